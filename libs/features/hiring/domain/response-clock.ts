import type { Application } from '../contract/application';

/** How long an employer has to answer an application. */
const RESPONSE_MS = 7 * 24 * 3_600_000;

export function respondByOf(createdAt: Date): Date {
  return new Date(createdAt.getTime() + RESPONSE_MS);
}

/** True while an answer is late: whoever withdrew waits for none, and the clock stands still while the job is not open. */
export function isOverdue(
  { stage, respondBy, jobEndsAt }: Pick<Application, 'stage' | 'respondBy' | 'jobEndsAt'>,
  now: Date,
): boolean {
  return stage === 'applied' && respondBy < now && (jobEndsAt === null || jobEndsAt > now);
}
