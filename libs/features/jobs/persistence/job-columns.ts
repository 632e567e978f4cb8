import type { Job } from '../contract/job';

/** A whole job of `jobs j`, named as `Job` names its fields. */
export const JOB_COLUMNS = `j.id, j.poster_id AS "posterId", j.company_id AS "companyId", j.guild_id AS "guildId", j.status,
  j.title, j.description, j.category, j.budget_min AS "budgetMin", j.budget_max AS "budgetMax", j.currency, j.skills,
  j.location, j.remote, j.openings, j.hires, j.view_count AS "viewCount", j.application_count AS "applicationCount",
  j.expires_at AS "expiresAt", j.published_at AS "publishedAt", j.version, j.created_at AS "createdAt",
  j.updated_at AS "updatedAt"`;

/** As `pg` hands it over: `bigint` comes as text. */
export type JobRow = Omit<Job, 'budgetMin' | 'budgetMax'> & {
  readonly budgetMin: string;
  readonly budgetMax: string;
};

/** Amounts are kept below 2^53, so that nothing is lost. */
export function toJob(row: JobRow): Job {
  return { ...row, budgetMin: Number(row.budgetMin), budgetMax: Number(row.budgetMax) };
}
