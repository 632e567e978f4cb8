import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoDataSeeder } from '@guildhall/platform/demo/demo-data.seeder';
import { createGuild, type Guild } from '../../factories/guilds';
import { type Person, registerPerson } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const GUILDS = '/api/v1/guilds';

const dataDir = mkdtempSync(join(tmpdir(), 'guildhall-demo-guilds-'));
const api = useTestApi({ environment: { DATA_DIR: dataDir } });
afterAll(() => rmSync(dataDir, { recursive: true }));
let owner: Person;
let eve: Person;
beforeAll(async () => {
  owner = await registerPerson(api, { displayName: 'Olga' });
  eve = await registerPerson(api, { displayName: 'Eve' });
});
const request = <Body = Schemas['Guild'] & Schemas['Problem']>(
  method: string,
  path: string,
  { by = owner, json, headers = {} }: { by?: Person; json?: unknown; headers?: Record<string, string> } = {},
) => send<Body>(api, method, `${GUILDS}${path}`, { token: by.accessToken, json, headers });

const search = async (query: string, by = eve) => {
  const { status, body } = await request<Schemas['GuildPage']>('GET', `?${query}`, { by });
  expect(status).toBe(200);
  return body;
};
const names = async (query: string, by = eve) => (await search(query, by)).items.map(({ name }) => name);

describe('finding guilds', () => {
  let found: Record<string, Guild>;
  beforeAll(async () => {
    const plans = {
      painters: { name: 'Zinnober Painters', description: 'We paint houses.' },
      sculptors: {
        name: 'Zinnober Sculptors',
        description: 'Stone, and painting on Sundays.',
        joinPolicy: 'request',
      },
      full: { name: 'Zinnober Choir', description: 'Singing painters.', capacity: 1 },
      unlisted: { name: 'Zinnober Unlisted', visibility: 'unlisted' },
      secret: { name: 'Zinnober Secret', visibility: 'private' },
      arabic: { name: 'خطاطو زنجفر', description: 'نقابة الخط العربي' },
    } as const;
    found = {};
    for (const [name, plan] of Object.entries(plans)) found[name] = await createGuild(owner, plan);
  });

  it.each([
    ['q=zinnober&sort=newest', ['Zinnober Choir', 'Zinnober Sculptors', 'Zinnober Painters']],
    ['q=zinn%20PAINT', ['Zinnober Painters', 'Zinnober Choir', 'Zinnober Sculptors']],
    ['q=zinnober%20stone', ['Zinnober Sculptors']],
    ['q=zinnober&joinPolicy=request', ['Zinnober Sculptors']],
    ['q=zinnober&hasFreeSeats&sort=newest', ['Zinnober Sculptors', 'Zinnober Painters']],
    ['q=zinnober&hasFreeSeats=false', ['Zinnober Choir']],
    [`q=${encodeURIComponent('الخط')}`, ['خطاطو زنجفر']],
    [`q=${encodeURIComponent("' | zinnober:*")}&hasFreeSeats=false`, ['Zinnober Choir']],
    ['q=!!!', []],
    ['q=zinnober%20nowhere', []],
    ['slug=no-such-slug', []],
  ])('%s → %j', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('by slug finds the one', async () => {
    expect(await names(`slug=${found['painters']?.slug}`)).toEqual(['Zinnober Painters']);
    expect(await names(`slug=${found['secret']?.slug}`, owner)).toEqual([]);
  });

  it('never shows unlisted and private guilds, not even to their members', async () => {
    for (const by of [owner, eve]) {
      const listed = await names('q=zinnober', by);
      expect(listed).not.toContain('Zinnober Unlisted');
      expect(listed).not.toContain('Zinnober Secret');
    }
    expect((await request('GET', `/${found['unlisted']?.id}`, { by: eve })).status).toBe(200);
    expect((await request('GET', `/${found['secret']?.id}`, { by: eve })).status).toBe(404);
  });

  it.each(['q=zinnober%20paint', 'q=zinnober', 'sort=newest', ''])(
    'page by page for "%s" shows every guild once, in the same order',
    async (query) => {
      const whole = (await search(`${query}&limit=100`)).items.map(({ id }) => id);
      const read: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await search(`${query}&limit=2${cursor ? `&cursor=${cursor}` : ''}`);
        read.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(read).toEqual(whole);
      expect(new Set(read).size).toBe(read.length);
    },
  );

  it.each([
    ['sort=biggest', 'sort'],
    ['joinPolicy=any', 'joinPolicy'],
    ['hasFreeSeats=maybe', 'hasFreeSeats'],
    [`q=${'a'.repeat(101)}`, 'q'],
    ['visibility=private', 'visibility'],
    ['limit=0', 'limit'],
  ])('with %s is refused', async (query, path) => {
    const { status, body } = await request('GET', `?${query}`);
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ path })]]);
  });

  it('does not take the cursor of one order for another', async () => {
    const { nextCursor } = await search('q=zinnober&limit=1');
    const { status, body } = await request('GET', `?sort=newest&cursor=${nextCursor}`);
    expect([status, body.code]).toEqual([400, 'CURSOR_INVALID']);
  });
});

describe('the demo guilds', () => {
  it('are of every policy, one of them full with people who wait, and the books agree', async () => {
    await api.app.get(DemoDataSeeder).seedOnce();
    const { items } = await search('slug=words-and-voices');
    expect(items).toMatchObject([{ memberCount: 4, freeSeats: 0, joinPolicy: 'open' }]);
    const rows = await api.database.query<{ policy: string; visibility: string; agrees: boolean }>(
      `SELECT g.join_policy AS policy, g.visibility,
              a.taken = (SELECT count(*) FROM guild_members WHERE guild_id = g.id) AS agrees
         FROM guilds g JOIN allotments a USING (id)
        WHERE g.slug IN ('makers-of-things', 'small-software', 'words-and-voices', 'solar-crew') ORDER BY g.id`,
    );
    expect(rows).toEqual([
      { policy: 'open', visibility: 'public', agrees: true },
      { policy: 'request', visibility: 'public', agrees: true },
      { policy: 'open', visibility: 'public', agrees: true },
      { policy: 'invite', visibility: 'unlisted', agrees: true },
    ]);
    const line = await api.database.query('SELECT 1 FROM guild_waitlist');
    expect(line).toHaveLength(2);
  });
});
