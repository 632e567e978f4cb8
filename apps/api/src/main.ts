import 'reflect-metadata';
import { Configuration } from '@guildhall/platform/config/configuration';
import { readEnvironment } from '@guildhall/platform/config/environment';
import { ensureMasterKey } from '@guildhall/platform/crypto/master-key-file';
import { assertMigrated } from '@guildhall/platform/database/assert-migrated';
import { Shutdown } from '@guildhall/platform/http/shutdown';
import { createLogger } from '@guildhall/platform/observability/logger';
import { runMain } from '@guildhall/platform/observability/run-main';

runMain(async () => {
  const configuration = Configuration.from(readEnvironment());
  const logger = createLogger(configuration.log);
  const shutdown = new Shutdown(configuration.http.shutdownTimeoutMs, logger);
  configuration.requireDatabaseUrl();
  await ensureMasterKey(configuration);
  await assertMigrated(configuration.database);
  // Most of a start is loading: what cannot start should say so before.
  const { serve } = await import('./serve.js');
  const address = await serve(configuration, logger, shutdown);
  logger.info({ address }, 'the API is listening');
});
