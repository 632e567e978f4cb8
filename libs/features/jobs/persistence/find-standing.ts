import { RECRUITING_ROLES } from '@guildhall/features/companies/contract/company';
import { LEADING_ROLES } from '@guildhall/features/guilds/contract/guild';
import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import type { Job } from '../contract/job';
import type { Standing } from '../domain/permissions';
import { JOB_COLUMNS, type JobRow, toJob } from './job-columns';

/** What the user `$2` is in the company and the guild of `jobs j`. */
const ROLES = `(SELECT role FROM company_members WHERE company_id = j.company_id AND user_id = $2) AS "companyRole",
  (SELECT role FROM guild_members WHERE guild_id = j.guild_id AND user_id = $2) AS "guildRole"`;

type Roles = Pick<Standing, 'companyRole' | 'guildRole'>;

/** A job, as it is kept, and everything between it and the user, in one statement. */
export async function findJobWithStanding(
  source: Queryable,
  id: string,
  userId: string | null,
): Promise<{ job: Job; roles: Roles } | undefined> {
  const [row] = await source.query<JobRow & Roles>(
    `SELECT ${JOB_COLUMNS}, ${ROLES} FROM jobs j WHERE j.id = $1`,
    [id, userId],
    'job-with-standing',
  );
  if (!row) return undefined;
  const { companyRole, guildRole, ...job } = row;
  return { job: toJob(job), roles: { companyRole, guildRole } };
}

/** Everybody who acts for a job: its poster, or the recruiters of its company, or the leaders of its guild. */
export async function findRepresentatives(source: Queryable, jobId: string): Promise<string[]> {
  const rows = await source.query<{ userId: string }>(
    `SELECT j.poster_id AS "userId" FROM jobs j
      WHERE j.id = $1 AND j.company_id IS NULL AND j.guild_id IS NULL AND j.poster_id IS NOT NULL
     UNION ALL
     SELECT m.user_id FROM jobs j JOIN company_members m ON m.company_id = j.company_id AND m.role = ANY ($2)
      WHERE j.id = $1
     UNION ALL
     SELECT m.user_id FROM jobs j JOIN guild_members m ON m.guild_id = j.guild_id AND m.role = ANY ($3)
      WHERE j.id = $1
     ORDER BY 1`,
    [jobId, RECRUITING_ROLES, LEADING_ROLES],
  );
  return rows.map(({ userId }) => userId);
}

/**
 * Holds the place by which the user acts for a job of a company or a guild: whoever is about to take it from them waits, or is
 * waited for.
 *
 * @returns false when they have none (any more)
 */
export async function holdPlace(tx: Transaction, jobId: string, userId: string): Promise<boolean> {
  const hold = (members: 'company_members' | 'guild_members', party: string, roles: readonly string[]) =>
    tx.query(
      `SELECT 1 FROM ${members}
        WHERE user_id = $2 AND ${party} = (SELECT ${party} FROM jobs WHERE id = $1) AND role = ANY ($3) FOR SHARE`,
      [jobId, userId, roles],
    );
  const ofCompany = await hold('company_members', 'company_id', RECRUITING_ROLES);
  const ofGuild = await hold('guild_members', 'guild_id', LEADING_ROLES);
  return ofCompany.length + ofGuild.length > 0;
}

/** Whether the user acts for one of the jobs. */
export async function isActingForAny(
  source: Queryable,
  userId: string,
  jobIds: readonly string[],
): Promise<boolean> {
  const rows = await source.query(
    `SELECT 1 FROM jobs j
      WHERE j.id = ANY ($1)
        AND ((j.poster_id = $2 AND j.company_id IS NULL AND j.guild_id IS NULL)
             OR EXISTS (SELECT FROM company_members m
                         WHERE m.company_id = j.company_id AND m.user_id = $2 AND m.role = ANY ($3))
             OR EXISTS (SELECT FROM guild_members m
                         WHERE m.guild_id = j.guild_id AND m.user_id = $2 AND m.role = ANY ($4)))
      LIMIT 1`,
    [jobIds, userId, RECRUITING_ROLES, LEADING_ROLES],
  );
  return rows.length > 0;
}
