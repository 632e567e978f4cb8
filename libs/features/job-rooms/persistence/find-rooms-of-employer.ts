import type { Queryable } from '@guildhall/platform/database/database';

/** On whose behalf jobs are posted. */
export type Employer = { readonly companyId: string } | { readonly guildId: string };

export interface RoomOfApplication {
  readonly jobId: string;
  readonly applicationId: string;
}

/** Applications for an employer's jobs that have a room, in the order of their ids. @param after the last one of the page before */
export function findRoomsOfEmployer(
  source: Queryable,
  employer: Employer,
  limit: number,
  after: string | null,
): Promise<RoomOfApplication[]> {
  const [column, id] =
    'companyId' in employer
      ? (['company_id', employer.companyId] as const)
      : (['guild_id', employer.guildId] as const);
  return source.query<RoomOfApplication>(
    `SELECT r.job_id AS "jobId", r.application_id AS "applicationId"
       FROM jobs j JOIN rooms r ON r.job_id = j.id
      WHERE j.${column} = $1 AND ($3::uuid IS NULL OR r.application_id > $3)
      ORDER BY r.application_id LIMIT $2`,
    [id, limit, after],
  );
}
