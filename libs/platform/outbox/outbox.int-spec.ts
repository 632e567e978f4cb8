import { systemContext } from '@guildhall/kernel/actor-context';
import { Test, type TestingModule } from '@nestjs/testing';
import { IsInt } from 'class-validator';
import { ManualClock } from '../../../test/support/manual-clock';
import { RedisServer } from '../../../test/support/redis-server';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database';
import { MASTER_KEY } from '../../../test/support/test-platform';
import { Configuration } from '../config/configuration';
import { UnitOfWork } from '../database/unit-of-work';
import { createLogger } from '../observability/logger';
import { PlatformModule } from '../platform.module';
import { WorkerPlatformModule } from '../worker-platform.module';
import { OutboxRepository } from './outbox.repository';
import { defineTask, type TaskDefinition } from './task';
import { PermanentTaskFailure, TaskDeferred, TaskWithoutEffect } from './task-failures';
import { TaskHandlers, type TaskRun } from './task-handlers';

class Numbered {
  @IsInt()
  number!: number;
}

const count = defineTask({ name: 'test.count', queue: 'maintenance', payload: Numbered });
const insertRow = defineTask({ name: 'test.insert-row', queue: 'media', payload: Numbered });
const fail = defineTask({
  name: 'test.fail',
  queue: 'email',
  payload: Numbered,
  retry: { attempts: 3, firstDelayMs: 1, longestDelayMs: 2 },
});
const single = defineTask({
  name: 'test.single',
  queue: 'push',
  payload: Numbered,
  deduplicationKey: ({ number }) => String(number),
});

const context = systemContext('outbox-test');
const LEASE_MS = 600;

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('It did not happen within 15 s.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function deferred() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe.each(['process', 'redis'] as const)('the outbox over %s', (transport) => {
  let database: TestDatabase;
  let redis: RedisServer | undefined;
  let module: TestingModule;
  let clock: ManualClock;
  let unitOfWork: UnitOfWork;
  const seen: number[] = [];
  let failing: (run: TaskRun) => Promise<void>;
  let inserting: (number: number, run: TaskRun) => Promise<void>;

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = transport === 'redis' ? await RedisServer.start() : undefined;
    clock = new ManualClock();
    const configuration = Configuration.from({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      MASTER_KEY,
      DATABASE_URL: database.url,
      OUTBOX_POLL_MS: '50',
      OUTBOX_LEASE_MS: String(LEASE_MS),
      ...(redis ? { REDIS_URL: redis.url } : {}),
    });
    const platform = PlatformModule.with(configuration, createLogger(configuration.log), { clock });
    module = await Test.createTestingModule({
      imports: [platform, WorkerPlatformModule.with(configuration)],
    }).compile();
    const handlers = module.get(TaskHandlers);
    handlers.register(count, { handle: async ({ number }) => void seen.push(number) });
    handlers.register(fail, { handle: (_, run) => failing(run) });
    handlers.register(single, { handle: async ({ number }) => void seen.push(number) });
    handlers.register(insertRow, { handle: ({ number }, run) => inserting(number, run) });
    unitOfWork = module.get(UnitOfWork);
    await database.query('CREATE TABLE effects (number integer)');
    await module.init();
  });
  beforeEach(() => {
    seen.length = 0;
  });
  afterAll(async () => {
    await module.close();
    await redis?.stop();
    await database.drop();
  });

  const enqueue = (task: TaskDefinition<Numbered>, number: number, delayMs = 0) =>
    unitOfWork.run(context, async (tx) => tx.enqueue(task, { number }, { delayMs }));

  const stateOf = async (id: string) => {
    const [row] = await database.query<{ state: string; attempts: number; last_error: string | null }>(
      'SELECT state, attempts, last_error FROM outbox_tasks WHERE id = $1',
      [id],
    );
    return row;
  };

  const allDone = async () =>
    (await database.query(`SELECT 1 FROM outbox_tasks WHERE state IN ('pending', 'dispatched') LIMIT 1`))
      .length === 0;

  it('runs every task of a committed transaction once', async () => {
    await Promise.all(Array.from({ length: 300 }, (_, number) => enqueue(count, number)));
    await until(allDone);
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, number) => number));
  });

  it('knows nothing of a transaction that was rolled back', async () => {
    const work = unitOfWork.run(context, async (tx) => {
      tx.enqueue(count, { number: 1 });
      throw new Error('changed our mind');
    });
    await expect(work).rejects.toThrow('changed our mind');
    await enqueue(count, 2);
    await until(allDone);
    expect(seen).toEqual([2]);
  });

  it('does not run a task before its time', async () => {
    const id = await enqueue(count, 7, 60_000);
    await enqueue(count, 8);
    await until(async () => seen.includes(8));
    expect(await stateOf(id)).toMatchObject({ state: 'pending', attempts: 0 });
    clock.advance({ minutes: 2 });
    await until(async () => seen.includes(7));
  });

  it('tries a failing task as often as its policy says, then keeps it as a dead letter', async () => {
    let runs = 0;
    failing = async () => {
      runs++;
      throw new Error(`no luck in run ${runs}`);
    };
    const id = await enqueue(fail, 1);
    await until(async () => (await stateOf(id))?.state === 'dead');
    expect(runs).toBe(3);
    expect(await stateOf(id)).toEqual({ state: 'dead', attempts: 3, last_error: 'no luck in run 3' });
  });

  it('does not try again what can never succeed', async () => {
    let runs = 0;
    failing = async () => {
      runs++;
      throw new PermanentTaskFailure('the payload makes no sense');
    };
    const id = await enqueue(fail, 1);
    await until(async () => (await stateOf(id))?.state === 'dead');
    expect(runs).toBe(1);
  });

  it('is done with what came to an end that nobody can mend, and says why', async () => {
    failing = async () => {
      throw new TaskWithoutEffect('the address does not exist');
    };
    const id = await enqueue(fail, 1);
    await until(async () => (await stateOf(id))?.state === 'done');
    expect(await stateOf(id)).toMatchObject({ attempts: 1, last_error: 'the address does not exist' });
  });

  it('does not count a run that was only put off', async () => {
    let runs = 0;
    failing = async () => {
      if (++runs <= 5) throw new TaskDeferred(1, 'over the limit');
    };
    const id = await enqueue(fail, 1);
    await until(async () => (await stateOf(id))?.state === 'done');
    expect(await stateOf(id)).toMatchObject({ attempts: 1, last_error: null });
    expect(runs).toBe(6);
  });

  it('enqueues one of many tasks with the same key while that is open', async () => {
    await Promise.all(Array.from({ length: 20 }, () => enqueue(single, 5, 60_000)));
    const open = await database.query(
      `SELECT 1 FROM outbox_tasks WHERE name = 'test.single' AND state = 'pending'`,
    );
    expect(open).toHaveLength(1);
    clock.advance({ minutes: 2 });
    await until(allDone);
    expect(seen).toEqual([5]);
  });

  it('lets another run take over when a lease runs out, and the first one commit nothing', async () => {
    const superseded: unknown[] = [];
    const { promise: held, resolve: release } = deferred();
    let runs = 0;
    inserting = async (number, run) => {
      const isFirst = ++runs === 1;
      if (isFirst) await held;
      const work = unitOfWork.run(run.context, async (tx) => {
        await tx.query('INSERT INTO effects (number) VALUES ($1)', [number]);
        await run.completeIn(tx);
      });
      await work.catch((error: unknown) => {
        superseded.push(error);
        throw error;
      });
    };
    const id = await enqueue(insertRow, 42);
    await until(async () => runs === 1);
    // As if the first process had been frozen, and its lease were over: its heartbeat finds nothing to extend.
    await database.query(
      `UPDATE outbox_tasks SET state = 'pending', due_at = now() - interval '1 hour' WHERE id = $1`,
      [id],
    );
    await until(async () => (await stateOf(id))?.state === 'done');
    release();
    await until(async () => superseded.length === 1);
    expect(runs).toBe(2);
    expect(String(superseded[0])).toContain('taken over');
    expect(await database.query('SELECT number FROM effects')).toEqual([{ number: 42 }]);
  });

  it('goes on with a run that has begun although handing it over seemed to fail', async () => {
    const { promise: held, resolve: release } = deferred();
    let runs = 0;
    inserting = async () => {
      runs++;
      await held;
    };
    const id = await enqueue(insertRow, 43);
    await until(async () => runs === 1);
    await module.get(OutboxRepository).release([{ id, run: 1 }], 0);
    expect(await stateOf(id)).toMatchObject({ state: 'dispatched' });
    release();
    await until(async () => (await stateOf(id))?.state === 'done');
    expect(runs).toBe(1);
  });

  if (transport === 'redis') {
    it('loses nothing when Redis is killed with tasks in it', async () => {
      const enqueued = Array.from({ length: 200 }, (_, number) => number);
      await Promise.all(enqueued.slice(0, 100).map((number) => enqueue(count, number)));
      await redis?.kill();
      await Promise.all(enqueued.slice(100).map((number) => enqueue(count, number)));
      await redis?.restart();
      await until(allDone);
      expect([...new Set(seen)].toSorted((a, b) => a - b)).toEqual(enqueued);
    }, 30_000);
  }
});
