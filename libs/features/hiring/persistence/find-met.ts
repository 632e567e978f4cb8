import type { Queryable } from '@guildhall/platform/database/database';

/** Jobs that somebody has applied for, the newest first, whatever became of it. */
export async function findJobsMet(source: Queryable, candidateId: string, limit: number): Promise<string[]> {
  const rows = await source.query<{ jobId: string }>(
    'SELECT job_id AS "jobId" FROM applications WHERE candidate_id = $1 ORDER BY id DESC LIMIT $2',
    [candidateId, limit],
  );
  return rows.map(({ jobId }) => jobId);
}

/** Those who have applied for a job, the newest first, whatever became of it. */
export async function findCandidatesMet(source: Queryable, jobId: string, limit: number): Promise<string[]> {
  const rows = await source.query<{ candidateId: string }>(
    'SELECT candidate_id AS "candidateId" FROM applications WHERE job_id = $1 ORDER BY id DESC LIMIT $2',
    [jobId, limit],
  );
  return rows.map(({ candidateId }) => candidateId);
}
