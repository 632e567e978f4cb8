import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { Configuration } from '@guildhall/platform/config/configuration';
import { openApiDocument } from '@guildhall/platform/http/openapi';
import { setUpRoutes } from '@guildhall/platform/http/application';
import { createLogger } from '@guildhall/platform/observability/logger';
import { runMain } from '@guildhall/platform/observability/run-main';
import { PlatformModule } from '@guildhall/platform/platform.module';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../../api/src/api.module';

/** `npm run openapi`: writes the document of the code, without starting anything (no database needed). */
runMain(async () => {
  const [file = 'openapi/openapi.json'] = process.argv.slice(2);
  const configuration = Configuration.from({
    MASTER_KEY: Buffer.alloc(32).toString('base64'),
    LOG_LEVEL: 'silent',
  });
  const root = ApiModule.on(PlatformModule.with(configuration, createLogger(configuration.log)));
  const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
  setUpRoutes(app);
  await writeFile(file, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
  process.stdout.write(`Wrote ${file}.\n`);
});
