/** When the owner is told of what a search has found: within minutes, once a day, or not at all. */
export const ALERTS = ['instant', 'daily', 'off'] as const;

export type Alerts = (typeof ALERTS)[number];

/** The filters of a search of jobs; `null` where anything will do. */
export interface SearchFilters {
  readonly q: string | null;
  readonly category: string | null;
  /** Minor units. */
  readonly budgetMin: number | null;
  readonly budgetMax: number | null;
  readonly currency: string | null;
  readonly skills: readonly string[] | null;
  readonly remote: boolean | null;
  readonly location: string | null;
  readonly companyId: string | null;
}

/** A search of jobs that somebody keeps, to be told of what it finds from then on. */
export interface SavedSearch {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly alerts: Alerts;
  readonly filters: SearchFilters;
  readonly createdAt: Date;
}
