import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { JobListingResponse } from './search-jobs.messages';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';

@ApiSchema({ name: 'RecommendedJob' })
export class RecommendedJobResponse {
  @ApiProperty({ type: () => JobListingResponse })
  readonly job!: JobListingResponse;

  @ApiProperty({ type: [String], description: 'Your skills that it asks for.', example: ['mural'] })
  readonly why!: readonly string[];
}

@ApiSchema({ name: 'RecommendedJobPage' })
export class RecommendedJobPageResponse {
  @ApiProperty({ type: () => [RecommendedJobResponse] })
  readonly items!: RecommendedJobResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'RecommendedCandidate' })
export class RecommendedCandidateResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly userId!: string;

  @ApiProperty({ example: 'Ada Lovelace' })
  readonly displayName!: string;

  @ApiProperty({ example: 'Painter of large walls' })
  readonly headline!: string;

  @ApiProperty({ type: [String], example: ['mural', 'acrylic', 'lettering'] })
  readonly skills!: readonly string[];

  @ApiProperty({ type: [String], description: 'Those that the job asks for.', example: ['mural', 'acrylic'] })
  readonly why!: readonly string[];
}

@ApiSchema({ name: 'RecommendedCandidatePage' })
export class RecommendedCandidatePageResponse {
  @ApiProperty({ type: () => [RecommendedCandidateResponse] })
  readonly items!: RecommendedCandidateResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
