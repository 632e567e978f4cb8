export const JOB_STATUSES = ['draft', 'open', 'in_progress', 'completed', 'closed', 'expired'] as const;

export type JobStatus = (typeof JOB_STATUSES)[number];

/** Work that somebody offers, for themselves or in the name of a company or a guild. */
export interface Job {
  readonly id: string;
  /** Who wrote it; `null` when that person was erased. Not always who acts for it: ask `JobsService`. */
  readonly posterId: string | null;
  readonly companyId: string | null;
  readonly guildId: string | null;
  /** As of the moment it was read: a job past its expiry is `expired`, whether a schedule has got to it or not. */
  readonly status: JobStatus;
  readonly title: string;
  readonly description: string;
  /** Lower case. */
  readonly category: string;
  /** Minor units of the currency; up to 2^53 - 1. */
  readonly budgetMin: number;
  readonly budgetMax: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Lower case, without repetitions. */
  readonly skills: readonly string[];
  readonly location: string | null;
  readonly remote: boolean;
  readonly openings: number;
  /** Openings that are filled. */
  readonly hires: number;
  readonly viewCount: number;
  readonly applicationCount: number;
  /** It is not open from then on; `null` for never. */
  readonly expiresAt: Date | null;
  /** When it was open first; `null` for drafts. */
  readonly publishedAt: Date | null;
  /** Moves with edits and changes of status, not with counters; behind the `ETag`. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
