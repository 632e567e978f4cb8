import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoDataSeeder } from '@guildhall/platform/demo/demo-data.seeder';
import { draftJob, foundCompany, type Job, type JobPlan, publishJob } from '../../factories/jobs';
import { type Person, registerPerson } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { outcomeOf } from '../../support/outcome';
import { useTestApi } from '../../support/use-test-api';

const JOBS = '/api/v1/jobs';

type Page = Schemas['JobListingPage'];

const dataDir = mkdtempSync(join(tmpdir(), 'guildhall-demo-jobs-'));
const api = useTestApi({ environment: { DATA_DIR: dataDir } });
afterAll(() => rmSync(dataDir, { recursive: true }));
let poster: Person;
beforeAll(async () => {
  poster = await registerPerson(api);
});

const ask = <Body = Page & Schemas['Problem']>(
  query: string,
  { token, headers = {} }: { token?: string; headers?: Record<string, string> } = {},
) => send<Body>(api, 'GET', `${JOBS}?${query}`, { ...(token === undefined ? {} : { token }), headers });

const find = async (query: string): Promise<Page> => {
  const { status, body } = await ask(query, { token: poster.accessToken });
  expect(status).toBe(200);
  return body;
};
const titles = async (query: string) => (await find(query)).items.map(({ title }) => title);

const idsOf = async (query: string) => (await find(query)).items.map(({ id }) => id);
const isFound = async (title: string, token?: string) =>
  (await ask(`q=${title}`, token ? { token } : {})).body.items.some((item) => item.title === title);
const act = (id: string, what: string, json: object = {}) =>
  send(api, 'POST', `${JOBS}/${id}/${what}`, { token: poster.accessToken, json });

/** Every page of a search. @returns ids in the order in which they were shown */
async function readThrough(query: string) {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { body } = await ask(`${query}${cursor ? `&cursor=${cursor}` : ''}`);
    ids.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor;
  }
  return ids;
}

describe('finding jobs', () => {
  let jobs: Record<string, Job>;
  beforeAll(async () => {
    const company = await foundCompany(api.database, poster);
    const plans: Record<string, Partial<JobPlan>> = {
      mural: {
        title: 'Zinnober mural for a school',
        skills: ['acrylic'],
        location: 'Berlin, Germany',
        budgetMin: 100,
        budgetMax: 200,
      },
      tutor: {
        title: 'Tutor for physics',
        category: 'Teaching',
        skills: ['zinnober', 'C++'],
        remote: true,
        budgetMin: 300,
        budgetMax: 900,
      },
      cellar: {
        title: 'Clean a cellar',
        skills: ['scrubbing'],
        description: 'It was painted in zinnober. We use Node.js, C# and .NET.',
        location: 'São Paulo',
        currency: 'USD',
        budgetMin: 150,
        budgetMax: 250,
        companyId: company.id,
      },
      arabic: {
        title: 'مترجمون للعقود',
        skills: ['arabic'],
        description: 'ترجمة العقود القانونية',
        location: 'القاهرة',
      },
      fullStack: { title: 'Full-stack engineer at a café', skills: ['python', 'kubernetes'] },
    };
    jobs = {};
    for (const [name, plan] of Object.entries(plans)) {
      jobs[name] = await publishJob(poster, plan);
      api.clock.advance({ seconds: 1 });
    }
  });

  it('by words ranks the title over skills, and skills over the description', async () => {
    const { items, bounded, fuzzy, searchedFor } = await find('q=zinnober');
    expect(items.map(({ id }) => id)).toEqual([jobs['mural']?.id, jobs['tutor']?.id, jobs['cellar']?.id]);
    expect({ bounded, fuzzy, searchedFor }).toEqual({ bounded: false, fuzzy: false, searchedFor: null });
  });

  it.each<[string, string[]]>([
    ['zinnober mural', ['mural']],
    ['murals schools', ['mural']],
    ['zinno', ['mural', 'tutor', 'cellar']],
    ['ZINNOBER -mural', ['tutor', 'cellar']],
    ['"painted in zinnober"', ['cellar']],
    ['"zinnober painted"', []],
    ['physics or cellar', ['tutor', 'cellar']],
    ['c++', ['tutor']],
    ['c#', ['cellar']],
    ['.net', ['cellar']],
    ['node', ['cellar']],
    ['node.js', ['cellar']],
    ['full stack', ['fullStack']],
    ['full-stack', ['fullStack']],
    ['cafe engineers', ['fullStack']],
    ['مترجم', ['arabic']],
    ['العقود', ['arabic']],
    ['قَانُونيه', ['arabic']],
    ['the', []],
    ['!!!', []],
  ])('by %s', async (q, expected) => {
    const found = (await find(`q=${encodeURIComponent(q)}`)).items.map(({ id }) => id);
    expect(found.toSorted()).toEqual(expected.map((name) => jobs[name]?.id).toSorted());
  });

  it.each([
    ['enigneer', 'engineer'],
    ['pyhton', 'python'],
    ['Kuberntes enigneer', 'kubernetes engineer'],
    ['xkuberntes -foobar', 'kubernetes -foobar'],
  ])('that is mistyped (%s) finds what was meant, and says so', async (q, meant) => {
    for (const sort of ['relevance', 'newest', 'budget']) {
      const { items, fuzzy, searchedFor } = await find(`q=${encodeURIComponent(q)}&sort=${sort}`);
      expect(items.map(({ id }) => id)).toEqual([jobs['fullStack']?.id]);
      expect({ fuzzy, searchedFor }).toEqual({ fuzzy: true, searchedFor: meant });
    }
  });

  it('that is neither there nor like anything finds nothing', async () => {
    expect(await find('q=xqzvwk')).toMatchObject({
      items: [],
      nextCursor: null,
      fuzzy: false,
      searchedFor: null,
    });
  });

  it.each<[string, string[]]>([
    ['category=teaching', ['tutor']],
    ['category=TEACHING', ['tutor']],
    ['skills=zinnober', ['tutor']],
    ['skills=zinnober,C%2B%2B', ['tutor']],
    ['skills=zinnober&skills=c%2B%2B', ['tutor']],
    ['skills=zinnober,acrylic', []],
    ['remote', ['tutor']],
    ['remote=true', ['tutor']],
    ['location=berl', ['mural']],
    ['location=germany', ['mural']],
    ['location=berlin%20germany', ['mural']],
    ['location=erlin', []],
    ['location=sao%20paulo', ['cellar']],
    ['location=b%25n', []],
    [`location=${encodeURIComponent('القاهرة')}`, ['arabic']],
    [`location=${encodeURIComponent('قاهره')}`, ['arabic']],
    ['currency=USD', ['cellar']],
    ['budgetMax=99', []],
    ['budgetMin=901&budgetMax=1000', []],
    [`budgetMin=${Number.MAX_SAFE_INTEGER}`, []],
    ['budgetMax=120&currency=EUR', ['mural']],
    ['budgetMin=220&budgetMax=250', ['cellar']],
    ['budgetMin=180&budgetMax=310', ['tutor', 'cellar', 'mural']],
    ['q=zinnober&remote=false&currency=EUR', ['mural']],
  ])('filtered by %s', async (query, expected) => {
    const found = (await find(`${query}&limit=100`)).items.map(({ id }) => id);
    expect(found.toSorted()).toEqual(expected.map((name) => jobs[name]?.id).toSorted());
  });

  it('of a company, and since a time', async () => {
    expect(await titles(`companyId=${jobs['cellar']?.companyId}`)).toEqual([jobs['cellar']?.title]);
    const since = encodeURIComponent(String(jobs['arabic']?.publishedAt));
    expect(await titles(`postedSince=${since}`)).toEqual([jobs['fullStack']?.title, jobs['arabic']?.title]);
  });

  it('shows them newest first, or by budget, or by relevance', async () => {
    expect((await idsOf('limit=2'))[0]).toBe(jobs['fullStack']?.id);
    expect(await idsOf('q=zinnober&sort=newest')).toEqual(
      ['cellar', 'tutor', 'mural'].map((name) => jobs[name]?.id),
    );
    expect(await idsOf('q=zinnober&sort=budget')).toEqual(
      ['tutor', 'cellar', 'mural'].map((name) => jobs[name]?.id),
    );
    expect(await idsOf('sort=relevance')).toEqual(await idsOf('sort=newest'));
  });

  it('tells of each what a list shows', async () => {
    const { description: _, hires: __, viewCount: ___, version: ____, ...job } = jobs['mural'] as Job;
    const { createdAt: _____, updatedAt: ______, ...shown } = job;
    expect((await find('q=mural')).items).toEqual([shown]);
  });

  it('counts how they are spread when asked to', async () => {
    expect((await find('q=zinnober&facets=true&limit=1')).facets).toEqual({
      category: [
        { value: 'painting', count: 2 },
        { value: 'teaching', count: 1 },
      ],
      remote: [
        { value: false, count: 2 },
        { value: true, count: 1 },
      ],
      currency: [
        { value: 'EUR', count: 2 },
        { value: 'USD', count: 1 },
      ],
      skills: expect.arrayContaining([{ value: 'c++', count: 1 }]),
      counted: 3,
      bounded: false,
    });
    expect((await find('q=zinnober')).facets).toBeUndefined();
  });

  it.each([
    ['sort=cheapest', 'sort'],
    ['status=draft', 'status'],
    ['currency=EURO', 'currency'],
    ['currency=ZZZ', 'currency'],
    ['budgetMin=-1', 'budgetMin'],
    ['budgetMin=1e3', 'budgetMin'],
    [`budgetMax=${Number.MAX_SAFE_INTEGER + 1}`, 'budgetMax'],
    ['location=%25', 'location'],
    ['location=_%20-', 'location'],
    ['postedSince=yesterday', 'postedSince'],
    ['companyId=7', 'companyId'],
    ['remote=maybe', 'remote'],
    [`skills=${'a'.repeat(51)}`, 'skills'],
    [`q=${'a'.repeat(201)}`, 'q'],
    [`q=${'a'.repeat(10_000)}`, 'q'],
    ['q=a%00b', 'q'],
    ['limit=101', 'limit'],
  ])('with %s is refused', async (query, path) => {
    const { status, body } = await ask(query);
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ path })]]);
  });

  it('with a range of budgets in which there is nothing is refused', async () => {
    expect(await outcomeOf(ask('budgetMin=2&budgetMax=1'))).toBe('422 JOB_BUDGET_INVALID');
  });

  it('answers whatever is typed, and soon', async () => {
    const signs = `' " : & | ! * ( ) % \\ < > <-> @@ $1 -- ; ::tsquery 🐝 e\u0301 ــ \u200f`.split(' ');
    const typed = [
      ...signs,
      ...signs.map((sign) => `zinnober ${sign} mural`),
      ...signs.map((sign) => `${sign}zinnober`),
      '-'.repeat(200),
      '- '.repeat(99),
      '—'.repeat(200),
      '('.repeat(200),
      '!a '.repeat(60),
      'a or '.repeat(40),
      'ab '.repeat(66),
      '"'.repeat(199),
      'مرحبا بالعالم "في',
      '漢字かな交じり文',
      '🐝'.repeat(100),
      'x'.repeat(200),
    ];
    for (const q of typed) {
      const begun = performance.now();
      const { status } = await ask(`q=${encodeURIComponent(q)}&facets`);
      expect([q, [200, 400].includes(status)]).toEqual([q, true]);
      expect(performance.now() - begun).toBeLessThan(1_500);
    }
  });

  it('needs no token, but takes none that is bad', async () => {
    expect((await ask('q=zinnober')).status).toBe(200);
    expect((await ask('q=zinnober', { token: 'nonsense' })).status).toBe(401);
  });

  it('does not take the cursor of one order for another', async () => {
    const { nextCursor } = await find('q=zinnober&limit=1');
    const { status, body } = await ask(`q=zinnober&sort=newest&cursor=${nextCursor}`);
    expect([status, body.code]).toEqual([400, 'CURSOR_INVALID']);
  });

  it('page by page shows each once in the same order, also what was meant', async () => {
    for (const query of ['', 'q=zinnober', 'q=zinnober&sort=budget', 'q=zinober', 'currency=EUR']) {
      const whole = (await find(`${query}&limit=100`)).items.map(({ id }) => id);
      expect(whole.length).toBeGreaterThan(1);
      expect(await readThrough(`${query}&limit=1`)).toEqual(whole);
    }
  });

  it('answers 304 to who has the page already, until it changes', async () => {
    const first = await ask('category=painting');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    for (const [token, known] of [[], [poster.accessToken], [undefined, tag.slice(2)]]) {
      const again = await ask<string>('category=painting', {
        ...(token ? { token } : {}),
        headers: { 'if-none-match': known ?? tag },
      });
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', tag]);
    }
    await publishJob(poster);
    expect((await ask('category=painting', { headers: { 'if-none-match': tag } })).status).toBe(200);
  });
});

describe('a job', () => {
  it('is found by anybody from the moment on in which it is open until it is not', async () => {
    const { id } = await draftJob(poster, { title: 'Wolkenschieber' });
    expect(await isFound('Wolkenschieber', poster.accessToken)).toBe(false);
    await act(id, 'publish');
    // Often enough to be kept for callers without a token.
    for (let n = 0; n < 3; n++) expect(await isFound('Wolkenschieber')).toBe(true);
    expect((await act(id, 'close')).status).toBe(200);
    for (const token of [undefined, poster.accessToken])
      expect(await isFound('Wolkenschieber', token)).toBe(false);
    expect((await act(id, 'reopen')).status).toBe(200);
    expect(await isFound('Wolkenschieber')).toBe(true);
  });

  it('is not found any more when its time is up, whether a schedule has run or not', async () => {
    const expiresAt = new Date(api.clock.now().getTime() + 2_000).toISOString();
    const { id } = await publishJob(poster, { title: 'Eintagsfliege', expiresAt });
    // Often enough to be kept for callers without a token.
    for (let n = 0; n < 3; n++) expect(await isFound('Eintagsfliege')).toBe(true);
    api.clock.advance({ seconds: 2 });
    expect(await isFound('Eintagsfliege')).toBe(false);
    const [row] = await api.database.query<{ status: string }>('SELECT status FROM jobs WHERE id = $1', [id]);
    expect(row?.status).toBe('open');
  });
});

describe('the demo jobs', () => {
  it('can be searched for in English and in Arabic', async () => {
    await api.app.get(DemoDataSeeder).seedOnce();
    for (const q of ['solar installer', 'electricians', 'مترجم']) {
      const { body } = await ask(`q=${encodeURIComponent(q)}&facets`);
      expect(body.items).toHaveLength(20);
      expect(body.fuzzy).toBe(false);
    }
  });
});
