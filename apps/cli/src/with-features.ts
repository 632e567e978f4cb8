import { ensureMasterKey } from '@guildhall/platform/crypto/master-key-file';
import { createLogger } from '@guildhall/platform/observability/logger';
import { NestLogger } from '@guildhall/platform/observability/nest-logger';
import { PlatformModule } from '@guildhall/platform/platform.module';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { withConfiguration } from './with-configuration';

/** Like {@link withConfiguration}, with the features that the command needs. */
export function withFeatures(
  feature: Type<unknown>,
  command: (app: INestApplicationContext) => Promise<void>,
): Promise<void> {
  return withConfiguration(async (configuration) => {
    await ensureMasterKey(configuration);
    const logger = createLogger(
      Object.assign(Object.create(configuration.log) as typeof configuration.log, {
        level: 'error',
        files: false,
      }),
    );
    const root = {
      module: class CliModule {},
      imports: [PlatformModule.with(configuration, logger), feature],
    };
    const app = await NestFactory.createApplicationContext(root, {
      logger: new NestLogger(logger),
      abortOnError: false,
    });
    try {
      await command(app);
    } finally {
      await app.close();
    }
  });
}
