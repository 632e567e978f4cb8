import { EditJob } from '@guildhall/features/jobs/application/edit-job';
import { systemContext, type UserContext } from '@guildhall/kernel/actor-context';
import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Schedules } from '@guildhall/platform/schedule/schedule';
import { createGuild } from '../../factories/guilds';
import { draftJob, foundCompany, type Job, jobPlan, publishJob } from '../../factories/jobs';
import { type Passerby, registerCrowd, registerWithRole } from '../../factories/people';
import { type Answer, type Problem, send } from '../../support/api-client';
import { until } from '../../support/until';
import { useTestApi } from '../../support/use-test-api';
import { whileDeleted } from '../../support/while-deleted';

const api = useTestApi({ worker: true, environment: { OUTBOX_POLL_MS: '50', DATABASE_POOL_SIZE: '30' } });
let poster: Passerby;
let other: Passerby;

/** New ones for each test: the tokens of older ones have run out by its clock. */
beforeEach(async () => {
  [poster, other] = (await registerCrowd(api, 2)) as [Passerby, Passerby];
});

const runSchedule = (id: string) =>
  api.app.get(Schedules).find(id)?.run(systemContext('test'), new AbortController().signal);
const contextOf = ({ user }: Passerby): UserContext => ({
  ...systemContext('test'),
  userId: user.id,
  role: 'member',
  sessionId: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55',
});
const read = (id: string, who?: Passerby, headers = {}): Promise<Answer<Job & Omit<Problem, 'status'>>> =>
  send(api, 'GET', `/api/v1/jobs/${id}`, { headers, ...(who ? { token: who.accessToken } : {}) });
const row = async ({ id }: Pick<Job, 'id'>) => {
  const [found] = await api.database.query<Record<string, unknown>>(
    `SELECT status, poster_id AS poster, description, view_count AS views FROM jobs WHERE id = $1`,
    [id],
  );
  return found;
};
const noticesOf = async ({ user }: Passerby, type: string) => {
  const rows = await api.database.query<{ title: string }>(
    `SELECT payload->>'jobTitle' AS title FROM notifications WHERE user_id = $1 AND type = $2 ORDER BY id`,
    [user.id, type],
  );
  return rows.map(({ title }) => title);
};
const settled = () =>
  until(
    async () => {
      const open = await api.database.query(
        `SELECT 1 FROM outbox_tasks WHERE name LIKE 'jobs.%' AND state IN ('pending', 'dispatched')`,
      );
      return open.length === 0;
    },
    { what: 'the end of all tasks of jobs' },
  );

describe('a draft that nobody touches', () => {
  it('is warned of once after six days, and gone after seven, unless it was edited or published', async () => {
    const [left, edited, published] = [
      await draftJob(poster, { title: 'Left alone' }),
      await draftJob(poster, { title: 'Edited late' }),
      await draftJob(poster, { title: 'Published' }),
    ];
    api.clock.advance({ days: 5, hours: 23 });
    expect(await runSchedule('jobs.purge-drafts')).toEqual({ warned: 0, deleted: 0 });
    api.clock.advance({ hours: 1 });
    expect(await runSchedule('jobs.purge-drafts')).toEqual({ warned: 3, deleted: 0 });
    expect(await runSchedule('jobs.purge-drafts')).toEqual({ warned: 0, deleted: 0 });
    await settled();
    const warnings = ['Left alone', 'Edited late', 'Published'];
    expect((await noticesOf(poster, 'jobs.draft-ending')).toSorted()).toEqual(warnings.toSorted());
    expect(await noticesOf(other, 'jobs.draft-ending')).toEqual([]);

    const anyVersion = EditPrecondition.fromIfMatch('*');
    await api.app.get(EditJob).run(contextOf(poster), edited.id, { title: 'Edited' }, anyVersion);
    await api.database.query(`UPDATE jobs SET status = 'open', published_at = now() WHERE id = $1`, [
      published.id,
    ]);
    api.clock.advance({ days: 1 });
    expect(await runSchedule('jobs.purge-drafts')).toEqual({ warned: 0, deleted: 1 });
    expect(await Promise.all([left, edited, published].map(row))).toMatchObject([
      undefined,
      { status: 'draft' },
      { status: 'open' },
    ]);
    api.clock.advance({ days: 5 });
    expect(await runSchedule('jobs.purge-drafts')).toEqual({ warned: 1, deleted: 0 });
  });

  it('has a day from the warning on, however late that came, and is warned of to all who act for it', async () => {
    const company = await foundCompany(api.database, poster, { recruiters: [other] });
    const draft = await draftJob(poster, { companyId: company.id, title: 'Of the company' });
    api.clock.advance({ days: 30 });
    await runSchedule('jobs.purge-drafts');
    await settled();
    for (const who of [poster, other])
      expect(await noticesOf(who, 'jobs.draft-ending')).toEqual(['Of the company']);
    api.clock.advance({ hours: 23 });
    await runSchedule('jobs.purge-drafts');
    expect(await row(draft)).toBeDefined();
    api.clock.advance({ hours: 1 });
    await runSchedule('jobs.purge-drafts');
    expect(await row(draft)).toBeUndefined();
  });
});

describe('an open job past its expiry', () => {
  it('is expired once by however many schedules, and its poster is told once', async () => {
    const expiresAt = new Date(api.clock.now().getTime() + 60_000).toISOString();
    const [expiring, staying] = [
      await publishJob(poster, { title: 'Short', expiresAt }),
      await publishJob(poster),
    ];
    await runSchedule('jobs.expire');
    expect(await row(expiring)).toMatchObject({ status: 'open' });
    api.clock.advance({ minutes: 1 });
    const runs = await Promise.all(Array.from({ length: 10 }, () => runSchedule('jobs.expire')));
    await until(async () => (await row(expiring))?.['status'] === 'expired', { what: 'the expiry' });
    expect(runs.reduce((all, run) => all + (run?.['expired'] ?? 0), 0)).toBeLessThanOrEqual(1);
    await settled();
    expect(await noticesOf(poster, 'jobs.expired')).toEqual(['Short']);
    expect(await row(staying)).toMatchObject({ status: 'open' });
    expect((await read(expiring.id, other)).body.version).toBe(3);
  });
});

const viewCount = async ({ id }: Job) => (await read(id, poster)).body.viewCount;

const counted = (job: Job, views: number) =>
  until(async () => (await viewCount(job)) === views, { what: `the count of ${views} views` });

describe('views of a job', () => {
  it('are counted once a viewer and day, without those who act for it, and leave the tag alone', async () => {
    const job = await publishJob(poster);
    const { headers } = await read(job.id, poster);
    const crowd = await registerCrowd(api, 8);
    await Promise.all([...crowd, ...crowd].map((viewer) => read(job.id, viewer)));
    await Promise.all([read(job.id), read(job.id)]);
    await counted(job, 9);
    const again = await read(job.id, other, { 'if-none-match': headers.get('etag') });
    expect(again.status).toBe(304);
    await counted(job, 10);

    await api.database.query(`UPDATE job_views SET day = day - 2`);
    await read(job.id, other, { 'if-none-match': headers.get('etag') });
    await counted(job, 11);
    await runSchedule('jobs.prune-views');
    expect(await viewCount(job)).toBe(11);
    expect(await api.database.query('SELECT 1 FROM job_views WHERE job_id = $1', [job.id])).toHaveLength(1);
  });
});

describe('a job that an admin takes down', () => {
  it('is told to those who act for it, and one that its poster closes is not', async () => {
    const admin = await registerWithRole(api, 'admin');
    const [taken, closed] = [await publishJob(poster, { title: 'Taken down' }), await publishJob(poster)];
    await send(api, 'POST', `/api/v1/jobs/${closed.id}/close`, { token: poster.accessToken });
    await send(api, 'POST', `/api/v1/jobs/${taken.id}/close`, { token: admin.accessToken });
    await settled();
    expect(await noticesOf(poster, 'jobs.taken-down')).toEqual(['Taken down']);
  });
});

describe('a guild with jobs', () => {
  it('is deleted only when they are closed; then its drafts go, and its owner keeps the rest', async () => {
    const guild = await createGuild(poster);
    const [draft, job] = [
      await draftJob(poster, { guildId: guild.id }),
      await publishJob(poster, { guildId: guild.id }),
    ];
    await api.database.query('UPDATE jobs SET poster_id = $2 WHERE id = $1', [job.id, other.user.id]);
    const remove = () =>
      send(api, 'DELETE', `/api/v1/guilds/${guild.id}`, {
        token: poster.accessToken,
        headers: { 'if-match': '*' },
      });
    expect(await remove()).toMatchObject({ status: 409, body: { open: { jobs: 1 } } });
    await send(api, 'POST', `/api/v1/jobs/${job.id}/close`, { token: poster.accessToken });
    expect((await remove()).status).toBe(204);
    await settled();
    expect(await row(draft)).toBeUndefined();
    expect(await row(job)).toMatchObject({ status: 'closed', poster: poster.user.id });
    api.clock.advance({ days: 31 });
    expect(await runSchedule('guilds.purge-deleted')).toMatchObject({ deleted: 1 });
    expect(await row(job)).toMatchObject({ status: 'closed', poster: poster.user.id });
  });

  it('publishes nothing while it is being deleted', async () => {
    for (let round = 0; round < 5; round++) {
      const guild = await createGuild(poster);
      const { id } = await draftJob(poster, { guildId: guild.id });
      const token = poster.accessToken;
      const [published, deleted] = await Promise.all([
        send(api, 'POST', `/api/v1/jobs/${id}/publish`, { token }),
        send(api, 'DELETE', `/api/v1/guilds/${guild.id}`, { token, headers: { 'if-match': '*' } }),
      ]);
      expect([
        [200, 409],
        [404, 204],
      ]).toContainEqual([published.status, deleted.status]);
    }
  });
});

const holders = () => api.app.get<PersonalDataHolders<Transaction>>(PersonalDataHolders).all();
const holderOfJobs = () =>
  holders().find(({ feature }) => feature === 'jobs') as PersonalDataHolder<Transaction>;

const erase = ({ user }: Passerby, from = holders()) =>
  api.app.get(UnitOfWork).run(systemContext('erasure'), async (tx) => {
    for (const holder of from) await holder.erase(tx, user.id);
  });

describe('what is deleted at the same moment', () => {
  it('is not there: no job is posted for a company that goes', async () => {
    const { id: companyId } = await foundCompany(api.database, poster);
    const json = { ...jobPlan(), companyId };
    const request = () => send(api, 'POST', '/api/v1/jobs', { token: poster.accessToken, json });
    expect(
      await whileDeleted(api, ['DELETE FROM companies WHERE id = $1', [companyId]], request),
    ).toMatchObject({
      status: 404,
      body: { code: 'COMPANY_NOT_FOUND' },
    });
  });

  it('keeps nobody from being erased', async () => {
    const [draft, open] = [await draftJob(poster), await publishJob(poster)];
    await whileDeleted(api, ['DELETE FROM jobs WHERE id = $1', [draft.id]], () =>
      erase(poster, [holderOfJobs()]),
    );
    expect(await row(open)).toMatchObject({ status: 'closed', poster: null });
  });
});

describe('a person who is erased', () => {
  it('leaves closed jobs without their words or name, and what is a company’s to those who are left', async () => {
    const company = await foundCompany(api.database, poster, { recruiters: [other] });
    const alone = await foundCompany(api.database, poster);
    const [draft, open, shared, deserted] = [
      await draftJob(poster),
      await publishJob(poster, { location: 'Berlin' }),
      await publishJob(poster, { companyId: company.id }),
      await publishJob(poster, { companyId: alone.id }),
    ];
    const exported = (await holderOfJobs().export(poster.user.id)) as { jobs: Job[] };
    expect(exported.jobs.map(({ id, status }) => [id, status])).toEqual([
      [draft.id, 'draft'],
      [open.id, 'open'],
      [shared.id, 'open'],
      [deserted.id, 'open'],
    ]);
    await erase(poster, [holderOfJobs()]);
    await erase(poster);
    await settled();
    expect(await Promise.all([draft, open, shared, deserted].map(row))).toMatchObject([
      undefined,
      { status: 'closed', poster: null, description: '' },
      { status: 'open', poster: null, description: shared.description },
      { status: 'closed', poster: null, description: deserted.description },
    ]);
    expect((await read(shared.id, other)).body).toMatchObject({ posterId: null, status: 'open' });
    expect(await holderOfJobs().export(poster.user.id)).toEqual({ jobs: [] });
  });
});
