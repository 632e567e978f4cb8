import {
  BooleanField,
  field,
  FormattedField,
  LineField,
  rule,
  TextField,
} from '@guildhall/platform/http/fields';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  DESCRIPTION_LENGTH,
  MODEL_LENGTH,
  NAME_LENGTH,
  SLUG_LENGTH,
  SYSTEM_PROMPT_LENGTH,
} from '../domain/companion-plan';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const HOTTEST = 2;

const SlugField = (optional: boolean) =>
  FormattedField({
    ...SLUG_LENGTH,
    optional,
    format: 'slug',
    pattern: SLUG,
    test: (value) => SLUG.test(value),
    message: `must be ${SLUG_LENGTH.min} to ${SLUG_LENGTH.max} small letters and digits, with hyphens between, such as career-coach`,
    description: 'Unique; in the order of slugs companions are listed.',
    example: 'career-coach',
  });

const TemperatureField = () =>
  field(
    { optional: true, description: 'From 0, predictable, to 2. `null` or absent: the model’s own.' },
    { type: 'number', minimum: 0, maximum: HOTTEST, nullable: true },
    rule(
      'number',
      `must be a number from 0 to ${HOTTEST}, or null`,
      (value) => value === null || (typeof value === 'number' && value >= 0 && value <= HOTTEST),
    ),
  );

const ModelField = () =>
  LineField({
    ...MODEL_LENGTH,
    optional: true,
    description: 'Another model than the installation’s (`AI_MODEL`). Empty for that.',
  });

export class CreateCompanionRequest {
  @SlugField(false)
  readonly slug!: string;

  @LineField({ ...NAME_LENGTH, example: 'Career coach' })
  readonly name!: string;

  @TextField({ ...DESCRIPTION_LENGTH, description: 'What people read before they open a room with it.' })
  readonly description!: string;

  @TextField({ ...SYSTEM_PROMPT_LENGTH, description: 'Who it is and how it speaks, as the model is told.' })
  readonly systemPrompt!: string;

  @ModelField()
  readonly model?: string;

  @TemperatureField()
  readonly temperature?: number | null;

  @BooleanField({ optional: true, description: 'Whether it may be asked. True when absent.' })
  readonly isActive?: boolean;
}

export class EditCompanionRequest {
  @SlugField(true)
  readonly slug?: string;

  @LineField({ ...NAME_LENGTH, optional: true })
  readonly name?: string;

  @TextField({ ...DESCRIPTION_LENGTH, optional: true })
  readonly description?: string;

  @TextField({ ...SYSTEM_PROMPT_LENGTH, optional: true })
  readonly systemPrompt?: string;

  @ModelField()
  readonly model?: string;

  @TemperatureField()
  readonly temperature?: number | null;

  @BooleanField({ optional: true })
  readonly isActive?: boolean;
}

@ApiSchema({ name: 'Companion' })
export class CompanionResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ example: 'guide' })
  readonly slug!: string;

  @ApiProperty({ example: 'Guide' })
  readonly name!: string;

  @ApiProperty({ example: 'Shows newcomers around.' })
  readonly description!: string;
}

@ApiSchema({ name: 'CompanionPage' })
export class CompanionPageResponse {
  @ApiProperty({ type: () => [CompanionResponse] })
  readonly items!: CompanionResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'AdminCompanion' })
export class AdminCompanionResponse extends CompanionResponse {
  @ApiProperty({ example: 'You are Guide, and you are kind.' })
  readonly systemPrompt!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly model!: string | null;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: HOTTEST, example: null })
  readonly temperature!: number | null;

  @ApiProperty({ description: 'Whether it may be asked.' })
  readonly isActive!: boolean;

  @ApiProperty({ type: 'integer', minimum: 1 })
  readonly version!: number;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly updatedAt!: string;
}

@ApiSchema({ name: 'AdminCompanionPage' })
export class AdminCompanionPageResponse {
  @ApiProperty({ type: () => [AdminCompanionResponse] })
  readonly items!: AdminCompanionResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'AnswerCancellation' })
export class AnswerCancellationResponse {
  @ApiProperty({ description: 'False when there was nothing to stop any more.' })
  readonly cancelled!: boolean;
}
