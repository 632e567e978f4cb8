import { type CompanyRole, RECRUITING_ROLES } from '@guildhall/features/companies/contract/company';
import { type GuildRole, LEADING_ROLES } from '@guildhall/features/guilds/contract/guild';
import type { Role } from '@guildhall/kernel/role';
import type { Job } from '../contract/job';

/** What one user is in the company or the guild that a job belongs to. */
export interface Standing {
  readonly userId: string;
  readonly companyRole: CompanyRole | null;
  readonly guildRole: GuildRole | null;
}

/** Who looks at a job: `null` for a caller who is not signed in. */
export type Viewer = (Standing & { readonly accountRole: Role }) | null;

type Party = Pick<Job, 'posterId' | 'companyId' | 'guildId'>;

/**
 * Who acts for a job: of a company its recruiters, of a guild its leaders, and else who posted it. Who posted for a
 * company and is no recruiter of it any more has no say.
 */
export function actsFor(job: Party, { userId, companyRole, guildRole }: Standing): boolean {
  if (job.companyId !== null) return companyRole !== null && RECRUITING_ROLES.includes(companyRole);
  if (job.guildId !== null) return guildRole !== null && LEADING_ROLES.includes(guildRole);
  return job.posterId === userId;
}

/** True when the job is there for them. To whom it is not, every route of it answers 404. */
export function maySee(job: Party & Pick<Job, 'status'>, viewer: Viewer): boolean {
  if (viewer === null) return job.status === 'open';
  return job.status !== 'draft' || viewer.accountRole === 'admin' || actsFor(job, viewer);
}

/** Admins of the installation take a job down; what it says and what becomes of it is its employer's affair. */
export function mayClose(job: Party, viewer: Viewer): boolean {
  return viewer !== null && (viewer.accountRole === 'admin' || actsFor(job, viewer));
}
