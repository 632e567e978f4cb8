import 'reflect-metadata';
import { Configuration } from '@guildhall/platform/config/configuration';
import { readEnvironment } from '@guildhall/platform/config/environment';
import { ensureMasterKey } from '@guildhall/platform/crypto/master-key-file';
import { EmbeddedPostgres } from '@guildhall/platform/database/embedded/embedded-postgres';
import { Migrator } from '@guildhall/platform/database/migrator';
import { DemoDataSeeder } from '@guildhall/platform/demo/demo-data.seeder';
import { createApplication } from '@guildhall/platform/http/application';
import { listen } from '@guildhall/platform/http/listen';
import { Shutdown } from '@guildhall/platform/http/shutdown';
import { createLogger, type Logger } from '@guildhall/platform/observability/logger';
import { runMain } from '@guildhall/platform/observability/run-main';
import { PlatformModule } from '@guildhall/platform/platform.module';
import { greeting } from './greeting';
import { StandaloneModule } from './standalone.module';

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

  const root = StandaloneModule.on(PlatformModule.with(configuration, logger), configuration);
  const app = await createApplication(root, configuration, logger);
  shutdown.add(app);
  await app.init();
  if (configuration.instance.seedDemo && !configuration.instance.isProduction)
    await app.get(DemoDataSeeder).seedOnce();
  const address = await listen(app, configuration.http);
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
