import { CurrencyField } from '@guildhall/platform/http/currency-field';
import {
  BooleanField,
  EnumField,
  IntegerField,
  LineField,
  ObjectField,
  SoughtField,
  UuidField,
} from '@guildhall/platform/http/fields';
import { TermField, TermsField } from '@guildhall/platform/http/term-fields';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ALERTS, type Alerts, type SearchFilters } from '../contract/saved-search';
import { SEARCH_NAME_LENGTH, WORDS_LENGTH } from '../domain/search-filters';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';
const AMOUNT = { min: 0, max: Number.MAX_SAFE_INTEGER, optional: true } as const;
const ALERTS_HINT =
  'When you are told: about a minute after the first match, with all that came meanwhile; daily at 08:00 UTC; or not.';
const FILTERS_HINT = 'As those of `GET /jobs` of the same names; at least one.';

/** Whatever is absent may be anything. */
export class SavedSearchFilters {
  @LineField({ ...WORDS_LENGTH, optional: true, example: 'postgresql backend' })
  readonly q?: string;

  @TermField({ max: 60, optional: true, example: 'software' })
  readonly category?: string;

  @IntegerField({ ...AMOUNT, description: 'Minor units.', example: 300_000 })
  readonly budgetMin?: number;

  @IntegerField({ ...AMOUNT, description: 'Minor units; not below budgetMin.' })
  readonly budgetMax?: number;

  @CurrencyField({ optional: true })
  readonly currency?: string;

  @TermsField({ max: 30, longest: 50, optional: true, description: 'All of them.', example: ['postgresql'] })
  readonly skills?: string[];

  @BooleanField({ optional: true })
  readonly remote?: boolean;

  @SoughtField({ max: 120, optional: true, example: 'Berlin' })
  readonly location?: string;

  @UuidField({ optional: true })
  readonly companyId?: string;
}

export class CreateSavedSearchRequest {
  @LineField({ ...SEARCH_NAME_LENGTH, example: 'Databases in Berlin' })
  readonly name!: string;

  @EnumField(ALERTS, { description: ALERTS_HINT, example: 'instant' })
  readonly alerts!: Alerts;

  @ObjectField(() => SavedSearchFilters, { description: FILTERS_HINT })
  readonly filters!: SavedSearchFilters;
}

export class UpdateSavedSearchRequest {
  @LineField({ ...SEARCH_NAME_LENGTH, optional: true })
  readonly name?: string;

  @EnumField(ALERTS, { optional: true, description: ALERTS_HINT })
  readonly alerts?: Alerts;
}

@ApiSchema({ name: 'SavedSearch' })
export class SavedSearchResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ example: 'Databases in Berlin' })
  readonly name!: string;

  @ApiProperty({ enum: ALERTS, description: ALERTS_HINT, example: 'instant' })
  readonly alerts!: Alerts;

  @ApiProperty({ type: () => SavedSearchFilters })
  readonly filters!: { [Filter in keyof SearchFilters]?: NonNullable<SearchFilters[Filter]> };

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly createdAt!: string;
}

@ApiSchema({ name: 'SavedSearchPage' })
export class SavedSearchPageResponse {
  @ApiProperty({ type: () => [SavedSearchResponse] })
  readonly items!: SavedSearchResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
