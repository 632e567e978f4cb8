import 'reflect-metadata';
import { Configuration } from '@guildhall/platform/config/configuration';
import { readEnvironment } from '@guildhall/platform/config/environment';
import { ensureMasterKey } from '@guildhall/platform/crypto/master-key-file';
import { assertMigrated } from '@guildhall/platform/database/assert-migrated';
import { ProbeServer } from '@guildhall/platform/http/probe-server';
import { Shutdown } from '@guildhall/platform/http/shutdown';
import { createLogger } from '@guildhall/platform/observability/logger';
import { runMain } from '@guildhall/platform/observability/run-main';

runMain(async () => {
  const configuration = Configuration.from(readEnvironment());
  const logger = createLogger(configuration.log);
  const shutdown = new Shutdown(configuration.http.shutdownTimeoutMs, logger);
  configuration.requireDatabaseUrl();
  // First, and last to close: its open port is also what keeps the process up when all connections are idle.
  const probes = await ProbeServer.open(configuration.http, logger);
  shutdown.add(probes);
  await ensureMasterKey(configuration);
  await assertMigrated(configuration.database);
  // Most of a start is loading: what cannot start should say so before.
  const { work } = await import('./work.js');
  await work(configuration, logger, shutdown, probes);
  logger.info({ probes: probes.address }, 'the worker is running');
});
