import { Configuration } from '@guildhall/platform/config/configuration';
import { readEnvironment } from '@guildhall/platform/config/environment';
import { ensureMasterKey } from '@guildhall/platform/crypto/master-key-file';
import {
  EmbeddedPostgres,
  findRunningEmbeddedPostgres,
} from '@guildhall/platform/database/embedded/embedded-postgres';
import { createLogger } from '@guildhall/platform/observability/logger';
import { NestLogger } from '@guildhall/platform/observability/nest-logger';
import { PlatformModule } from '@guildhall/platform/platform.module';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

const warn = (_level: string, message: string) => process.stderr.write(`${message}\n`);

/**
 * Runs a command against the installation's database: the one in DATABASE_URL, else the embedded one of a running
 * `npm start`, else the embedded one started for the length of the command.
 */
export async function withConfiguration(
  command: (configuration: Configuration) => Promise<void>,
): Promise<void> {
  const configuration = Configuration.from(readEnvironment());
  let own: EmbeddedPostgres | undefined;
  if (configuration.database.url === '') {
    const { dataDir } = configuration.instance;
    const running = await findRunningEmbeddedPostgres(dataDir);
    if (running === undefined) own = await EmbeddedPostgres.start({ dataDir, log: warn });
    configuration.database.url = running ?? (own as EmbeddedPostgres).url;
  }
  try {
    await command(configuration);
  } finally {
    await own?.stop();
  }
}

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
