// A worker with one schedule more than the product has: one that fires every second, so that a test sees many fires.
// It notes each run in the table `runs_of_every_second`, which the test has made.
import { createRequire } from 'node:module';
import { NestFactory } from '@nestjs/core';

const require = createRequire(import.meta.url);
const platform = (path) => require(`../../../dist/libs/platform/${path}.js`);
const { Configuration } = platform('config/configuration');
const { readEnvironment } = platform('config/environment');
const { Database } = platform('database/database');
const { createLogger } = platform('observability/logger');
const { PlatformModule } = platform('platform.module');
const { Schedules } = platform('schedule/schedule');
const { WorkerPlatformModule } = platform('worker-platform.module');

const configuration = Configuration.from(readEnvironment());
const logger = createLogger(configuration.log);

await NestFactory.createApplicationContext(
  {
    module: class EverySecondWorker {},
    imports: [PlatformModule.with(configuration, logger), WorkerPlatformModule.with(configuration)],
    providers: [{ provide: 'every second', inject: [Schedules, Database], useFactory: declare }],
  },
  { logger: false, abortOnError: false },
);
logger.info('the worker is running');

function declare(schedules, database) {
  return schedules.register({
    id: 'test.every-second',
    description: 'Every second.',
    cron: '* * * * * *',
    run: async () => {
      await database.query('INSERT INTO runs_of_every_second (process) VALUES ($1)', [process.pid]);
      return {};
    },
  });
}
