/**
 * Since when a job is not open, or until when it is; NULL while it is open without end. What is not open is not edited, so
 * its last change is the one of its status. Built of constants only.
 */
export function endsAt(job: string): string {
  return `CASE WHEN ${job}.status = 'open' THEN ${job}.expires_at ELSE ${job}.updated_at END`;
}

/** True for a job that is open at the moment of a parameter. Built of constants only. */
export function isOpenAt(job: string, moment: string): string {
  return `${job}.status = 'open' AND (${job}.expires_at IS NULL OR ${job}.expires_at > ${moment})`;
}

/**
 * Whether an answer counts that was due, for an application and its job's `ends_at`: those given in time, and others that
 * were late while the job was open. Who withdrew unanswered is owed none.
 */
export const IS_OWED = `(responded_at <= respond_by
  OR (stage <> 'withdrawn' OR responded_at IS NOT NULL) AND (ends_at IS NULL OR ends_at >= respond_by))`;
