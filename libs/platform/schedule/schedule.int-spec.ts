import { Test, type TestingModule } from '@nestjs/testing';
import { ManualClock } from '../../../test/support/manual-clock';
import { MASTER_KEY } from '../../../test/support/test-platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database';
import { Configuration } from '../config/configuration';
import { createLogger } from '../observability/logger';
import { PlatformModule } from '../platform.module';
import { WorkerPlatformModule } from '../worker-platform.module';
import { latestFire, nextFire } from './cron-times';
import { type Schedule, Schedules } from './schedule';
import { Scheduler } from './scheduler';

const DAILY_AT_TWO: Pick<Schedule, 'id' | 'description' | 'cron'> = {
  id: 'test.daily',
  description: 'At two.',
  cron: '0 2 * * *',
};

/** A worker process with one schedule of its own; several of them share a database. */
async function startWorker(database: TestDatabase, run: Schedule['run']) {
  const clock = new ManualClock();
  const configuration = Configuration.from({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    MASTER_KEY,
    DATABASE_URL: database.url,
    OUTBOX_POLL_MS: '50',
  });
  const platform = PlatformModule.with(configuration, createLogger(configuration.log), { clock });
  const module: TestingModule = await Test.createTestingModule({
    imports: [platform, WorkerPlatformModule.with(configuration)],
  }).compile();
  module.get(Schedules).register({ ...DAILY_AT_TWO, run });
  await module.init();
  return { module, clock, scheduler: module.get(Scheduler) };
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('It did not happen within 10 s.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('schedules', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  /** The daily schedule's latest run succeeded with this result. */
  const succeededWith = async (runs: number) => {
    const rows = await database.query(
      `SELECT 1 FROM schedules WHERE id = 'test.daily' AND last_outcome = 'succeeded' AND (last_result ->> 'runs')::int = $1`,
      [runs],
    );
    return rows.length === 1;
  };

  it('fire once, however many processes there are', async () => {
    let runs = 0;
    const workers = await Promise.all(
      [1, 2, 3].map(() => startWorker(database, async () => ({ runs: ++runs }))),
    );
    for (const day of [1, 2]) {
      for (const { clock } of workers) clock.advance({ days: 1 });
      await Promise.all(workers.flatMap(({ scheduler }) => [scheduler.tick(), scheduler.tick()]));
      await until(() => succeededWith(day));
    }
    expect(runs).toBe(2);
    await Promise.all(workers.map(({ module }) => module.close()));
  });

  it('catch up once what was missed while nobody ran', async () => {
    let runs = 0;
    const first = await startWorker(database, async () => ({ runs: ++runs }));
    await first.module.close();
    const second = await startWorker(database, async () => ({ runs: ++runs }));
    second.clock.advance({ days: 5 });
    await second.scheduler.tick();
    await until(() => succeededWith(1));
    expect(runs).toBe(1);
    await second.module.close();
  });

  it('write down a failure and are tried again', async () => {
    let runs = 0;
    const worker = await startWorker(database, async () => {
      if (++runs === 1) throw new Error('the disk is full');
      return { runs };
    });
    worker.clock.advance({ days: 1 });
    await worker.scheduler.tick();
    await until(
      async () =>
        (await database.query(`SELECT 1 FROM schedules WHERE last_error = 'the disk is full'`)).length === 1,
    );
    worker.clock.advance({ minutes: 1 });
    await until(() => succeededWith(2));
    expect(runs).toBe(2);
    await worker.module.close();
  });
});

describe('the times of a schedule', () => {
  it.each([
    ['0 2 * * *', 'UTC', '2026-11-21T01:59:59Z', '2026-11-21T02:00:00.000Z'],
    ['0 2 * * *', 'UTC', '2026-11-21T02:00:00Z', '2026-11-22T02:00:00.000Z'],
    ['0 3 * * 0', 'UTC', '2026-11-21T12:00:00Z', '2026-11-22T03:00:00.000Z'],
    ['0 2 * * *', 'Asia/Dubai', '2026-11-21T12:00:00Z', '2026-11-21T22:00:00.000Z'],
    // The night in which clocks go forward has no half past two: it fires when the hour has jumped.
    ['30 2 * * *', 'Europe/Berlin', '2026-03-28T12:00:00Z', '2026-03-29T01:00:00.000Z'],
  ])('%s in %s after %s is %s', (cron, timeZone, after, expected) => {
    expect(nextFire(cron, timeZone, new Date(after)).toISOString()).toBe(expected);
  });

  it('has a latest fire only when one lies between', () => {
    const since = new Date('2026-11-20T03:00:00Z');
    expect(latestFire('0 2 * * *', 'UTC', since, new Date('2026-11-21T01:00:00Z'))).toBeNull();
    expect(latestFire('0 2 * * *', 'UTC', since, new Date('2026-11-24T01:00:00Z'))?.toISOString()).toBe(
      '2026-11-23T02:00:00.000Z',
    );
  });
});
