import { type ActorContext, systemContext } from '@guildhall/kernel/actor-context';
import { type Ids, TimeOrderedIds } from '@guildhall/kernel/ids';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Configuration, type Environment } from '@guildhall/platform/config/configuration';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { dataSourceOptions } from '@guildhall/platform/database/data-source-options';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { createLogger } from '@guildhall/platform/observability/logger';
import { OutboxSignal } from '@guildhall/platform/outbox/outbox-signal';
import { OutboxWriter } from '@guildhall/platform/outbox/outbox-writer';
import { Announcements } from '@guildhall/platform/redis/announcements';
import { RedisConnections } from '@guildhall/platform/redis/redis-connections';
import { RedisGate } from '@guildhall/platform/redis/redis-gate';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ManualClock } from './manual-clock';
import { createTestDatabase, type TestDatabase } from './test-database';

export const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

/** Somebody in whose name a test acts. */
export const SOMEBODY: ActorContext = Object.freeze({ ...systemContext('test-0001'), ip: '203.0.113.7' });

export interface TestPlatform {
  readonly configuration: Configuration;
  readonly testDatabase: TestDatabase;
  readonly dataSource: DataSource;
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
  readonly clock: ManualClock;
  readonly ids: Ids;
  readonly box: SecretBox;
  readonly audit: AuditTrail;
  readonly announcements: Announcements;
  close(): Promise<void>;
}

export interface TestPlatformOptions {
  readonly environment?: Environment;
  /** A database to share with another; the test drops it itself. */
  readonly database?: TestDatabase;
  readonly clock?: ManualClock;
  readonly entities?: DataSourceOptions['entities'];
  /** Over the driver's options (`extra` of TypeORM's). */
  readonly driver?: Readonly<Record<string, unknown>>;
}

/** What most subjects want in their constructors, on a real database of their own and without Nest. */
export async function openTestPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const testDatabase = options.database ?? (await createTestDatabase());
  const configuration = Configuration.from({
    NODE_ENV: 'test',
    MASTER_KEY,
    DATABASE_URL: testDatabase.url,
    ...options.environment,
  });
  const settings = dataSourceOptions(configuration.database);
  const dataSource = new DataSource({
    ...settings,
    migrations: [],
    entities: options.entities ?? [],
    extra: { ...(settings.extra as object), ...options.driver },
  } as DataSourceOptions);
  await dataSource.initialize();
  const clock = options.clock ?? new ManualClock();
  const ids = new TimeOrderedIds(clock);
  const database = new Database(dataSource);
  return {
    configuration,
    testDatabase,
    dataSource,
    database,
    unitOfWork: new UnitOfWork(dataSource, new OutboxWriter(clock, ids, new OutboxSignal(dataSource))),
    announcements: announcementsWithoutRedis(configuration),
    clock,
    ids,
    box: new SecretBox(configuration.auth),
    audit: new AuditTrail(database, clock, ids),
    close: async () => {
      await dataSource.destroy();
      if (!options.database) await testDatabase.drop();
    },
  };
}

function announcementsWithoutRedis({ redis, log }: Configuration): Announcements {
  const logger = createLogger(log);
  const connections = new RedisConnections(redis, logger);
  return new Announcements(connections, new RedisGate(connections, redis, logger), redis);
}
