import { CurrencyField } from '@guildhall/platform/http/currency-field';
import {
  EnumField,
  LineField,
  QueryFlagField,
  QueryIntegerField,
  SoughtField,
  UuidField,
} from '@guildhall/platform/http/fields';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { QueryTermsField, TermField } from '@guildhall/platform/http/term-fields';
import { TimeField } from '@guildhall/platform/http/time-field';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { JOB_SORTS, type JobSearch, type JobSort } from '../application/job-search.service';
import { AMOUNT, CATEGORY_LENGTH, LOCATION_LENGTH, SKILLS } from '../domain/job-plan';
import { COUNTED_JOBS } from '../persistence/count-facets';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';
const BUDGET = { ...AMOUNT, optional: true } as const;
const LONGEST_QUESTION = 200;

export class SearchJobsQuery extends PageQuery implements JobSearch {
  @LineField({
    max: LONGEST_QUESTION,
    optional: true,
    description:
      'Words of title, skills and description; all of them, in any order, of the last one the beginning is enough. `"in quotes"` follow each other, `-without` excludes, `or` is either. When nothing matches, words of jobs are searched for that are spelled like these.',
    example: 'mural "spray paint" -indoor',
  })
  readonly q?: string;

  @TermField({ ...CATEGORY_LENGTH, optional: true, example: 'painting' })
  readonly category?: string;

  @QueryIntegerField({
    ...BUDGET,
    description:
      'Minor units. Jobs that pay as much, or more; say the `currency` too, or amounts of all are compared.',
  })
  readonly budgetMin?: number;

  @QueryIntegerField({ ...BUDGET, description: 'Minor units. Jobs that are to be had for as much, or less.' })
  readonly budgetMax?: number;

  @CurrencyField({ optional: true })
  readonly currency?: string;

  @QueryTermsField({
    ...SKILLS,
    optional: true,
    description: 'Jobs that name all of them. Repeat the parameter, or separate them by commas.',
    example: ['mural', 'acrylic'],
  })
  readonly skills?: string[];

  @QueryFlagField({ optional: true })
  readonly remote?: boolean;

  @SoughtField({
    ...LOCATION_LENGTH,
    min: 1,
    optional: true,
    description: 'Words of the location that follow each other; of the last one the beginning is enough.',
    example: 'berlin',
  })
  readonly location?: string;

  @UuidField({ optional: true })
  readonly companyId?: string;

  @TimeField({ optional: true, description: 'Jobs that were published then or later.', example: TIME })
  readonly postedSince?: Date;

  @EnumField(JOB_SORTS, {
    optional: true,
    description:
      'By relevance when there is a `q`, newest first when not. By budget: the highest `budgetMax` first.',
  })
  readonly sort?: JobSort;

  @QueryFlagField({
    optional: true,
    description: 'How the jobs found are spread over categories, skills and so on.',
  })
  readonly facets?: boolean;
}

@ApiSchema({ name: 'JobListing' })
export class JobListingResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ enum: ['open'], example: 'open' })
  readonly status!: 'open';

  @ApiProperty({ example: 'Paint a mural in our courtyard' })
  readonly title!: string;

  @ApiProperty({ example: 'painting' })
  readonly category!: string;

  @ApiProperty({ type: 'integer', description: 'In minor units of the currency.', example: 150_000 })
  readonly budgetMin!: number;

  @ApiProperty({ type: 'integer', description: 'In minor units of the currency.', example: 220_000 })
  readonly budgetMax!: number;

  @ApiProperty({ description: 'ISO 4217.', example: 'EUR' })
  readonly currency!: string;

  @ApiProperty({ type: [String], example: ['mural', 'acrylic'] })
  readonly skills!: readonly string[];

  @ApiProperty({ type: String, nullable: true, example: 'Berlin' })
  readonly location!: string | null;

  @ApiProperty({ example: false })
  readonly remote!: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: ID })
  readonly posterId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  readonly companyId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  readonly guildId!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly openings!: number;

  @ApiProperty({ type: 'integer', example: 3 })
  readonly applicationCount!: number;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly publishedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  readonly expiresAt!: string | null;
}

@ApiSchema({ name: 'JobFacetValue' })
export class JobFacetValueResponse {
  @ApiProperty({ example: 'painting' })
  readonly value!: string;

  @ApiProperty({ type: 'integer', example: 12 })
  readonly count!: number;
}

@ApiSchema({ name: 'JobFacetFlag' })
export class JobFacetFlagResponse {
  @ApiProperty({ example: true })
  readonly value!: boolean;

  @ApiProperty({ type: 'integer', example: 12 })
  readonly count!: number;
}

@ApiSchema({ name: 'JobFacets' })
export class JobFacetsResponse {
  @ApiProperty({ type: () => [JobFacetValueResponse] })
  readonly category!: JobFacetValueResponse[];

  @ApiProperty({ type: () => [JobFacetFlagResponse] })
  readonly remote!: JobFacetFlagResponse[];

  @ApiProperty({ type: () => [JobFacetValueResponse] })
  readonly currency!: JobFacetValueResponse[];

  @ApiProperty({ type: () => [JobFacetValueResponse] })
  readonly skills!: JobFacetValueResponse[];

  @ApiProperty({
    type: 'integer',
    description: `Jobs that were counted: the newest ${COUNTED_JOBS} at the most.`,
    example: 42,
  })
  readonly counted!: number;

  @ApiProperty({ description: 'True when there are more than were counted.', example: false })
  readonly bounded!: boolean;
}

@ApiSchema({ name: 'JobListingPage' })
export class JobListingPageResponse {
  @ApiProperty({ type: () => [JobListingResponse] })
  readonly items!: JobListingResponse[];

  @ApiProperty({
    type: () => JobFacetsResponse,
    required: false,
    description: 'When asked for.',
  })
  readonly facets?: JobFacetsResponse;

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;

  @ApiProperty({
    description:
      'By relevance, words that are in a large part of all jobs are looked for in the newest ones only. True when it was so: older matches are in no page; ask for more words, or for the newest first.',
    example: false,
  })
  readonly bounded!: boolean;

  @ApiProperty({
    description: 'True when nothing matches: these match words that are spelled like those.',
    example: false,
  })
  readonly fuzzy!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What was searched for instead of `q`, when the search is fuzzy.',
    example: null,
  })
  readonly searchedFor!: string | null;
}
