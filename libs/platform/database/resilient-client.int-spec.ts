import { performance } from 'node:perf_hooks';
import { Pool } from 'pg';
import { openTestPlatform, SOMEBODY, type TestPlatform } from '../../../test/support/test-platform';
import { isDatabaseUnavailable } from './database-errors';
import { ResilientClient } from './resilient-client';

/** The server would sleep on for a minute: only the client's patience ends it. */
const HANGING = 'SELECT pg_sleep(60)';
const PATIENCE_MS = 150;
const SOON_MS = 3_000;

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a connection whose answer does not come in time', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await openTestPlatform({
      environment: { DATABASE_POOL_SIZE: '1' },
      driver: { query_timeout: PATIENCE_MS, statement_timeout: 0 },
    });
  });
  afterAll(() => platform.close());

  it('is cut, so that a pool of one serves the next caller', async () => {
    const pool = new Pool({
      connectionString: platform.testDatabase.url,
      Client: ResilientClient,
      query_timeout: PATIENCE_MS,
      max: 1,
    });
    const client = await pool.connect();
    const error = await failureOf(client.query(HANGING));
    expect(isDatabaseUnavailable(error)).toBe(true);
    client.release();
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });

  it('fails a statement and leaves the pool to the next', async () => {
    const started = performance.now();
    const error = await failureOf(platform.database.query(HANGING));
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(await platform.database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(performance.now() - started).toBeLessThan(SOON_MS);
    expect(platform.database.poolUse()).toEqual({ open: 1, idle: 1, waiting: 0 });
  });

  it('fails a unit of work and leaves the pool to the next', async () => {
    const started = performance.now();
    const error = await failureOf(platform.unitOfWork.run(SOMEBODY, (tx) => tx.query(HANGING)));
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(await platform.unitOfWork.run(SOMEBODY, (tx) => tx.query('SELECT 1 AS one'))).toEqual([
      { one: 1 },
    ]);
    expect(performance.now() - started).toBeLessThan(SOON_MS);
    expect(platform.database.poolUse()).toEqual({ open: 1, idle: 1, waiting: 0 });
  });

  it('serves whoever waited for it', async () => {
    const [hanging, ...others] = await Promise.all([
      failureOf(platform.database.query(HANGING)),
      ...Array.from({ length: 5 }, () => platform.database.query('SELECT 1 AS one')),
    ]);
    expect(isDatabaseUnavailable(hanging)).toBe(true);
    for (const rows of others) expect(rows).toEqual([{ one: 1 }]);
  });
});

describe('a statement that the server stops', () => {
  it('fails as an overloaded database and keeps its connection', async () => {
    const platform = await openTestPlatform({
      environment: { DATABASE_POOL_SIZE: '1', DATABASE_STATEMENT_TIMEOUT_MS: '100' },
      driver: { query_timeout: 10_000 },
    });
    const pid = async () => platform.database.query('SELECT pg_backend_pid() AS pid');
    const before = await pid();
    const error = await failureOf(platform.database.query(HANGING));
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(await pid()).toEqual(before);
    await platform.close();
  });
});
