import { CandidateViewers } from '@guildhall/features/candidates/contract/candidate-viewers';
import { admit, createGuild } from '../../factories/guilds';
import { draftJob, foundCompany, publishJob } from '../../factories/jobs';
import { type Passerby, registerCrowd, registerWithRole } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { outcomeOf } from '../../support/outcome';
import { personalDataOf } from '../../support/personal-data';
import { useTestApi } from '../../support/use-test-api';

type Answer = Schemas['Problem'] & Schemas['CandidateProfile'];

const MINE = '/users/me/candidate-profile';
const STEP = {
  title: 'Engineer',
  organisation: 'Harbour Light',
  from: '2020-01',
  to: '2021-12',
  description: 'Cranes.',
};
const PLAN = {
  headline: 'Engineer of cranes',
  skills: ['rust', 'welding'],
  experience: [STEP],
  education: [],
  openToWork: true,
};

const api = useTestApi();
const call = <Body = Answer>(
  by: Passerby | null,
  method: string,
  path: string,
  json?: unknown,
  headers: Record<string, string> = {},
) => send<Body>(api, method, `/api/v1${path}`, { ...(by ? { token: by.accessToken } : {}), json, headers });
const put = (by: Passerby, more: object = {}, headers: Record<string, string> = {}) =>
  call(by, 'PUT', MINE, { ...PLAN, ...more }, headers);
const of = ({ user }: Passerby) => `/users/${user.id}/candidate-profile`;
const someone = async (): Promise<Passerby> => (await registerCrowd(api, 1))[0] as Passerby;

const recommended = (by: Passerby | null, query = '') =>
  call<Schemas['RecommendedJobPage']>(by, 'GET', `/users/me/recommended-jobs${query}`);
const asking = (by: Passerby, ...asked: string[]) => publishJob(by, { skills: asked });
const candidates = (by: Passerby | null, jobId: string, query = '') =>
  call<Schemas['RecommendedCandidatePage'] & Schemas['Problem']>(
    by,
    'GET',
    `/jobs/${jobId}/recommended-candidates${query}`,
  );
const ids = async (by: Passerby, query = '') =>
  (await recommended(by, query)).body.items.map((item) => item.job.id);
const candidateIds = async (jobId: string) =>
  (await candidates(stranger, jobId)).body.items.map(({ userId }) => userId);

let ada: Passerby;
let stranger: Passerby;
let admin: Passerby;
beforeEach(async () => {
  [ada, stranger] = [await someone(), await someone()];
});
beforeAll(async () => {
  admin = await registerWithRole(api, 'admin');
});

describe('a candidate profile', () => {
  it('is not there until it is written, and then where it says', async () => {
    expect(await outcomeOf(call(ada, 'GET', MINE))).toBe('404 CANDIDATE_PROFILE_NOT_FOUND');
    const { status, body, headers } = await put(ada, { skills: [' Rust', 'rust', 'Arc   Welding'] });
    expect([status, headers.get('location')]).toEqual([201, `/api/v1${MINE}`]);
    expect(body).toEqual({
      ...PLAN,
      skills: ['rust', 'arc welding'],
      userId: ada.user.id,
      cvFileId: null,
      version: 1,
      updatedAt: expect.any(String),
    });
    const read = await call(ada, 'GET', MINE);
    expect([read.body, read.headers.get('etag')]).toEqual([body, '"1"']);
    expect((await call(ada, 'GET', MINE, undefined, { 'if-none-match': '"1"' })).status).toBe(304);
  });

  it('is replaced by who has seen it, whole', async () => {
    expect(await outcomeOf(put(ada, {}, { 'if-match': '*' }))).toBe('412 IF_MATCH_STALE');
    await put(ada);
    expect(await outcomeOf(put(ada))).toBe('428 IF_MATCH_REQUIRED');
    const { to: _, description: __, ...lasting } = STEP;
    const { status, body } = await put(
      ada,
      { experience: [], education: [lasting], openToWork: false },
      { 'if-match': '"1"' },
    );
    expect([status, body.version, body.experience]).toEqual([200, 2, []]);
    expect(body.education).toEqual([{ ...lasting, description: '' }]);
    expect(await outcomeOf(put(ada, {}, { 'if-match': '"1"' }))).toBe('412 IF_MATCH_STALE');
  });

  it('is written once when twenty first ones come at the same time, and edited once', async () => {
    const first = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(put(ada))));
    expect(first.toSorted()).toEqual(['201', ...Array(19).fill('428 IF_MATCH_REQUIRED')]);
    const edits = await Promise.all(
      Array.from({ length: 20 }, () => outcomeOf(put(ada, {}, { 'if-match': '"1"' }))),
    );
    expect(edits.toSorted()).toEqual(['200', ...Array(19).fill('412 IF_MATCH_STALE')]);
  });

  it.each([
    ['headline', 'a'.repeat(121)],
    ['skills', Array.from({ length: 31 }, (_, index) => `skill ${index}`)],
    ['skills', ['']],
    ['experience', Array.from({ length: 31 }, () => STEP)],
    ['experience.0.from', [{ ...STEP, from: '2020-13' }]],
    ['experience.0.title', [{ ...STEP, title: '' }]],
    ['experience.0.salary', [{ ...STEP, salary: 1 }]],
    ['education.0.to', [{ ...STEP, to: null }]],
    ['cvFileId', '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55'],
    ['userId', '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55'],
  ])('does not take a wrong %s', async (path, value) => {
    const { status, body } = await put(ada, { [path.split('.')[0] as string]: value });
    expect([status, body.errors?.[0]?.path]).toEqual([400, path]);
  });

  it('has no step that ends before it begins', async () => {
    const { body } = await put(ada, { education: [STEP, { ...STEP, to: '2019-12' }] });
    expect([body.code, body.errors?.[0]?.path]).toEqual(['CANDIDATE_PERIOD_REVERSED', 'education.1.to']);
  });

  it('is for everybody who is signed in while its owner is open to work, and else for few', async () => {
    const seenBy = async () => {
      const statuses: number[] = [];
      for (const viewer of [null, stranger, ada, admin])
        statuses.push((await call(viewer, 'GET', of(ada))).status);
      return statuses;
    };
    expect(await seenBy()).toEqual([401, 404, 404, 404]);
    await put(ada);
    expect(await seenBy()).toEqual([401, 200, 200, 200]);
    await put(ada, { openToWork: false }, { 'if-match': '*' });
    expect(await seenBy()).toEqual([401, 404, 200, 200]);
    const [employer, candidate] = [stranger.user.id, ada.user.id];
    api.app.get(CandidateViewers).register({
      mayView: (viewerId, candidateId) => Promise.resolve(viewerId === employer && candidateId === candidate),
    });
    expect(await seenBy()).toEqual([401, 200, 200, 200]);
    expect((await call(await someone(), 'GET', of(ada))).status).toBe(404);
  });

  it('can be had by its owner, and is gone when they are erased', async () => {
    await put(ada);
    const holder = personalDataOf(api, 'candidates');
    expect(await holder.export(ada.user.id)).toMatchObject({ profile: { headline: PLAN.headline } });
    await holder.erase(ada.user.id);
    await holder.erase(ada.user.id);
    expect(await holder.export(ada.user.id)).toEqual({ profile: null });
  });
});

describe('recommended jobs', () => {
  it('are none without skills, and nobody’s who is not signed in', async () => {
    expect((await recommended(null)).status).toBe(401);
    expect((await recommended(ada)).body).toEqual({ items: [], nextCursor: null });
  });

  it('are open jobs of others, by how many skills they share, then newest, and say why', async () => {
    const skills = ['glazing', 'tiling', 'plastering'];
    await put(ada, { skills });
    const two = await asking(stranger, 'tiling', 'accounting', 'glazing');
    const older = await asking(stranger, 'plastering');
    const newer = await asking(stranger, 'plastering', 'driving');
    await asking(stranger, 'driving');
    await asking(ada, ...skills);
    await draftJob(stranger, { skills });
    const closed = await asking(stranger, ...skills);
    await stranger.client.POST('/api/v1/jobs/{id}/close', { params: { path: { id: closed.id } } });
    const { body } = await recommended(ada);
    expect(body.items.map((item) => [item.job.id, item.why])).toEqual([
      [two.id, ['tiling', 'glazing']],
      [newer.id, ['plastering']],
      [older.id, ['plastering']],
    ]);
    expect(body.items[0]?.job).toMatchObject({ title: two.title, budgetMax: two.budgetMax });
    const first = await recommended(ada, '?limit=2');
    expect(await ids(ada, `?limit=2&cursor=${first.body.nextCursor}`)).toEqual([older.id]);
  });

  it('are no more those that one has applied for, nor is one recommended for these', async () => {
    await put(ada, { skills: ['upholstery'] });
    const [met, other] = [
      await publishJob(stranger, { skills: ['upholstery'] }),
      await publishJob(stranger, { skills: ['upholstery'] }),
    ];
    expect([await ids(ada), await candidateIds(met.id)]).toEqual([[other.id, met.id], [ada.user.id]]);
    const applied = await call(ada, 'POST', `/jobs/${met.id}/applications`, { coverLetter: 'Chairs!' });
    expect(applied.status).toBe(201);
    expect([await ids(ada), await candidateIds(met.id)]).toEqual([[other.id], []]);
    expect(await candidateIds(other.id)).toEqual([ada.user.id]);
  });

  it.each(['company', 'guild'] as const)(
    'are none of a %s that one acts for, and those of one that one has left',
    async (party) => {
      const [owner, former] = [await someone(), await someone()];
      for (const person of [ada, former]) await put(person, { skills: [`horology of a ${party}`] });
      const company = await foundCompany(api.database, owner, { recruiters: [ada, former] });
      const guild = await createGuild(owner);
      await admit(owner, guild, ada, former);
      await api.database.query(
        `UPDATE guild_members SET role = 'officer' WHERE guild_id = $1 AND role = 'member'`,
        [guild.id],
      );
      const plan = party === 'company' ? { companyId: company.id } : { guildId: guild.id };
      const { id } = await publishJob(former, { skills: [`horology of a ${party}`], ...plan });
      const people = async () => (await candidates(owner, id)).body.items.map(({ userId }) => userId);
      expect([await ids(ada), await ids(former), await people()]).toEqual([[], [], []]);
      for (const table of ['company_members', 'guild_members'])
        await api.database.query(`DELETE FROM ${table} WHERE user_id = $1`, [former.user.id]);
      expect([await ids(ada), await ids(former), await people()]).toEqual([[], [id], [former.user.id]]);
    },
  );

  it('are compared among the newest thousand that share a skill, each of which is in one page', async () => {
    await put(ada, { skills: ['beekeeping', 'honey'] });
    // The oldest one shares both.
    await api.database.query(
      `INSERT INTO jobs (id, poster_id, status, title, description, category, budget_min, budget_max, currency, skills,
                         remote, openings, published_at, created_at, updated_at)
       SELECT gen_random_uuid(), $1, 'open', 'Hive ' || n, '', 'farming', 0, 1, 'EUR',
              CASE n WHEN 0 THEN ARRAY['honey', 'beekeeping'] ELSE ARRAY['beekeeping'] END, false, 1,
              $2::timestamptz + (n + 2) / 3 * interval '1 ms', now(), now()
         FROM generate_series(0, 1000) AS n`,
      [stranger.user.id, api.clock.now()],
    );
    const read: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { body } = await recommended(ada, `?limit=100${cursor ? `&cursor=${cursor}` : ''}`);
      read.push(...body.items.map(({ job }) => job.title));
      cursor = body.nextCursor;
    }
    expect([read.length, new Set(read).size, read.includes('Hive 0')]).toEqual([1_000, 1_000, false]);
    // The one by one: not read in order any more, and found all the same.
    await put(ada, { skills: ['honey'] }, { 'if-match': '*' });
    expect((await recommended(ada)).body.items.map(({ job, why }) => [job.title, why])).toEqual([
      ['Hive 0', ['honey']],
    ]);
  });
});

describe('recommended candidates', () => {
  const skills = ['surveying', 'mapping', 'diving'];
  it('are for those who act for the job', async () => {
    const [draft, open] = [await draftJob(ada), await publishJob(ada)];
    const statuses = async (by: Passerby | null) => [
      (await candidates(by, draft.id)).status,
      (await candidates(by, open.id)).status,
    ];
    expect([await statuses(null), await statuses(stranger), await statuses(ada)]).toEqual([
      [401, 401],
      [404, 403],
      [200, 200],
    ]);
    expect(await statuses(admin)).toEqual([403, 403]);
  });

  it('are people who are open to work, by how many skills they share, and say why', async () => {
    const [one, two, closed, locked] = (await registerCrowd(api, 4)) as [
      Passerby,
      Passerby,
      Passerby,
      Passerby,
    ];
    await put(one, { skills: ['diving', 'cooking', 'surveying'] });
    await put(two, { skills: ['mapping'] });
    await put(closed, { skills, openToWork: false });
    await put(locked, { skills });
    await put(ada, { skills });
    await api.database.query('UPDATE users SET locked_at = now() WHERE id = $1', [locked.user.id]);
    const job = await publishJob(ada, { skills });
    const { body } = await candidates(ada, job.id);
    expect(body.items).toEqual([
      {
        userId: one.user.id,
        displayName: expect.any(String),
        headline: PLAN.headline,
        skills: ['diving', 'cooking', 'surveying'],
        why: ['surveying', 'diving'],
      },
      expect.objectContaining({ userId: two.user.id, why: ['mapping'] }),
    ]);
    const first = await candidates(ada, job.id, '?limit=1');
    const second = await candidates(ada, job.id, `?limit=1&cursor=${first.body.nextCursor}`);
    expect([first, second].map((page) => page.body.items[0]?.userId)).toEqual([one.user.id, two.user.id]);
    expect(second.body.nextCursor).toBeNull();
    const nothing = await publishJob(ada, { skills: [] });
    expect((await candidates(ada, nothing.id)).body.items).toEqual([]);
  });
});
