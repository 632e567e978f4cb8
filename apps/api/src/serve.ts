import type { Configuration } from '@guildhall/platform/config/configuration';
import { createApplication } from '@guildhall/platform/http/application';
import { listen } from '@guildhall/platform/http/listen';
import type { Shutdown } from '@guildhall/platform/http/shutdown';
import type { Logger } from '@guildhall/platform/observability/logger';
import { PlatformModule } from '@guildhall/platform/platform.module';
import { ApiModule } from './api.module';

/** Runs the API until it is shut down. @returns where it listens */
export async function serve(
  configuration: Configuration,
  logger: Logger,
  shutdown: Shutdown,
): Promise<string> {
  const root = ApiModule.on(PlatformModule.with(configuration, logger));
  const app = await createApplication(root, configuration, logger);
  shutdown.add(app);
  return listen(app, configuration.http);
}
