import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { call, login, me, register } from './support/client';
import { measured, seconds } from './support/scale';
import {
  cleanUp,
  GuildhallProcess,
  MASTER_KEY,
  runApi,
  type Server,
  startApi,
  startStandalone,
} from './support/server-process';
import { temporaryFolder } from './support/temporary-folders';
import { until } from './support/until';

describe('two API processes on one database', () => {
  let database: TestDatabase;
  let one: Server;
  let other: Server;

  beforeAll(async () => {
    database = await createTestDatabase();
    // Together, on a database without any key: they must agree on one.
    [one, other] = await Promise.all([
      startApi({ DATABASE_URL: database.url }),
      startApi({ DATABASE_URL: database.url }),
    ]);
  }, seconds(30));
  afterAll(async () => {
    await cleanUp();
    await database.drop();
  });

  it('publish the same keys and accept each other’s tokens', async () => {
    const { body } = await register(one.url, 'both@example.org');
    expect((await me(other.url, body.accessToken)).status).toBe(200);
    const keys = await Promise.all(
      [one, other].map(async ({ url }) => (await call(url, 'GET', '/.well-known/jwks.json')).body),
    );
    expect(keys[0]).toEqual(keys[1]);
    const refreshed = await call(other.url, 'POST', '/api/v1/auth/refresh', {
      body: { refreshToken: body.refreshToken },
    });
    expect(refreshed.status).toBe(200);
    expect((await me(one.url, refreshed.body.accessToken)).status).toBe(200);
  });

  it('a logout or logout-all on one counts on it at once, and on the other within 5 s', async () => {
    await Promise.all([leave(one, other, 'logout'), leave(one, other, 'logout-all')]);
  });

  it('one address registered on both at the same moment becomes one account', async () => {
    const emails = Array.from({ length: 6 }, (_, n) => `twice-${n}@example.org`);
    for (const email of emails) {
      const answers = await Promise.all([register(one.url, email), register(other.url, email.toUpperCase())]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    }
  });

  it('one refresh token spent on both at the same moment has one successor', async () => {
    const { body } = await register(one.url, 'race@example.org');
    const answers = await Promise.all(
      [one, other, one, other].map(({ url }) =>
        call(url, 'POST', '/api/v1/auth/refresh', { body: { refreshToken: body.refreshToken } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.body.refreshToken as string)).size).toBe(1);
  });

  it('a third with another MASTER_KEY says in a line that the key is not the one, and ends', async () => {
    const stranger = Buffer.alloc(32, 1).toString('base64');
    const third = runApi({ DATABASE_URL: database.url, MASTER_KEY: stranger });
    expect(await third.endsWithin(10_000)).toEqual({ code: 1, signal: null });
    expect(third.stderr).toMatch(/encrypted with another MASTER_KEY. Put that key back, behind a comma\.\n$/);
    expect(third.stderr.trim().split('\n')).toHaveLength(1);
    expect(third.output).not.toContain(stranger);
    expect((await login(one.url, 'both@example.org')).status).toBe(200);
  });

  it(
    'npm start on the same DATABASE_URL joins them, and SIGTERM of one does not disturb the others',
    async () => {
      const { body } = await login(one.url, 'both@example.org');
      const third = await startStandalone({
        DATABASE_URL: database.url,
        DATA_DIR: temporaryFolder(),
        MASTER_KEY,
        SEED_DEMO: 'off',
      });
      expect(third.process.stdout).toContain('Database   the one in DATABASE_URL');
      expect((await me(third.url, body.accessToken)).status).toBe(200);
      third.process.signal('SIGTERM');
      expect(await third.process.endsWithin(10_000)).toEqual({ code: 0, signal: null });
      expect((await me(one.url, body.accessToken)).status).toBe(200);
      expect((await me(other.url, body.accessToken)).status).toBe(200);
    },
    seconds(20),
  );
});

/** Signs out on one process and waits for the other to know. */
async function leave(one: Server, other: Server, how: string): Promise<void> {
  const { body } = await register(one.url, `${how}@example.org`);
  const token = body.accessToken as string;
  // The other one has just looked, so this is the longest it can go on believing.
  expect((await me(other.url, token)).status).toBe(200);
  const left = await call(one.url, 'POST', `/api/v1/auth/${how}`, { token, body: {} });
  const at = performance.now();
  expect(left.status).toBe(204);
  expect((await me(one.url, token)).status).toBe(401);
  await until('the other to refuse', async () => (await me(other.url, token)).status === 401, 5_000);
  const took = performance.now() - at;
  measured(`${how} on the other process`, { 'effective after ms': took });
  expect(took).toBeLessThan(5_000);
  expect((await login(other.url, `${how}@example.org`)).status).toBe(200);
}

describe('the worker', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await cleanUp();
    await database.drop();
  });

  it(
    'runs on also when its connections are gone, and ends with 0 on SIGTERM',
    async () => {
      const worker = GuildhallProcess.run(['dist/apps/worker/src/main.js'], {
        DATABASE_URL: database.url,
        MASTER_KEY,
      });
      await worker.says(/the worker is running/);
      // As a pool closes connections that are idle for long: they must not be all that keeps the process up.
      await until('its connections to be cut', async () => {
        const left = await database.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = 'guildhall'`,
        );
        return left.length === 0;
      });
      await expect(worker.endsWithin(1_500)).rejects.toThrow(/took longer/);
      worker.signal('SIGTERM');
      expect(await worker.endsWithin(10_000)).toEqual({ code: 0, signal: null });
    },
    seconds(20),
  );
});
