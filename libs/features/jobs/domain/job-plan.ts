import type { FieldError } from '@guildhall/kernel/domain-error';
import type { Job } from '../contract/job';
import { budgetInvalid, currencyFixed, expiryInvalid, jobIncomplete, openingsTooFew } from './job-errors';

export const TITLE_LENGTH = { min: 3, max: 150 } as const;
export const DESCRIPTION_LENGTH = { max: 20_000 } as const;
export const CATEGORY_LENGTH = { min: 1, max: 60 } as const;
export const LOCATION_LENGTH = { max: 120 } as const;
export const SKILLS = { max: 30, longest: 50 } as const;
export const OPENINGS = { min: 1, max: 1_000 } as const;
/** Minor units: whole numbers that survive JSON (RFC 8259 §6). */
export const AMOUNT = { min: 0, max: Number.MAX_SAFE_INTEGER } as const;

const LONGEST_OPEN_MS = 366 * 24 * 3_600_000;

/** What a job says. */
export interface JobPlan {
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly budgetMin: number;
  readonly budgetMax: number;
  readonly currency: string;
  readonly skills: readonly string[];
  /** Empty for nowhere in particular. */
  readonly location?: string;
  readonly remote: boolean;
  readonly openings?: number;
  /** `null` for never. */
  readonly expiresAt?: Date | null;
}

/** What may be edited; absent fields stay as they are. */
export type JobChanges = Partial<JobPlan>;

export function changesNothing(changes: JobChanges): boolean {
  return Object.values(changes).every((value) => value === undefined);
}

/** @throws DomainError `JOB_BUDGET_INVALID`, `JOB_EXPIRY_INVALID` for what no job may say, not even a draft */
export function assertPossible(
  plan: Pick<JobPlan, 'budgetMin' | 'budgetMax' | 'expiresAt'>,
  now: Date,
): void {
  assertBudget(plan);
  assertExpiry(plan.expiresAt ?? null, now);
}

/** @throws DomainError `JOB_BUDGET_INVALID` for a range in which there is nothing */
export function assertBudget({
  budgetMin,
  budgetMax,
}: Partial<Pick<JobPlan, 'budgetMin' | 'budgetMax'>>): void {
  if (budgetMin !== undefined && budgetMax !== undefined && budgetMin > budgetMax) throw budgetInvalid();
}

/** @throws DomainError `JOB_EXPIRY_INVALID` */
export function assertExpiry(expiresAt: Date | null, now: Date): void {
  if (expiresAt === null) return;
  const openMs = expiresAt.getTime() - now.getTime();
  if (openMs <= 0 || openMs > LONGEST_OPEN_MS) throw expiryInvalid();
}

/** @throws DomainError `JOB_INCOMPLETE`, `JOB_EXPIRY_INVALID` when a draft cannot be published as it is */
export function assertPublishable(job: Job, now: Date): void {
  const missing = (['title', 'description', 'category', 'currency'] as const).filter(
    (field) => job[field].trim() === '',
  );
  if (missing.length > 0)
    throw jobIncomplete(
      missing.map((path): FieldError => ({ path, code: 'missing', message: 'has to be said' })),
    );
  assertExpiry(job.expiresAt, now);
}

/**
 * @throws DomainError `JOB_BUDGET_INVALID`, `JOB_EXPIRY_INVALID`, `JOB_CURRENCY_FIXED`, `JOB_OPENINGS_TOO_FEW` when the
 *   job may not become what the changes make of it
 */
export function assertChanges(job: Job, changes: JobChanges, now: Date): void {
  const { budgetMin = job.budgetMin, budgetMax = job.budgetMax } = changes;
  assertPossible({ budgetMin, budgetMax, expiresAt: changes.expiresAt ?? null }, now);
  if (changes.currency !== undefined && changes.currency !== job.currency && job.applicationCount > 0)
    throw currencyFixed();
  if (changes.openings !== undefined && changes.openings <= job.hires) throw openingsTooFew();
  if (job.status === 'open' && changes.description !== undefined)
    assertPublishable({ ...job, description: changes.description, expiresAt: null }, now);
}
