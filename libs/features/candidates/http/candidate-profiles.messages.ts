import {
  BooleanField,
  FormattedField,
  LineField,
  ListField,
  TextField,
} from '@guildhall/platform/http/fields';
import { TermsField } from '@guildhall/platform/http/term-fields';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { CareerStep } from '../contract/candidate-profile';
import {
  CAREER_STEPS,
  HEADLINE_LENGTH,
  MONTH,
  SKILLS,
  STEP_DESCRIPTION_LENGTH,
  STEP_NAME_LENGTH,
} from '../domain/profile-plan';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';

const MONTH_FORMAT = {
  min: 7,
  max: 7,
  format: 'month',
  message: 'must be a month such as 2026-11',
  test: (value: string) => MONTH.test(value),
  pattern: MONTH,
} as const;

/** Goes in and comes out: fields validate the one and describe the other. */
@ApiSchema({ name: 'CareerStep' })
export class CareerStepMessage {
  @LineField({ ...STEP_NAME_LENGTH, example: 'Backend engineer' })
  readonly title!: string;

  @LineField({ ...STEP_NAME_LENGTH, example: 'Harbour Light Software' })
  readonly organisation!: string;

  @FormattedField({ ...MONTH_FORMAT, example: '2021-03' })
  readonly from!: string;

  @FormattedField({
    ...MONTH_FORMAT,
    optional: true,
    description: 'Absent while it lasts.',
    example: '2024-08',
  })
  readonly to?: string;

  @TextField({ ...STEP_DESCRIPTION_LENGTH, optional: true, example: 'Ferries, and their timetables.' })
  readonly description?: string;
}

export class PutCandidateProfileRequest {
  @LineField({ ...HEADLINE_LENGTH, example: 'Backend engineer, PostgreSQL above all' })
  readonly headline!: string;

  @TermsField({
    ...SKILLS,
    description: 'Kept in lower case, each once. Jobs are recommended by them.',
    example: ['postgresql', 'typescript'],
  })
  readonly skills!: string[];

  @ListField(() => CareerStepMessage, CAREER_STEPS)
  readonly experience!: CareerStepMessage[];

  @ListField(() => CareerStepMessage, CAREER_STEPS)
  readonly education!: CareerStepMessage[];

  @BooleanField({
    description: 'Employers may find you, and everybody who is signed in may read this profile.',
    example: true,
  })
  readonly openToWork!: boolean;
}

@ApiSchema({ name: 'CandidateProfile' })
export class CandidateProfileResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly userId!: string;

  @ApiProperty({ example: 'Backend engineer, PostgreSQL above all' })
  readonly headline!: string;

  @ApiProperty({ type: [String], example: ['postgresql', 'typescript'] })
  readonly skills!: readonly string[];

  @ApiProperty({ type: () => [CareerStepMessage] })
  readonly experience!: readonly CareerStep[];

  @ApiProperty({ type: () => [CareerStepMessage] })
  readonly education!: readonly CareerStep[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  readonly cvFileId!: string | null;

  @ApiProperty({ example: true })
  readonly openToWork!: boolean;

  @ApiProperty({ type: 'integer', description: 'Moves with each edit; also in the `ETag`.', example: 1 })
  readonly version!: number;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly updatedAt!: string;
}
