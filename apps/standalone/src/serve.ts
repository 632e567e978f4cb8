import type { Configuration } from '@guildhall/platform/config/configuration';
import { DemoDataSeeder } from '@guildhall/platform/demo/demo-data.seeder';
import { createApplication } from '@guildhall/platform/http/application';
import { listen } from '@guildhall/platform/http/listen';
import type { Shutdown } from '@guildhall/platform/http/shutdown';
import type { Logger } from '@guildhall/platform/observability/logger';
import { PlatformModule } from '@guildhall/platform/platform.module';
import { StandaloneModule } from './standalone.module';

/** Runs the API and the worker until they are shut down. @returns where the API listens */
export async function serve(
  configuration: Configuration,
  logger: Logger,
  shutdown: Shutdown,
): Promise<string> {
  const root = StandaloneModule.on(PlatformModule.with(configuration, logger), configuration);
  const app = await createApplication(root, configuration, logger);
  shutdown.add(app);
  await app.init();
  if (configuration.instance.seedDemo && !configuration.instance.isProduction)
    await app.get(DemoDataSeeder).seedOnce();
  return listen(app, configuration.http);
}
