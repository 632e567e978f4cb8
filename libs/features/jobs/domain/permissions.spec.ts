import { COMPANY_ROLES } from '@guildhall/features/companies/contract/company';
import { GUILD_ROLES } from '@guildhall/features/guilds/contract/guild';
import type { Role } from '@guildhall/kernel/role';
import { JOB_STATUSES, type JobStatus } from '../contract/job';
import { actsFor, mayClose, maySee, type Standing, type Viewer } from './permissions';

const POSTER = 'poster';
const own = { posterId: POSTER, companyId: null, guildId: null };
const ofCompany = { ...own, companyId: 'company' };
const ofGuild = { ...own, guildId: 'guild' };

const somebody = (changes: Partial<Standing> = {}): Standing => ({
  userId: 'somebody',
  companyRole: null,
  guildRole: null,
  ...changes,
});
const viewer = (standing: Standing, accountRole: Role = 'member'): Viewer => ({ ...standing, accountRole });

describe('who acts for a job', () => {
  it('is its poster, when it is their own', () => {
    expect(actsFor(own, somebody({ userId: POSTER }))).toBe(true);
    expect(actsFor(own, somebody({ companyRole: 'owner', guildRole: 'owner' }))).toBe(false);
    expect(actsFor({ ...own, posterId: null }, somebody())).toBe(false);
  });

  it('are the owner and the recruiters of its company, and its poster only as one of them', () => {
    const acting = COMPANY_ROLES.filter((companyRole) => actsFor(ofCompany, somebody({ companyRole })));
    expect(acting).toEqual(['owner', 'recruiter']);
    expect(actsFor(ofCompany, somebody({ userId: POSTER, guildRole: 'owner' }))).toBe(false);
  });

  it('are the owner and the officers of its guild, and its poster only as one of them', () => {
    const acting = GUILD_ROLES.filter((guildRole) => actsFor(ofGuild, somebody({ guildRole })));
    expect(acting).toEqual(['owner', 'officer']);
    expect(actsFor(ofGuild, somebody({ userId: POSTER, companyRole: 'owner' }))).toBe(false);
  });
});

const seen = (who: Viewer): JobStatus[] => JOB_STATUSES.filter((status) => maySee({ ...own, status }, who));

describe('for whom a job is there', () => {
  it('is nobody in particular while it is open, and the signed-in when it was', () => {
    expect(seen(null)).toEqual(['open']);
    expect(seen(viewer(somebody()))).toEqual(JOB_STATUSES.filter((status) => status !== 'draft'));
  });

  it('are those who act for it, and admins, as a draft too', () => {
    expect(seen(viewer(somebody({ userId: POSTER })))).toEqual(JOB_STATUSES);
    expect(seen(viewer(somebody(), 'admin'))).toEqual(JOB_STATUSES);
    expect(seen(viewer(somebody(), 'moderator'))).not.toContain('draft');
  });
});

it('is closed by those who act for it, and by admins', () => {
  expect(mayClose(own, viewer(somebody({ userId: POSTER })))).toBe(true);
  expect(mayClose(own, viewer(somebody(), 'admin'))).toBe(true);
  expect(mayClose(own, viewer(somebody(), 'moderator'))).toBe(false);
  expect(mayClose(own, null)).toBe(false);
});
