import type { Configuration } from '@guildhall/platform/config/configuration';
import type { ProbeServer } from '@guildhall/platform/http/probe-server';
import type { Shutdown } from '@guildhall/platform/http/shutdown';
import type { Logger } from '@guildhall/platform/observability/logger';
import { NestLogger } from '@guildhall/platform/observability/nest-logger';
import { PlatformModule } from '@guildhall/platform/platform.module';
import { NestFactory } from '@nestjs/core';
import { probesOf } from './probes';
import { WorkerModule } from './worker.module';

/** Runs tasks and schedules until it is shut down, and answers probes about that. */
export async function work(
  configuration: Configuration,
  logger: Logger,
  shutdown: Shutdown,
  probes: ProbeServer,
): Promise<void> {
  const root = WorkerModule.on(PlatformModule.with(configuration, logger), configuration);
  const worker = await NestFactory.createApplicationContext(root, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  shutdown.add(worker);
  shutdown.add({ close: async () => probes.withdraw() });
  probes.serve(probesOf(worker));
}
