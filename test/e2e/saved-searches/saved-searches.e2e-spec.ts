import { systemContext } from '@guildhall/kernel/actor-context';
import { Schedules } from '@guildhall/platform/schedule/schedule';
import { foundCompany, type JobPlan, publishJob } from '../../factories/jobs';
import { type Passerby, registerCrowd } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { dueTasksDone } from '../../support/due-tasks';
import { outcomeOf } from '../../support/outcome';
import { personalDataOf } from '../../support/personal-data';
import { until } from '../../support/until';
import { useTestApi } from '../../support/use-test-api';

type SavedSearch = Schemas['SavedSearch'];

const SEARCHES = '/saved-searches';

const api = useTestApi({
  worker: true,
  environment: { OUTBOX_POLL_MS: '50', DATABASE_POOL_SIZE: '30', ACCESS_TOKEN_TTL_SECONDS: '86400' },
});
const call = <Body = SavedSearch & Schemas['Problem']>(
  by: Passerby | null,
  method: string,
  path: string,
  json?: unknown,
  headers: Record<string, string> = {},
) => send<Body>(api, method, `/api/v1${path}`, { ...(by ? { token: by.accessToken } : {}), json, headers });
const save = (by: Passerby, filters: object, more: object = {}) =>
  call(by, 'POST', SEARCHES, { name: 'Mine', alerts: 'instant', filters, ...more });
const alerts = async (by: Passerby) => {
  const { body } = await call<Schemas['NotificationPage']>(by, 'GET', '/notifications?limit=100');
  return body.items.map(({ title, body: text }) => `${title}: ${text}`);
};
const publish = (plan: Partial<JobPlan>, by = employer) => publishJob(by, plan);
const move = (job: { id: string }, act: 'close' | 'reopen') =>
  employer.client.POST(`/api/v1/jobs/{id}/${act}`, { params: { path: { id: job.id } } });

const edit = ({ id }: { id: string }, changes: object) =>
  call(employer, 'PATCH', `/jobs/${id}`, changes, { 'if-match': '*' });

const settled = () => dueTasksDone(api);
/** Finds what there is to be found, and lets the time of instant alerts come. */
const laterOn = async () => {
  await settled();
  api.clock.advance({ seconds: 61 });
  await settled();
};
const runDaily = () =>
  api.app
    .get(Schedules)
    .find('saved-searches.report-daily')
    ?.run(systemContext('test'), new AbortController().signal);

let ada: Passerby;
let eve: Passerby;
let employer: Passerby;
beforeEach(async () => {
  [ada, eve, employer] = (await registerCrowd(api, 3)) as [Passerby, Passerby, Passerby];
});

describe('a saved search', () => {
  it('is kept as it was asked for, and can be read, renamed and deleted by its owner only', async () => {
    const filters = {
      q: 'mural "spray paint"',
      category: 'painting',
      budgetMin: 100_000,
      budgetMax: Number.MAX_SAFE_INTEGER,
      currency: 'EUR',
      skills: ['mural'],
      remote: false,
      location: 'Berlin',
    };
    const { status, body, headers } = await save(ada, {
      ...filters,
      category: ' Painting',
      skills: ['MURAL'],
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      name: 'Mine',
      alerts: 'instant',
      filters,
      createdAt: expect.any(String),
    });
    const path = (headers.get('location') as string).replace('/api/v1', '');
    expect((await call(ada, 'GET', path)).body).toEqual(body);
    const changed = await call(ada, 'PATCH', path, { name: 'Walls' });
    expect(changed.body).toEqual({ ...body, name: 'Walls' });
    for (const [by, expected] of [
      [null, '401 AUTH_REQUIRED'],
      [eve, '404 SAVED_SEARCH_NOT_FOUND'],
    ] as const)
      for (const [method, json] of [['GET'], ['PATCH', { alerts: 'off' }], ['DELETE']] as const)
        expect([method, await outcomeOf(call(by, method, path, json))]).toEqual([method, expected]);
    expect([await outcomeOf(call(ada, 'DELETE', path)), await outcomeOf(call(ada, 'DELETE', path))]).toEqual([
      '204',
      '404 SAVED_SEARCH_NOT_FOUND',
    ]);
  });

  it.each([
    [{}, '422 SAVED_SEARCH_FILTER_MISSING'],
    [{ q: 'the ! & |' }, '422 SAVED_SEARCH_WORDS_MISSING'],
    [{ q: '\ufdfa'.repeat(200) }, '422 SAVED_SEARCH_WORDS_TOO_MANY'],
    [{ location: '%' }, '400 INPUT_INVALID'],
    [{ budgetMin: 2, budgetMax: 1 }, '422 SAVED_SEARCH_BUDGET_INVALID'],
    [{ companyId: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' }, '422 SAVED_SEARCH_COMPANY_UNKNOWN'],
    [{ currency: 'XXA' }, '400 INPUT_INVALID'],
    [{ sort: 'newest' }, '400 INPUT_INVALID'],
    [{ q: null }, '400 INPUT_INVALID'],
  ])('is not made of %j', async (filters, expected) => {
    expect(await outcomeOf(save(ada, filters))).toBe(expected);
  });

  it.each(["' OR 1=1 --", 'a:* & !b | (c', '"', '%_\\', '🙂 مرحبا', 'a'.repeat(200)])(
    'is safe from what is typed, such as %j',
    async (q) => expect([201, 422]).toContain((await save(ada, { q })).status),
  );

  it('is one of fifty at the most, however many are saved at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => outcomeOf(save(ada, { remote: true }, { alerts: 'off' }))),
    );
    expect(answers.filter((answer) => answer === '201')).toHaveLength(50);
    expect(answers.filter((answer) => answer === '409 SAVED_SEARCH_LIMIT_REACHED')).toHaveLength(10);
    const page = await call<Schemas['SavedSearchPage']>(ada, 'GET', `${SEARCHES}?limit=30`);
    const rest = await call<Schemas['SavedSearchPage']>(
      ada,
      'GET',
      `${SEARCHES}?limit=30&cursor=${page.body.nextCursor}`,
    );
    const ids = [...page.body.items, ...rest.body.items].map(({ id }) => id);
    expect([new Set(ids).size, ids.toSorted().toReversed(), rest.body.nextCursor]).toEqual([50, ids, null]);
  });
});

describe('an instant alert', () => {
  it('names what was found in one go, and nothing twice', async () => {
    await save(ada, { skills: ['frescoes'] }, { name: 'Frescoes' });
    const jobs = [];
    for (const title of ['First wall', 'Second wall', 'Third wall'])
      jobs.push(await publish({ title, skills: ['frescoes'] }));
    await settled();
    expect(await alerts(ada)).toEqual([]);
    await laterOn();
    const three = '3 new jobs for “Frescoes”: Third wall, Second wall, First wall';
    expect(await alerts(ada)).toEqual([three]);
    const fourth = await publish({ title: 'Fourth wall', skills: ['frescoes'] });
    await laterOn();
    const one = 'A new job for “Frescoes”: Fourth wall';
    expect(await alerts(ada)).toEqual([one, three]);
    for (const job of [...jobs, fourth]) {
      await move(job, 'close');
      await move(job, 'reopen');
    }
    await laterOn();
    expect(await alerts(ada)).toEqual([one, three]);
  });

  it('leaves out what is closed by then, and names it when it comes back', async () => {
    await save(ada, { skills: ['mosaics'] }, { name: 'Mosaics' });
    const job = await publish({ title: 'Fountain', skills: ['mosaics'] });
    await move(job, 'close');
    await laterOn();
    expect(await alerts(ada)).toEqual([]);
    await move(job, 'reopen');
    await laterOn();
    expect(await alerts(ada)).toEqual(['A new job for “Mosaics”: Fountain']);
  });

  it('goes by what jobs say when it comes: edits make and unmake what is found', async () => {
    await save(ada, { skills: ['etching'] }, { name: 'Etchings' });
    const going = await publish({ title: 'Going', skills: ['etching'] });
    const coming = await publish({ title: 'Coming' });
    await edit(going, { skills: [] });
    await edit(coming, { skills: ['etching'] });
    await laterOn();
    expect(await alerts(ada)).toEqual(['A new job for “Etchings”: Coming']);
    await edit(coming, { title: 'Still here' });
    await laterOn();
    expect(await alerts(ada)).toHaveLength(1);
  });

  it('counts what it does not name', async () => {
    await save(ada, { skills: ['gilding'] }, { name: 'Gold' });
    for (let number = 1; number <= 7; number++)
      await publish({ title: `Frame ${number}`, skills: ['gilding'] });
    await laterOn();
    expect(await alerts(ada)).toEqual([
      '7 new jobs for “Gold”: Frame 7, Frame 6, Frame 5, Frame 4, Frame 3 and 2 more',
    ]);
  });

  it('comes once for a hundred jobs that are published at the same time, with all of them', async () => {
    await save(ada, { skills: ['thatching'] }, { name: 'Roofs' });
    await Promise.all(Array.from({ length: 100 }, () => publish({ skills: ['thatching'] })));
    await laterOn();
    const [only, ...others] = await alerts(ada);
    expect([only, others]).toEqual([expect.stringMatching(/^100 new jobs for “Roofs”/), []]);
  });

  it('does not lose what is found while one goes out', async () => {
    const { body } = await save(ada, { skills: ['smithing'] }, { name: 'Iron' });
    await publish({ title: 'Gate', skills: ['smithing'] });
    await settled();
    const { query } = api.database;
    const waiting = async () => {
      const [row] = await query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return row?.count ?? 0;
    };
    const matches = () => query('SELECT FROM saved_search_matches WHERE search_id = $1', [body.id]);
    // Stops the alert in the middle: it knows of the gate, and is not finished.
    await query('BEGIN');
    try {
      await query('SELECT FROM saved_search_matches WHERE search_id = $1 FOR UPDATE', [body.id]);
      api.clock.advance({ seconds: 61 });
      await until(async () => (await waiting()) === 1, { what: 'The alert that is stopped' });
      await publish({ title: 'Fence', skills: ['smithing'] });
      const isFound = async () => (await waiting()) === 2 || (await matches()).length === 2;
      await until(isFound, { what: 'The fence' });
    } finally {
      await query('COMMIT');
    }
    await laterOn();
    expect((await alerts(ada)).toSorted()).toEqual([
      'A new job for “Iron”: Fence',
      'A new job for “Iron”: Gate',
    ]);
  });
});

describe('what a search finds', () => {
  it('is what a search of jobs with the same filters finds, without one’s own', async () => {
    const company = await foundCompany(api.database, employer, { recruiters: [eve] });
    const plan = {
      title: 'Senior Node.js engineer',
      description: 'Cafés in München.',
      category: 'software',
      budgetMin: 500,
      budgetMax: 900,
      currency: 'EUR',
      skills: ['node.js', 'postgresql'],
      location: 'Neukölln, Berlin',
      remote: true,
      companyId: company.id,
    };
    const cases: ReadonlyArray<readonly [object, boolean]> = [
      [{ q: 'node' }, true],
      [{ q: 'cafe munchen' }, true],
      [{ q: 'engin' }, true],
      [{ q: 'engineer -senior' }, false],
      [{ q: '"node engineer"' }, false],
      [{ q: 'java or engineer' }, true],
      [{ category: 'software' }, true],
      [{ category: 'painting' }, false],
      [{ budgetMin: 900 }, true],
      [{ budgetMin: 901 }, false],
      [{ budgetMax: 500, currency: 'EUR' }, true],
      [{ budgetMax: 499 }, false],
      [{ currency: 'USD' }, false],
      [{ skills: ['postgresql', 'node.js'] }, true],
      [{ skills: ['postgresql', 'rust'] }, false],
      [{ remote: true }, true],
      [{ remote: false }, false],
      [{ location: 'neukolln ber' }, true],
      [{ location: 'Berlin Neukölln' }, false],
      [{ companyId: company.id }, true],
      [{ q: 'node', remote: true, location: 'berlin', skills: ['postgresql'] }, true],
      [{ q: 'node', remote: false }, false],
    ];
    const saved = [];
    for (const [filters] of cases) saved.push((await save(ada, filters)).body.id);
    const own = (await save(employer, { companyId: company.id })).body.id;
    const colleague = (await save(eve, { companyId: company.id })).body.id;
    const off = (await save(ada, { companyId: company.id }, { alerts: 'off' })).body.id;
    const job = await publish(plan);
    await settled();
    const rows = await api.database.query<{ id: string }>(
      'SELECT search_id AS id FROM saved_search_matches WHERE job_id = $1',
      [job.id],
    );
    const matched = new Set(rows.map(({ id }) => id));
    expect([own, colleague, off].filter((id) => matched.has(id))).toEqual([]);
    const searched = async (filters: object) => {
      const pairs = Object.entries(filters).map(([name, value]) => [name, String(value)]);
      const query = new URLSearchParams(pairs as Array<[string, string]>).toString();
      const { body } = await call<Schemas['JobListingPage']>(ada, 'GET', `/jobs?limit=100&${query}`);
      return !body.fuzzy && body.items.some(({ id }) => id === job.id);
    };
    for (const [index, [filters, expected]] of cases.entries())
      expect([filters, matched.has(saved[index] as string), await searched(filters)]).toEqual([
        filters,
        expected,
        expected,
      ]);
  });
});

describe('a daily alert', () => {
  it('waits for its time, comes once, and not to who has switched it off', async () => {
    const daily = { alerts: 'daily' };
    await save(ada, { skills: ['glassblowing'] }, { name: 'Glass', ...daily });
    const eves = (await save(eve, { skills: ['glassblowing'] }, { name: 'Glass', ...daily })).body;
    await publish({ title: 'Bowl', skills: ['glassblowing'] });
    await publish({ title: 'Vase', skills: ['glassblowing'] });
    await laterOn();
    await call(eve, 'PATCH', `${SEARCHES}/${eves.id}`, { alerts: 'off' });
    expect(await alerts(ada)).toEqual([]);
    expect(await runDaily()).toEqual({ searches: 1 });
    await settled();
    expect(await runDaily()).toEqual({ searches: 0 });
    await settled();
    expect(await alerts(ada)).toEqual(['2 new jobs for “Glass”: Vase, Bowl']);
    expect(await alerts(eve)).toEqual([]);
    await call(eve, 'PATCH', `${SEARCHES}/${eves.id}`, { alerts: 'instant' });
    await settled();
    expect(await alerts(eve)).toEqual(['2 new jobs for “Glass”: Vase, Bowl']);
  });
});

describe('a company that is deleted', () => {
  it('ends the searches for its jobs, and their owners know', async () => {
    const { id: companyId } = await foundCompany(api.database, employer);
    const kept = await save(ada, { remote: true });
    for (const by of [ada, eve]) await save(by, { companyId }, { name: 'Theirs', alerts: 'off' });
    await call(employer, 'DELETE', `/companies/${companyId}`, undefined, { 'if-match': '*' });
    await settled();
    const ended = 'Your search “Theirs” has ended: The company that it was about is not there any more.';
    for (const by of [ada, eve]) expect(await alerts(by)).toEqual([ended]);
    const { body } = await call<Schemas['SavedSearchPage']>(ada, 'GET', SEARCHES);
    expect(body.items).toEqual([kept.body]);
  });
});

describe('a person who is erased', () => {
  it('takes their searches along, which they could have before', async () => {
    await save(ada, { q: 'mural' }, { name: 'Murals' });
    const holder = personalDataOf(api, 'saved-searches');
    expect(await holder.export(ada.user.id)).toMatchObject({
      searches: [{ name: 'Murals', q: 'mural', found: [] }],
    });
    await holder.erase(ada.user.id);
    await holder.erase(ada.user.id);
    expect(await holder.export(ada.user.id)).toEqual({ searches: [] });
  });
});
