import { setTimeout as delay } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { type Answer, health, me, register } from './support/client';
import { Load, percentile, tally } from './support/load';
import { halves, RawConnection } from './support/raw-connection';
import { measured, SCALE, seconds } from './support/scale';
import { cleanUp, type Server, startApi } from './support/server-process';
import { until } from './support/until';

const SLOW_CLIENTS = 400;
const HEADERS_MS = 1_500;
const REQUEST_MS = 3_000;
/** How often the server looks for connections that took too long, and room for a busy machine. */
const CHECKED_EVERY_MS = 1_000;
const SLACK_MS = 2_500;
const WAVES = SCALE;

interface Slow {
  readonly connection: RawConnection;
  readonly kind: 'headers' | 'body' | 'stubborn';
}

describe('400 slow clients', () => {
  let database: TestDatabase;
  let server: Server;
  let token: string;
  let feeding: NodeJS.Timeout;
  let slow: Slow[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    server = await startApi({
      DATABASE_URL: database.url,
      HEADERS_TIMEOUT_MS: String(HEADERS_MS),
      REQUEST_TIMEOUT_MS: String(REQUEST_MS),
    });
    token = (await register(server.url, 'quick@example.org')).body.accessToken as string;
  }, seconds(30));
  afterAll(async () => {
    clearInterval(feeding);
    for (const { connection } of slow) connection.hangUp();
    await cleanUp();
    await database.drop();
  });

  it.each(Array.from({ length: WAVES }, (_, wave) => wave))(
    'are cut off, and others do not notice them (wave %i)',
    async () => {
      slow = await Promise.all(Array.from({ length: SLOW_CLIENTS }, (_, n) => slowClient(server.url, n)));
      // A byte a second each.
      feeding = setInterval(() => {
        for (const { connection, kind } of slow) connection.send(kind === 'headers' ? 'a' : ' ');
      }, 1_000);
      const quick = new Load(4, (n) => quickRequest(server.url, token, n));
      await until('all of them to be cut', () => slow.every((one) => one.connection.cutAfter), 15_000);
      const answers = await quick.stop();
      clearInterval(feeding);

      const cutAfter = (kind: Slow['kind']) =>
        slow.filter((one) => one.kind === kind).map((one) => one.connection.cutAfter as number);
      const times = answers.map(({ milliseconds }) => milliseconds);
      measured('400 slow clients', {
        'others: requests': times.length,
        'p50 ms': percentile(times, 50),
        'p99 ms': percentile(times, 99),
        'headers cut after ms': Math.max(...cutAfter('headers')),
        'bodies cut after ms': Math.max(...cutAfter('body'), ...cutAfter('stubborn')),
      });
      expect(tally(answers)).toEqual({ 200: answers.length });
      expect(answers.length).toBeGreaterThan(100);
      expect(percentile(times, 99)).toBeLessThan(500);
      expect(Math.max(...cutAfter('headers'))).toBeLessThan(HEADERS_MS + CHECKED_EVERY_MS + SLACK_MS);
      expect(Math.max(...cutAfter('body'))).toBeLessThan(REQUEST_MS + CHECKED_EVERY_MS + SLACK_MS);
      // Told why where the connection allowed it, else just cut.
      const statuses = new Set(slow.map(({ connection }) => connection.status));
      expect([...statuses].filter((status) => status !== 408 && status !== undefined)).toEqual([]);
      expect(statuses).toContain(408);

      // Those who do not hang up when the server does are gone as well: no socket may be held for ever.
      await until('the last socket to be closed', () => {
        // Writing to a connection whose other side is closed is how one finds out.
        for (const { connection } of slow) connection.send(' ');
        return slow.every(({ connection }) => !connection.isOpen);
      });
      expect((await health(server.url, 'ready')).status).toBe(200);
    },
    seconds(30),
  );

  it('still serves a client that is slow but in time', async () => {
    const connection = await RawConnection.open(server.url);
    const [first, second] = halves('/api/v1/auth/login', {
      email: 'quick@example.org',
      password: 'not this one at all',
    });
    for (const part of [first.slice(0, 40), first.slice(40), second]) {
      connection.send(part);
      await delay(300);
    }
    expect(await connection.answer()).toBe(401);
    connection.hangUp();
  });
});

async function slowClient(url: string, n: number): Promise<Slow> {
  const kind = (['headers', 'body', 'headers', 'stubborn'] as const)[n % 4] as Slow['kind'];
  const connection = await RawConnection.open(url, { stubborn: kind === 'stubborn' });
  const [first] = halves('/api/v1/auth/login', { email: 'slow@example.org', password: 'x'.repeat(100) });
  connection.send(kind === 'headers' ? 'GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: a' : first);
  return { connection, kind };
}

/** Not as fast as it can: the machine is shared, and it is the wait that is measured. */
async function quickRequest(url: string, token: string, n: number): Promise<Answer> {
  await delay(10);
  return n % 2 === 0 ? me(url, token) : health(url, 'live');
}
