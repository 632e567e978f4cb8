import 'reflect-metadata';
import { Configuration } from '@guildhall/platform/config/configuration';
import { readEnvironment } from '@guildhall/platform/config/environment';
import { ensureMasterKey } from '@guildhall/platform/crypto/master-key-file';
import { EmbeddedPostgres } from '@guildhall/platform/database/embedded/embedded-postgres';
import { Migrator } from '@guildhall/platform/database/migrator';
import { Shutdown } from '@guildhall/platform/http/shutdown';
import { createLogger, type Logger } from '@guildhall/platform/observability/logger';
import { runMain } from '@guildhall/platform/observability/run-main';

/** `npm start`: the whole product in one process, on a PostgreSQL of its own unless DATABASE_URL names another. */
runMain(async () => {
  const configuration = Configuration.from(readEnvironment());
  const logger = createLogger(configuration.log);
  const shutdown = new Shutdown(configuration.http.shutdownTimeoutMs, logger);
  const embedded =
    configuration.database.url === '' ? await startEmbedded(configuration, logger, shutdown) : undefined;
  await ensureMasterKey(configuration);
  const migrated = await new Migrator(configuration.database).up();
  if (migrated.length > 0) logger.info({ migrations: migrated }, 'the database was migrated');

  // Most of a start is loading: what cannot start should say so before.
  const { serve } = await import('./serve.js');
  const { greeting } = await import('./greeting.js');
  const address = await serve(configuration, logger, shutdown);
  process.stdout.write(await greeting(configuration, address, embedded));
});

async function startEmbedded(
  configuration: Configuration,
  logger: Logger,
  shutdown: Shutdown,
): Promise<EmbeddedPostgres> {
  const embedded = await EmbeddedPostgres.start({
    dataDir: configuration.instance.dataDir,
    log: (level, message) => logger[level](message),
  });
  shutdown.add({ close: () => embedded.stop() });
  configuration.database.url = embedded.url;
  return embedded;
}
