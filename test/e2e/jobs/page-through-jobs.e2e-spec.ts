import { type Person, registerPerson } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { until } from '../../support/until';
import { useTestApi } from '../../support/use-test-api';

type Page = Schemas['JobListingPage'];

const api = useTestApi();
let poster: Person;
beforeAll(async () => {
  poster = await registerPerson(api);
});

const ask = (query: string) => send<Page>(api, 'GET', `/api/v1/jobs?${query}`);

/** Open jobs, published a second apart, until now. */
const insertJobs = (count: number, title: string) =>
  api.database.query(
    `INSERT INTO jobs (id, poster_id, status, title, description, category, budget_min, budget_max, currency, skills,
                       remote, published_at, created_at, updated_at, openings)
     SELECT gen_random_uuid(), $1, 'open', $2 || ' ' || repeat('again ', 1 + n % 7), 'Fill a list.', 'crowd', 0, (n * 7919) % 500, 'EUR',
            '{}', false, at, at, at, 1
       FROM (SELECT n, $3::timestamptz(3) - ($4::integer - n) * interval '1 second' AS at FROM generate_series(1, $4::integer) AS n) AS s`,
    [poster.user.id, title, api.clock.now(), count],
  );

/** Every page of a search, and something done after each of them. @returns ids in the order in which they were shown */
async function readThrough(query: string, betweenPages: (page: Page) => Promise<void>) {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { body } = await ask(`${query}${cursor ? `&cursor=${cursor}` : ''}`);
    ids.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor;
    await betweenPages(body);
  }
  return ids;
}

describe('paging through jobs while others come and go', () => {
  const MANY = 10_000;
  let next = 0;

  /** Somebody publishes, somebody closes: of those that were there from the beginning the ones at the end of a list. */
  const comeAndGo = (closed: Set<string>) => async (): Promise<void> => {
    api.clock.advance({ seconds: 1 });
    await insertJobs(3, `Crowd member latecomer ${next++}`);
    const gone = await api.database.query<{ id: string }>(
      `UPDATE jobs SET status = 'closed' WHERE id IN (
         SELECT id FROM jobs WHERE status = 'open' AND category = 'crowd' AND title LIKE 'Crowd member again%' ORDER BY md5(id::text || $1) LIMIT 2)
       RETURNING id`,
      [String(next)],
    );
    for (const { id } of gone) closed.add(id);
  };

  beforeAll(async () => {
    await insertJobs(MANY, 'Crowd member');
    await api.database.query('ANALYZE jobs');
  }, 60_000);

  it.each(['sort=newest', 'sort=budget', 'q=member&sort=newest'])(
    '10,000 jobs are each shown once by %s',
    async (query) => {
      const closed = new Set<string>();
      const before = await api.database.query<{ id: string }>(
        `SELECT id FROM jobs WHERE status = 'open' AND title LIKE 'Crowd member again%'`,
      );
      const shown = await readThrough(`category=crowd&limit=100&${query}`, comeAndGo(closed));
      expect(new Set(shown).size).toBe(shown.length);
      const throughout = before.map(({ id }) => id).filter((id) => !closed.has(id));
      expect(throughout.length).toBeGreaterThan(MANY - 1_000);
      const seen = new Set(shown);
      expect(throughout.filter((id) => !seen.has(id))).toEqual([]);
    },
    60_000,
  );

  it('a word of all of them is ranked among the newest, each shown once', async () => {
    // What is known of all jobs is a few minutes old.
    api.clock.advance({ minutes: 6 });
    await until(
      async () => {
        api.clock.advance({ seconds: 5 }); // beyond what is kept for callers without a token
        return (await ask('q=member&limit=1')).body.bounded;
      },
      { what: 'Fresh statistics' },
    );
    const newest = await api.database.query<{ id: string }>(
      `SELECT id FROM jobs WHERE status = 'open' AND category = 'crowd' ORDER BY published_at DESC LIMIT 200`,
    );
    const closed = new Set<string>();
    let pages = 0;
    const shown = await readThrough('q=member&limit=20', async ({ bounded }) => {
      pages++;
      expect(bounded).toBe(true);
      await comeAndGo(closed)();
    });
    expect(pages).toBeGreaterThan(5);
    expect(new Set(shown).size).toBe(shown.length);
    const seen = new Set(shown);
    expect(newest.filter(({ id }) => !seen.has(id) && !closed.has(id))).toEqual([]);
  }, 60_000);

  it('counts those that are listed, however old they are or rare among the newest', async () => {
    const old = `SELECT id FROM jobs WHERE status = 'open' AND title LIKE 'Crowd member again%' ORDER BY published_at LIMIT 30`;
    await api.database.query(
      `UPDATE jobs SET published_at = published_at - interval '300 days', category = 'rare', skills = '{rarity}' WHERE id IN (${old})`,
    );
    await api.database.query(
      `UPDATE jobs SET location = 'Nowhere, Atlantis' WHERE id IN (
         SELECT id FROM (SELECT id, row_number() OVER (ORDER BY published_at) AS n FROM jobs
                          WHERE status = 'open' AND category = 'crowd') AS numbered WHERE n % 40 = 0 LIMIT 200)`,
    );
    for (const [query, counted, bounded] of [
      ['category=rare', 30, false],
      ['category=rare&limit=5', 30, false],
      ['q=member&category=rare&sort=newest', 30, false],
      ['q=member&category=rare&sort=newest&limit=5', 30, false],
      ['skills=rarity&limit=5', 30, false],
      ['location=nowhere', 200, false],
      ['location=atlantis&sort=budget', 200, false],
      ['category=crowd', 1_000, true],
      ['q=member&sort=newest', 1_000, true],
    ] as const) {
      const { body } = await ask(`${query}&facets=true`);
      expect([query, body.facets?.counted, body.facets?.bounded]).toEqual([query, counted, bounded]);
    }
  }, 60_000);
});
