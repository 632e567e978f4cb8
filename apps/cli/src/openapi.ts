import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { Configuration } from '@guildhall/platform/config/configuration';
import { asyncApiDocument } from '@guildhall/platform/realtime/catalogue/asyncapi';
import { openApiDocument } from '@guildhall/platform/http/openapi';
import { setUpRoutes } from '@guildhall/platform/http/application';
import { createLogger } from '@guildhall/platform/observability/logger';
import { runMain } from '@guildhall/platform/observability/run-main';
import { PlatformModule } from '@guildhall/platform/platform.module';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../../api/src/api.module';

/** `npm run openapi`: writes the documents of the code, without starting anything (no database needed). */
runMain(async () => {
  const [routes = 'openapi/openapi.json', events = 'openapi/events.json'] = process.argv.slice(2);
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
  await write(routes, openApiDocument(app));
  await write(events, asyncApiDocument(app));
});

async function write(file: string, document: object): Promise<void> {
  await writeFile(file, `${JSON.stringify(document, null, 2)}\n`);
  process.stdout.write(`Wrote ${file}.\n`);
}
