import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import { JOB_STATUSES, type JobStatus } from '@guildhall/features/jobs/contract/job';
import { systemContext } from '@guildhall/kernel/actor-context';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { draftJob, type Job, jobPlan, publishJob } from '../../factories/jobs';
import { type Passerby, registerCrowd } from '../../factories/people';
import { type Answer, type Problem, type RawRequest, send } from '../../support/api-client';
import { outcomeOf } from '../../support/outcome';
import { useTestApi } from '../../support/use-test-api';

const api = useTestApi({ environment: { DATABASE_POOL_SIZE: '30', ACCESS_TOKEN_TTL_SECONDS: '86400' } });
/** A job, or why there is none. */
type Answered = Job & Omit<Problem, 'status'>;

let poster: Passerby;
let stranger: Passerby;

beforeAll(async () => {
  [poster, stranger] = (await registerCrowd(api, 2)) as [Passerby, Passerby];
});

const call = <Body = Job>(method: string, path: string, who: Passerby | null, request: RawRequest = {}) =>
  send<Body>(api, method, `/api/v1/jobs${path}`, { ...request, ...(who ? { token: who.accessToken } : {}) });
const move = (id: string, to: string, json?: object, who: Passerby | null = poster) =>
  call<Answered>('POST', `/${id}/${to}`, who, json ? { json } : {});
const edit = (id: string, json: object, tag = '*') =>
  call<Answered>('PATCH', `/${id}`, poster, { json, headers: { 'if-match': tag } });
const inHours = (hours: number) => new Date(api.clock.now().getTime() + hours * 3_600_000).toISOString();
const put = async (id: string, status: JobStatus) => {
  await api.database.query(
    `UPDATE jobs SET status = $2, published_at = CASE WHEN $2 = 'draft' THEN NULL ELSE now() END WHERE id = $1`,
    [id, status],
  );
};
describe('a job from draft to done', () => {
  it('is drafted, read by its poster only, published, filled by hires and completed', async () => {
    const made = await call('POST', '', poster, {
      json: jobPlan({ category: '  Wall  Painting ', skills: ['Mural', 'mural', ' Acrylic'], openings: 2 }),
    });
    const { id } = made.body;
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/api/v1/jobs/${id}`);
    expect(made.body).toMatchObject({
      status: 'draft',
      posterId: poster.user.id,
      category: 'wall painting',
      skills: ['mural', 'acrylic'],
      location: null,
      expiresAt: null,
      publishedAt: null,
      openings: 2,
      hires: 0,
      version: 1,
    });
    for (const who of [null, stranger])
      expect(await outcomeOf(call('GET', `/${id}`, who))).toBe('404 JOB_NOT_FOUND');

    const { body: open } = await move(id, 'publish');
    expect(open).toMatchObject({ status: 'open', version: 2, publishedAt: expect.any(String) });
    for (const who of [null, stranger, poster])
      expect(await call('GET', `/${id}`, who)).toMatchObject({ status: 200, body: { status: 'open' } });

    const fill = () =>
      api.app
        .get(UnitOfWork)
        .run(systemContext('test'), (tx) => api.app.get(JobsService).fillOpening(tx, id));
    expect(await fill()).toMatchObject({ status: 'open', hires: 1, version: 2 });
    expect(await fill()).toMatchObject({ status: 'in_progress', hires: 2, version: 3 });
    await expect(fill()).rejects.toMatchObject({ code: 'JOB_NOT_OPEN' });

    expect((await move(id, 'complete')).body).toMatchObject({ status: 'completed', version: 4 });
    expect(await outcomeOf(call('GET', `/${id}`, null))).toBe('404 JOB_NOT_FOUND');
  });

  it('is closed and reopened, for more people when all openings are filled, and keeps when it was published', async () => {
    const { id, publishedAt } = await publishJob(poster);
    expect((await move(id, 'close')).body.status).toBe('closed');
    expect((await move(id, 'reopen')).body).toMatchObject({ status: 'open', publishedAt });
    await api.database.query(`UPDATE jobs SET hires = 1, status = 'closed' WHERE id = $1`, [id]);
    expect(await outcomeOf(move(id, 'reopen'))).toBe('422 JOB_OPENINGS_TOO_FEW');
    expect((await move(id, 'reopen', { openings: 2 })).body).toMatchObject({ status: 'open', openings: 2 });
  });

  it('is expired from its expiry on, before any schedule runs, and reopened with another', async () => {
    const { id } = await publishJob(poster, { expiresAt: inHours(1) });
    const before = await call('GET', `/${id}`, poster);
    api.clock.advance({ hours: 1 });
    const tag = before.headers.get('etag') as string;
    const after = await call('GET', `/${id}`, stranger, { headers: { 'if-none-match': tag } });
    expect([after.status, after.body.status]).toEqual([200, 'expired']);
    expect(await outcomeOf(call('GET', `/${id}`, null))).toBe('404 JOB_NOT_FOUND');
    expect(await outcomeOf(edit(id, { title: 'Still there' }))).toBe('409 JOB_STATUS_CONFLICT');
    expect(await outcomeOf(move(id, 'close'))).toBe('409 JOB_STATUS_CONFLICT');
    const lock = api.app
      .get(UnitOfWork)
      .run(systemContext('test'), (tx) => api.app.get(JobsService).lockOpen(tx, id));
    await expect(lock).rejects.toMatchObject({ code: 'JOB_NOT_OPEN' });
    expect(await outcomeOf(move(id, 'reopen'))).toBe('422 JOB_EXPIRY_INVALID');
    const { body, headers } = await move(id, 'reopen', { expiresAt: inHours(700) });
    expect(body.status).toBe('open');
    expect(headers.get('etag')).not.toBe(after.headers.get('etag'));
  });
});

describe('moves that the table does not have', () => {
  const LEGAL: Readonly<Record<string, readonly JobStatus[]>> = {
    publish: ['draft'],
    close: ['open', 'in_progress'],
    reopen: ['closed', 'expired'],
    complete: ['in_progress'],
  };

  it.each(Object.entries(LEGAL))(
    '%s is 409 from everywhere else, and says from what to what',
    async (to, from) => {
      const { id } = await draftJob(poster);
      for (const status of JOB_STATUSES) {
        await put(id, status);
        const { status: answer, body } = await move(id, to);
        if (from.includes(status)) expect([status, answer]).toEqual([status, 200]);
        else
          expect([status, answer, body]).toMatchObject([
            status,
            409,
            { code: 'JOB_STATUS_CONFLICT', from: status },
          ]);
      }
    },
  );

  it('are edits of what is not a draft or open, and deletions of what is no draft', async () => {
    const { id } = await draftJob(poster);
    for (const status of JOB_STATUSES) {
      await put(id, status);
      const editable = status === 'draft' || status === 'open';
      expect([status, (await edit(id, { title: 'Other' })).status]).toEqual([status, editable ? 200 : 409]);
    }
    for (const status of JOB_STATUSES.toReversed()) {
      await put(id, status);
      const { status: answer } = await call('DELETE', `/${id}`, poster, { headers: { 'if-match': '*' } });
      expect([status, answer]).toEqual([status, status === 'draft' ? 204 : 409]);
    }
    expect(await outcomeOf(call('GET', `/${id}`, poster))).toBe('404 JOB_NOT_FOUND');
  });
});

const storm = async (work: () => Promise<Answer<unknown>>) => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(work() as never)));
  return answers.toSorted();
};

describe('twenty at once', () => {
  it('publish and close a job once', async () => {
    const { id } = await draftJob(poster);
    const conflicts = Array.from({ length: 19 }, () => '409 JOB_STATUS_CONFLICT');
    expect(await storm(() => move(id, 'publish'))).toEqual(['200', ...conflicts]);
    expect(await storm(() => move(id, 'close'))).toEqual(['200', ...conflicts]);
    expect((await call('GET', `/${id}`, poster)).body.version).toBe(3);
    // Each subscriber of an event gets a task of its own, of another name.
    const tasks = await api.database.query<{ name: string; count: number }>(
      `SELECT name, count(*)::integer AS count FROM outbox_tasks WHERE payload->>'jobId' = $1 GROUP BY name`,
      [id],
    );
    expect(tasks.map(({ name }) => name)).toContain('hiring.tell-of-closing');
    expect(tasks.map(({ count }) => count)).toEqual(tasks.map(() => 1));
  });

  it('edit what they have seen once', async () => {
    const { id } = await draftJob(poster);
    const stale = Array.from({ length: 19 }, () => '412 IF_MATCH_STALE');
    expect(await storm(() => edit(id, { title: 'Mine' }, '"1"'))).toEqual(['200', ...stale]);
  });

  it('fill three openings three times', async () => {
    const { id } = await publishJob(poster, { openings: 3 });
    const hires = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        api.app
          .get(UnitOfWork)
          .run(systemContext('test'), (tx) => api.app.get(JobsService).fillOpening(tx, id)),
      ),
    );
    expect(hires.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect((await call('GET', `/${id}`, poster)).body).toMatchObject({ status: 'in_progress', hires: 3 });
  });
});

describe('what a job says', () => {
  it.each([
    ['a budget upside down', { budgetMin: 2, budgetMax: 1 }, '422 JOB_BUDGET_INVALID'],
    ['an expiry that is past', { expiresAt: '2020-01-01T00:00:00Z' }, '422 JOB_EXPIRY_INVALID'],
    ['an expiry beyond a year', { expiresAt: '2999-01-01T00:00:00Z' }, '422 JOB_EXPIRY_INVALID'],
    ['a currency that is none', { currency: 'ABC' }, '400 INPUT_INVALID'],
    ['a currency in lower case', { currency: 'eur' }, '400 INPUT_INVALID'],
    ['an amount that is no whole number', { budgetMin: 1.5 }, '400 INPUT_INVALID'],
    ['an amount beyond 2^53', { budgetMax: 2 ** 53 }, '400 INPUT_INVALID'],
    ['a negative amount', { budgetMin: -1 }, '400 INPUT_INVALID'],
    [
      'thirty-one skills',
      { skills: Array.from({ length: 31 }, (_, index) => `skill ${index}`) },
      '400 INPUT_INVALID',
    ],
    ['no opening', { openings: 0 }, '400 INPUT_INVALID'],
    ['a status of its own', { status: 'open' }, '400 INPUT_INVALID'],
    ['a title of blanks', { title: '   ' }, '400 INPUT_INVALID'],
  ])('is refused with %s, in drafts and in edits', async (_, plan, outcome) => {
    expect(await outcomeOf(call('POST', '', poster, { json: { ...jobPlan(), ...plan } }))).toBe(outcome);
    const { id } = await draftJob(poster);
    expect(await outcomeOf(edit(id, plan))).toBe(outcome);
  });

  it('comes back to the last unit, and as it is made once with one Idempotency-Key', async () => {
    const json = jobPlan({ budgetMin: 0, budgetMax: Number.MAX_SAFE_INTEGER, description: 'a\nb' });
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const [first, second] = await Promise.all([
      call('POST', '', poster, { json, headers }),
      call('POST', '', poster, { json, headers }),
    ]);
    expect(second.body).toEqual(first.body);
    expect(first.body).toMatchObject({ budgetMax: Number.MAX_SAFE_INTEGER, description: 'a\nb' });
  });

  it('has to be complete to be published', async () => {
    const { id } = await draftJob(poster, { description: '' });
    const { status, body } = await move(id, 'publish');
    expect([status, body]).toMatchObject([
      422,
      { code: 'JOB_INCOMPLETE', errors: [{ path: 'description', code: 'missing' }] },
    ]);
    expect((await edit(id, { description: 'Said.' })).status).toBe(200);
    expect((await move(id, 'publish')).status).toBe(200);
    expect(await outcomeOf(edit(id, { description: '' }))).toBe('422 JOB_INCOMPLETE');
  });

  it('is edited field by field, each change with a new tag, and cleared where it may be', async () => {
    const { id } = await publishJob(poster, { location: 'Berlin', expiresAt: inHours(3) });
    const { body, headers } = await call('GET', `/${id}`, poster);
    const tag = headers.get('etag') as string;
    expect(await outcomeOf(call('PATCH', `/${id}`, poster, { json: { title: 'No tag' } }))).toBe(
      '428 IF_MATCH_REQUIRED',
    );
    const edited = await edit(id, { location: '', expiresAt: null, budgetMax: 300_000 }, tag);
    const { updatedAt: _, ...unchanged } = body;
    expect(edited.body).toMatchObject({
      ...unchanged,
      location: null,
      expiresAt: null,
      budgetMax: 300_000,
      version: 3,
    });
    expect(edited.headers.get('etag')).toBe('"3"');
    expect(await outcomeOf(edit(id, { title: 'Old tag' }, tag))).toBe('412 IF_MATCH_STALE');
    expect((await edit(id, {}, '"3"')).body.version).toBe(3);
  });

  it('keeps its currency once somebody has applied, and room for one more than was hired', async () => {
    const { id } = await publishJob(poster, { openings: 3 });
    expect((await edit(id, { currency: 'USD' })).status).toBe(200);
    await api.database.query('UPDATE jobs SET application_count = 1, hires = 1 WHERE id = $1', [id]);
    expect(await outcomeOf(edit(id, { currency: 'EUR' }))).toBe('422 JOB_CURRENCY_FIXED');
    expect(await outcomeOf(edit(id, { openings: 1 }))).toBe('422 JOB_OPENINGS_TOO_FEW');
    expect((await edit(id, { currency: 'USD', openings: 2 })).status).toBe(200);
  });
});

const list = async (who: Passerby, query = '') => {
  const { body } = await send<{ items: Job[]; nextCursor: string | null }>(
    api,
    'GET',
    `/api/v1/users/me/jobs${query}`,
    { token: who.accessToken },
  );
  return body;
};

describe('a list of one’s own jobs', () => {
  it('is cut into pages, newest first, and by the status that jobs have now', async () => {
    const [owner] = (await registerCrowd(api, 1)) as [Passerby];
    const made: string[] = [];
    for (let index = 0; index < 4; index++) made.push((await draftJob(owner)).id);
    const overdue = await publishJob(owner, { expiresAt: inHours(1) });
    const open = await publishJob(owner);
    api.clock.advance({ hours: 2 });
    const everything = [open.id, overdue.id, ...made.toReversed()];
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Awaited<ReturnType<typeof list>> = await list(
        owner,
        `?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(everything);
    const idsOf = async (status: string) =>
      (await list(owner, `?status=${status}`)).items.map(({ id }) => id);
    expect(await idsOf('open')).toEqual([open.id]);
    expect(await idsOf('expired')).toEqual([overdue.id]);
    expect(await idsOf('draft')).toEqual(made.toReversed());
    expect(
      await outcomeOf(send(api, 'GET', '/api/v1/users/me/jobs?status=gone', { token: owner.accessToken })),
    ).toBe('400 INPUT_INVALID');
  });
});
