import { createTestDatabase, type TestDatabase } from '../support/test-database';
import {
  type Answer,
  call,
  health,
  inShort,
  isProperlyUnavailable,
  login,
  me,
  register,
} from './support/client';
import { Load, slowest, tally } from './support/load';
import { measured, SCALE, seconds } from './support/scale';
import { cleanUp, runApi, type Server, startApi } from './support/server-process';
import { type ProxyMode, TcpProxy } from './support/tcp-proxy';
import { until } from './support/until';

const ANSWER_WITHIN_MS = 3_000;
const HEALED_WITHIN_MS = 5_000;
const AT_ONCE = 50;

describe('PostgreSQL behind a bad network', () => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let url: string;
  let server: Server;
  let token: string;
  let refreshToken: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    ({ proxy, url } = await TcpProxy.before(database.url));
    server = await startApi({ DATABASE_URL: url });
    token = (await register(server.url, 'wire@example.org')).body.accessToken as string;
    // A session of its own: a refresh whose answer is lost may end it.
    refreshToken = (await register(server.url, 'refresher@example.org')).body.refreshToken as string;
  }, seconds(30));
  afterEach(async () => {
    proxy.latencyMs = 0;
    await proxy.set('pass');
  });
  afterAll(async () => {
    await cleanUp();
    await proxy.close();
    await database.drop();
  });

  /** Requests of every kind that need the database: reads, one statement, whole transactions, hashing before. */
  const requests: ReadonlyArray<(n: number) => Promise<Answer>> = [
    () => me(server.url, token),
    () => call(server.url, 'GET', '/api/v1/auth/sessions', { token }),
    (n) => register(server.url, `lost-${n}-${Date.now()}@example.org`),
    () => login(server.url, 'wire@example.org'),
    () => call(server.url, 'POST', '/api/v1/auth/refresh', { body: { refreshToken } }),
    () =>
      call(server.url, 'PATCH', '/api/v1/users/me', {
        token,
        body: { bio: 'lost' },
        headers: { 'if-match': '"1"' },
      }),
  ];
  const any = (n: number) => (requests[n % requests.length] as (n: number) => Promise<Answer>)(n);

  async function healed(): Promise<number> {
    const begun = performance.now();
    await proxy.set('pass');
    await until('an answer', async () => (await me(server.url, token)).status === 200, HEALED_WITHIN_MS);
    await until(
      'readiness',
      async () => (await health(server.url, 'ready')).status === 200,
      HEALED_WITHIN_MS,
    );
    return performance.now() - begun;
  }

  it.each<ProxyMode>(['blackHole', 'reset', 'refuse'])(
    '%s: every answer is a 503 in time, the process stays alive, and all is well once it heals',
    async (mode) => {
      const load = new Load(4, any);
      const live = new Load(1, () => health(server.url, 'live'));
      await until('load to flow', () => load.answers.length > 15);
      await proxy.set(mode);
      // Bursts on top: more than the pool has connections, so most wait for one.
      const burst: Answer[] = [];
      for (let time = 0; time < 2 * SCALE; time++)
        burst.push(...(await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => any(n)))));
      // Probes that come at once share one look, so this one may be half a second old.
      const readiness = await until('not ready', async () => {
        const answer = await health(server.url, 'ready');
        return answer.status !== 200 && answer;
      });
      const underway = await load.stop();
      const liveness = await live.stop();
      const answers = [...underway, ...burst];
      const healing = await healed();
      measured(mode, {
        'slowest ms': slowest(answers),
        'slowest liveness ms': slowest(liveness),
        'healed after ms': healing,
        statuses: tally(answers),
      });
      expect([...burst, readiness].filter(isWrong).map(inShort)).toEqual([]);
      expect(underway.filter(({ status }) => !ORDINARY.has(status)).map(inShort)).toEqual([]);
      expect(slowest(answers)).toBeLessThan(ANSWER_WITHIN_MS);
      expect(tally(liveness)).toEqual({ 200: liveness.length });
      expect(healing).toBeLessThan(HEALED_WITHIN_MS);
      expect(server.process.output).not.toMatch(/unhandled|"level":"fatal"/i);
      expect(server.process.hasEnded).toBe(false);
    },
    seconds(30),
  );

  it(
    'answers 503 in time when the hole opens in the middle of a transaction',
    async () => {
      const version = (await me(server.url, token)).headers.get('etag') as string;
      // Each statement takes a while, so that the cut comes between the BEGIN and the COMMIT of most.
      proxy.latencyMs = 60;
      const editing = Array.from({ length: 8 }, (_, n) => register(server.url, `middle-${n}@example.org`));
      await until('transactions to be open', async () => {
        const [row] = await database.query<{ open: number }>(
          `SELECT count(*)::int AS open FROM pg_stat_activity
          WHERE datname = current_database() AND state = 'idle in transaction'`,
        );
        return (row?.open ?? 0) >= 2;
      });
      await proxy.set('blackHole');
      const answers = await Promise.all(editing);
      proxy.latencyMs = 0;
      measured('black hole inside transactions', {
        statuses: tally(answers),
        'slowest ms': slowest(answers),
      });
      expect(answers.filter((answer) => answer.status !== 201 && isWrong(answer)).map(inShort)).toEqual([]);
      expect(answers.some(isProperlyUnavailable)).toBe(true);
      expect(slowest(answers)).toBeLessThan(ANSWER_WITHIN_MS);
      await healed();
      expect((await me(server.url, token)).headers.get('etag')).toBe(version);
      // Whole or not there; and nobody holds a transaction open.
      const [row] = await database.query<{ halves: number }>(
        `SELECT count(*)::int AS halves FROM users u
        WHERE NOT EXISTS (SELECT FROM password_credentials c WHERE c.user_id = u.id)`,
      );
      expect(row?.halves).toBe(0);
      await until('no transaction to be left', async () => {
        const [open] = await database.query<{ left: number }>(
          `SELECT count(*)::int AS left FROM pg_stat_activity
          WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
        );
        return open?.left === 0;
      });
    },
    seconds(30),
  );

  it('serves on over a slow wire', async () => {
    proxy.latencyMs = 50;
    const answer = await me(server.url, token);
    proxy.latencyMs = 0;
    expect(answer.status).toBe(200);
    expect(answer.milliseconds).toBeGreaterThan(50);
  });

  describe('when the API starts', () => {
    it.each<ProxyMode>(['blackHole', 'reset', 'refuse'])(
      '%s: it says so in a line and ends',
      async (mode) => {
        await proxy.set(mode);
        const started = runApi({ DATABASE_URL: url });
        expect(await started.endsWithin(10_000)).toEqual({ code: 1, signal: null });
        expect(started.stderr).toMatch(
          /^The database cannot be reached \(.+\)\. Is it running, and is DATABASE_URL right\?\n$/,
        );
        expect(started.output).not.toContain(new URL(url).password);
      },
    );

    it(
      'the same when the wire fails in the middle of the first look',
      async () => {
        proxy.latencyMs = 150;
        const started = runApi({ DATABASE_URL: url, DATABASE_CONNECT_TIMEOUT_MS: '5000' });
        await until('its connection', async () => {
          const [row] = await database.query<{ there: boolean }>(
            `SELECT count(*) > 0 AS there FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = 'guildhall-migrator'`,
          );
          return row?.there;
        });
        await proxy.set('blackHole');
        proxy.latencyMs = 0;
        expect(await started.endsWithin(10_000)).toEqual({ code: 1, signal: null });
        expect(started.stderr).toMatch(/^The database cannot be reached \(.+\)\. Is it running.+\n$/);
      },
      seconds(20),
    );

    it(
      'waits for a database that goes away after the first look, and comes up when it is back',
      async () => {
        proxy.turnsAway = 'application_name\0guildhall\0';
        try {
          const started = runApi({ DATABASE_URL: url });
          await started.says(/Unable to connect to the database/);
          proxy.turnsAway = undefined;
          const [, address] = await started.says(/"address":"(http:[^"]+)".*the API is listening/);
          expect((await me(address as string, token)).status).toBe(200);
        } finally {
          proxy.turnsAway = undefined;
        }
      },
      seconds(20),
    );
  });
});

const isWrong = (answer: Answer) => !isProperlyUnavailable(answer);

/** What requests get while all is well or the database is down; 401, 409 and 412 are the load's own doing. */
const ORDINARY = new Set([200, 201, 401, 409, 412, 503]);
