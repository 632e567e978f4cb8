import type { Job, JobStatus } from '../contract/job';

interface Move {
  readonly from: readonly JobStatus[];
  readonly to: JobStatus;
}

/** How jobs change status: the whole table. What is not in it is refused. */
export const JOB_MOVES = {
  publish: { from: ['draft'], to: 'open' },
  /** The last opening is filled. */
  fill: { from: ['open'], to: 'in_progress' },
  expire: { from: ['open'], to: 'expired' },
  close: { from: ['open', 'in_progress'], to: 'closed' },
  reopen: { from: ['closed', 'expired'], to: 'open' },
  complete: { from: ['in_progress'], to: 'completed' },
} as const satisfies Record<string, Move>;

export type JobMove = keyof typeof JOB_MOVES;

/** Statuses in which what the job says can be changed. */
export const EDITABLE: readonly JobStatus[] = ['draft', 'open'];

export function allows(move: JobMove, from: JobStatus): boolean {
  return (JOB_MOVES[move].from as readonly JobStatus[]).includes(from);
}

/** True for a job that is kept as open, and is past its expiry. */
export function isOverdue({ status, expiresAt }: Pick<Job, 'status' | 'expiresAt'>, now: Date): boolean {
  return status === 'open' && expiresAt !== null && expiresAt <= now;
}

/**
 * A job as it is at that moment. One past its expiry is expired, and has the version that it will have when the
 * schedule gets to it, so that nobody takes what they read before for the present.
 */
export function asOf(job: Job, now: Date): Job {
  return isOverdue(job, now) ? { ...job, status: 'expired', version: job.version + 1 } : job;
}
