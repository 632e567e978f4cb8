import { Configuration, type Environment } from '@guildhall/platform/config/configuration';
import { createApplication } from '@guildhall/platform/http/application';
import { createLogger } from '@guildhall/platform/observability/logger';
import { PlatformModule } from '@guildhall/platform/platform.module';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../../apps/api/src/api.module';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { ManualClock } from './manual-clock';
import { keepStrategyToItself } from './strategy-per-instance';
import { createTestDatabase, type TestDatabase } from './test-database';

export interface TestApi {
  /** `http://127.0.0.1:<port>`, without a path. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly clock: ManualClock;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

export interface TestApiOptions {
  /** Variables over the test defaults (rate limits off, logs silent). */
  readonly environment?: Environment;
  /** Extra modules, for probe routes that exercise a mechanism no real route uses yet. */
  readonly modules?: ReadonlyArray<Type<unknown> | DynamicModule>;
  /** Also runs task handlers and schedules, as `npm start` does. */
  readonly worker?: boolean;
  /** A database to share with another instance; the test drops it itself. */
  readonly database?: TestDatabase;
}

export const TEST_MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

/** The real application on a real port and a database of its own; only the clock can be moved. */
export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const database = options.database ?? (await createTestDatabase());
  const clock = new ManualClock();
  const configuration = Configuration.from({
    NODE_ENV: 'test',
    PORT: '0',
    LOG_LEVEL: 'silent',
    RATE_LIMITS: 'off',
    MASTER_KEY: TEST_MASTER_KEY,
    DATABASE_URL: database.url,
    ...options.environment,
  });
  const logger = createLogger(configuration.log);
  const platform = PlatformModule.with(configuration, logger, { clock });
  const root: DynamicModule = {
    module: class TestRoot {},
    imports: [
      ApiModule.on(platform),
      ...(options.worker ? [WorkerModule.on(platform, configuration)] : []),
      ...(options.modules ?? []),
    ],
  };
  const app = await createApplication(root, configuration, logger);
  keepStrategyToItself(app);
  await app.listen(configuration.http.port, configuration.http.host);
  const address = app.getHttpServer().address() as { port: number };
  return {
    url: `http://127.0.0.1:${address.port}`,
    app,
    clock,
    database,
    close: async () => {
      await app.close();
      if (!options.database) await database.drop();
    },
  };
}
