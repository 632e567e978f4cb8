import 'reflect-metadata';
import { Configuration } from '@guildhall/platform/config/configuration';
import { readEnvironment } from '@guildhall/platform/config/environment';
import { ensureMasterKey } from '@guildhall/platform/crypto/master-key-file';
import { assertMigrated } from '@guildhall/platform/database/assert-migrated';
import { createApplication } from '@guildhall/platform/http/application';
import { listen } from '@guildhall/platform/http/listen';
import { Shutdown } from '@guildhall/platform/http/shutdown';
import { createLogger } from '@guildhall/platform/observability/logger';
import { runMain } from '@guildhall/platform/observability/run-main';
import { PlatformModule } from '@guildhall/platform/platform.module';
import { ApiModule } from './api.module';

runMain(async () => {
  const configuration = Configuration.from(readEnvironment());
  const logger = createLogger(configuration.log);
  const shutdown = new Shutdown(configuration.http.shutdownTimeoutMs, logger);
  configuration.requireDatabaseUrl();
  await ensureMasterKey(configuration);
  await assertMigrated(configuration.database);
  const app = await createApplication(
    ApiModule.on(PlatformModule.with(configuration, logger)),
    configuration,
    logger,
  );
  shutdown.add(app);
  const address = await listen(app, configuration.http);
  logger.info({ address }, 'the API is listening');
});
