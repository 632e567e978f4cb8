import 'reflect-metadata';
import { Configuration } from '@guildhall/platform/config/configuration';
import { readEnvironment } from '@guildhall/platform/config/environment';
import { ensureMasterKey } from '@guildhall/platform/crypto/master-key-file';
import { assertMigrated } from '@guildhall/platform/database/assert-migrated';
import { Shutdown } from '@guildhall/platform/http/shutdown';
import { createLogger } from '@guildhall/platform/observability/logger';
import { NestLogger } from '@guildhall/platform/observability/nest-logger';
import { runMain } from '@guildhall/platform/observability/run-main';
import { PlatformModule } from '@guildhall/platform/platform.module';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

const ONE_DAY_MS = 86_400_000;

runMain(async () => {
  const configuration = Configuration.from(readEnvironment());
  const logger = createLogger(configuration.log);
  const shutdown = new Shutdown(configuration.http.shutdownTimeoutMs, logger);
  configuration.requireDatabaseUrl();
  await ensureMasterKey(configuration);
  await assertMigrated(configuration.database);
  const root = WorkerModule.on(PlatformModule.with(configuration, logger), configuration);
  shutdown.add(
    await NestFactory.createApplicationContext(root, { logger: new NestLogger(logger), abortOnError: false }),
  );
  // Without a server, and with idle connections closed after a while, nothing else would keep the process up.
  setInterval(() => undefined, ONE_DAY_MS);
  logger.info('the worker is running');
});
