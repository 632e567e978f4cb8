import type { JobStatus } from '@guildhall/features/jobs/contract/job';
import { admit, createGuild } from '../../factories/guilds';
import { draftJob, foundCompany, type Job, jobPlan } from '../../factories/jobs';
import { type Passerby, registerCrowd, registerWithRole } from '../../factories/people';
import { type RawRequest, send } from '../../support/api-client';
import { outcomeOf } from '../../support/outcome';
import { useTestApi } from '../../support/use-test-api';

const ACTORS = [
  'nobody',
  'badToken',
  'stranger',
  'poster',
  'companyOwner',
  'recruiter',
  'companyMember',
  'officer',
  'guildMember',
  'admin',
] as const;

type Actor = (typeof ACTORS)[number];
type Party = 'own' | 'company' | 'guild';

/** Who acts for a job of each party. The poster has left the company and the guild since. */
const ACTING: Readonly<Record<Party, readonly Actor[]>> = {
  own: ['poster'],
  company: ['companyOwner', 'recruiter'],
  guild: ['officer'],
};
const NOT_SIGNED_IN: ReadonlySet<Actor> = new Set(['nobody', 'badToken']);

interface Row {
  readonly status: JobStatus;
  readonly request: RawRequest & { readonly method: string; readonly path: string };
  /** For those who act for the job. */
  readonly done: number;
  readonly admin: number;
  readonly others: number;
  readonly nobody?: number;
}

const IF_MATCH = { headers: { 'if-match': '*' } };
const POST = (path: string) => ({ method: 'POST', path });

/** Every route of one job, with a job in a status in which it can be done. */
const MATRIX: Readonly<Record<string, Row>> = {
  'read a draft': {
    status: 'draft',
    request: { method: 'GET', path: '' },
    done: 200,
    admin: 200,
    others: 404,
    nobody: 404,
  },
  'read an open job': {
    status: 'open',
    request: { method: 'GET', path: '' },
    done: 200,
    admin: 200,
    others: 200,
    nobody: 200,
  },
  'read a closed job': {
    status: 'closed',
    request: { method: 'GET', path: '' },
    done: 200,
    admin: 200,
    others: 200,
    nobody: 404,
  },
  'edit a draft': {
    status: 'draft',
    request: { method: 'PATCH', path: '', json: { title: 'Other' }, ...IF_MATCH },
    done: 200,
    admin: 403,
    others: 404,
  },
  'edit an open job': {
    status: 'open',
    request: { method: 'PATCH', path: '', json: { title: 'Other' }, ...IF_MATCH },
    done: 200,
    admin: 403,
    others: 403,
  },
  'throw a draft away': {
    status: 'draft',
    request: { method: 'DELETE', path: '', ...IF_MATCH },
    done: 204,
    admin: 403,
    others: 404,
  },
  publish: { status: 'draft', request: POST('/publish'), done: 200, admin: 403, others: 404 },
  close: { status: 'open', request: POST('/close'), done: 200, admin: 200, others: 403 },
  reopen: { status: 'closed', request: POST('/reopen'), done: 200, admin: 403, others: 403 },
  complete: { status: 'in_progress', request: POST('/complete'), done: 200, admin: 403, others: 403 },
};

const api = useTestApi();
let people: Readonly<Record<Exclude<Actor, 'nobody' | 'badToken'> | 'guildOwner', Passerby>>;
let jobs: Readonly<Record<Party, Job>>;
let employers: { readonly companyId: string; readonly guildId: string };

beforeAll(async () => {
  const [stranger, poster, companyOwner, recruiter, companyMember, officer, guildMember, guildOwner] =
    (await registerCrowd(api, 8)) as [
      Passerby,
      Passerby,
      Passerby,
      Passerby,
      Passerby,
      Passerby,
      Passerby,
      Passerby,
    ];
  const admin = await registerWithRole(api, 'admin');
  people = {
    stranger,
    poster,
    companyOwner,
    recruiter,
    companyMember,
    officer,
    guildMember,
    guildOwner,
    admin,
  };
  const company = await foundCompany(api.database, companyOwner, {
    recruiters: [recruiter, poster],
    members: [companyMember],
  });
  const guild = await createGuild(guildOwner);
  await admit(guildOwner, guild, officer, guildMember, poster);
  await api.database.query(`UPDATE guild_members SET role = 'officer' WHERE user_id = ANY ($1)`, [
    [officer.user.id, poster.user.id],
  ]);
  employers = { companyId: company.id, guildId: guild.id };
  jobs = {
    own: await draftJob(poster),
    company: await draftJob(poster, { companyId: company.id }),
    guild: await draftJob(poster, { guildId: guild.id }),
  };
  await api.database.query(`DELETE FROM company_members WHERE user_id = $1`, [poster.user.id]);
  await api.database.query(`UPDATE guild_members SET role = 'member' WHERE user_id = $1`, [poster.user.id]);
});

const tokenOf = (actor: Actor) => {
  if (actor === 'nobody') return {};
  return { token: actor === 'badToken' ? 'not.a.token' : people[actor].accessToken };
};

/** The job as it was, or as the deleted draft was. */
async function reset(job: Job, status: JobStatus): Promise<void> {
  await api.database.query(
    `INSERT INTO jobs (id, poster_id, company_id, guild_id, status, title, description, category, budget_min, budget_max,
                       currency, skills, remote, openings, published_at, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, 'Job', 'Said.', 'painting', 1, 2, 'EUR', '{}', false, 1,
             CASE WHEN $5 = 'draft' THEN NULL ELSE now() END, now(), now())
     ON CONFLICT (id) DO UPDATE SET status = excluded.status, published_at = excluded.published_at`,
    [job.id, people.poster.user.id, job.companyId, job.guildId, status],
  );
}

function expectedOf({ done, admin, others, nobody = 401 }: Row, party: Party, actor: Actor): number {
  if (actor === 'badToken') return 401;
  if (actor === 'nobody') return nobody;
  if (ACTING[party].includes(actor)) return done;
  return actor === 'admin' ? admin : others;
}

describe.each(['own', 'company', 'guild'] as const)('of a job in the name of: %s', (party) => {
  it.each(Object.entries(MATRIX))('%s', async (_, row) => {
    const { method, path, ...request } = row.request;
    const statuses: Record<string, number> = {};
    for (const actor of ACTORS) {
      await reset(jobs[party], row.status);
      const answer = await send<unknown>(api, method, `/api/v1/jobs/${jobs[party].id}${path}`, {
        ...request,
        ...tokenOf(actor),
      });
      statuses[actor] = answer.status;
    }
    expect(statuses).toEqual(
      Object.fromEntries(ACTORS.map((actor) => [actor, expectedOf(row, party, actor)])),
    );
  });
});

const draft = (actor: Actor, plan: object) =>
  outcomeOf(send(api, 'POST', '/api/v1/jobs', { ...tokenOf(actor), json: { ...jobPlan(), ...plan } }));

const draftedBy = async (actors: readonly Actor[], plan: object) =>
  Object.fromEntries(
    await Promise.all(actors.map(async (actor) => [actor, await draft(actor, plan)] as const)),
  );

describe('drafting', () => {
  const UNKNOWN = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';

  it('in one’s own name is for everybody who is signed in', async () => {
    for (const actor of ACTORS)
      expect([actor, await draft(actor, {})]).toEqual([
        actor,
        NOT_SIGNED_IN.has(actor) ? expect.stringMatching(/^401 /) : '201',
      ]);
  });

  it('in the name of a company is for its owner and recruiters, and of a guild for its leaders', async () => {
    const { companyId, guildId } = employers;
    expect(
      await draftedBy(['stranger', 'poster', 'companyOwner', 'recruiter', 'companyMember', 'admin'], {
        companyId,
      }),
    ).toEqual({
      stranger: '403 JOB_PERMISSION_MISSING',
      poster: '403 JOB_PERMISSION_MISSING',
      companyOwner: '201',
      recruiter: '201',
      companyMember: '403 JOB_PERMISSION_MISSING',
      admin: '403 JOB_PERMISSION_MISSING',
    });
    expect(await draftedBy(['stranger', 'officer', 'guildMember', 'admin'], { guildId })).toEqual({
      stranger: '403 GUILD_PERMISSION_MISSING',
      officer: '201',
      guildMember: '403 GUILD_PERMISSION_MISSING',
      admin: '403 GUILD_PERMISSION_MISSING',
    });
    expect(await draft('recruiter', { companyId, guildId })).toBe('422 JOB_PARTY_AMBIGUOUS');
    expect(await draft('recruiter', { companyId: UNKNOWN })).toBe('404 COMPANY_NOT_FOUND');
    expect(await draft('recruiter', { guildId: UNKNOWN })).toBe('404 GUILD_NOT_FOUND');
  });
});

it('lists jobs to all who act for them, and to nobody else', async () => {
  for (const party of ['own', 'company', 'guild'] as const) {
    await reset(jobs[party], 'draft');
    const found: Actor[] = [];
    for (const actor of ACTORS.filter((name) => !NOT_SIGNED_IN.has(name))) {
      const { body } = await send<{ items: Job[] }>(
        api,
        'GET',
        '/api/v1/users/me/jobs?limit=100',
        tokenOf(actor),
      );
      if (body.items.some(({ id }) => id === jobs[party].id)) found.push(actor);
    }
    expect([party, found]).toEqual([party, ACTING[party]]);
  }
});

it('takes a job down for an admin, and writes down who did it', async () => {
  await reset(jobs.company, 'open');
  await send(api, 'POST', `/api/v1/jobs/${jobs.company.id}/close`, tokenOf('admin'));
  await reset(jobs.own, 'open');
  await send(api, 'POST', `/api/v1/jobs/${jobs.own.id}/close`, tokenOf('poster'));
  const entries = await api.database.query<object>(
    `SELECT actor_id AS actor, target_id AS target FROM audit_log WHERE action = 'job.taken-down' AND target_id = ANY ($1)
      ORDER BY id DESC LIMIT 1`,
    [[jobs.company.id, jobs.own.id]],
  );
  expect(entries).toEqual([{ actor: people.admin.user.id, target: jobs.company.id }]);
});
