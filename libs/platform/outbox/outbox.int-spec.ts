import { systemContext } from '@guildhall/kernel/actor-context';
import { IsInt } from 'class-validator';
import { Configuration } from '../config/configuration';
import { UnitOfWork } from '../database/unit-of-work';
import { createLogger } from '../observability/logger';
import { PlatformModule } from '../platform.module';
import { Test, type TestingModule } from '@nestjs/testing';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database';
import { TEST_MASTER_KEY } from '../../../test/support/test-api';
import { ManualClock } from '../../../test/support/manual-clock';
import { RedisServer } from '../../../test/support/redis-server';
import { defineTask } from './task';
import { TaskHandlers } from './task-handlers';
import { WorkerOutboxModule } from './worker-outbox.module';

class Numbered {
  @IsInt()
  number!: number;
}

const count = defineTask({ name: 'test.count', queue: 'maintenance', payload: Numbered });
const context = systemContext('outbox-test');

describe.each(['process', 'redis'] as const)('the outbox over %s', (transport) => {
  let database: TestDatabase;
  let redis: RedisServer | undefined;
  let module: TestingModule;
  const seen: number[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = transport === 'redis' ? await RedisServer.start() : undefined;
    const configuration = Configuration.from({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      MASTER_KEY: TEST_MASTER_KEY,
      DATABASE_URL: database.url,
      OUTBOX_POLL_MS: '100',
      ...(redis ? { REDIS_URL: redis.url } : {}),
    });
    const platform = PlatformModule.with(configuration, createLogger(configuration.log), {
      clock: new ManualClock(),
    });
    module = await Test.createTestingModule({
      imports: [platform, WorkerOutboxModule.over(transport)],
    }).compile();
    module.get(TaskHandlers).register(count, {
      handle: async ({ number }) => {
        seen.push(number);
      },
    });
    await module.init();
  });

  afterAll(async () => {
    await module.close();
    await redis?.stop();
    await database.drop();
  });

  it('runs every task of a committed transaction once', async () => {
    const unitOfWork = module.get(UnitOfWork);
    const started = performance.now();
    await Promise.all(
      Array.from({ length: 500 }, (_, number) =>
        unitOfWork.run(context, async (tx) => {
          tx.enqueue(count, { number });
        }),
      ),
    );
    const enqueued = performance.now();
    for (;;) {
      const [row] = await database.query<{ open: number }>(
        `SELECT count(*)::int AS open FROM outbox_tasks WHERE state <> 'done'`,
      );
      if (row?.open === 0) break;
      if (performance.now() - started > 20_000) break;
    }
    process.stderr.write(
      `${transport}: enqueued in ${enqueued - started} ms, done in ${performance.now() - started} ms\n`,
    );
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, number) => number));
  });
});
