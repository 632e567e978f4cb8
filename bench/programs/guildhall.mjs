/** Composes Guildhall's platform for the bench's programs, from the build, with a task of the bench's own. */
import { createRequire } from 'node:module';
import { compiled } from '../services.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');

/** Slots of the bench's queue: as many as the bare program's. */
const CONCURRENCY = 50;
const QUEUE = 'maintenance';

/** What the program was told by its environment, and quiet. */
export function configure(environment = {}) {
  const { Configuration } = compiled('libs/platform/config/configuration');
  const { MASTER_KEY, DATABASE_URL, REDIS_URL, REDIS_PREFIX } = process.env;
  return Configuration.from({
    LOG_LEVEL: 'error',
    MASTER_KEY,
    HOST: '127.0.0.1',
    RATE_LIMITS: 'off',
    DATABASE_URL,
    REDIS_URL,
    REDIS_PREFIX,
    ...environment,
  });
}

/** `PlatformModule` for a configuration, and the logger that it uses. */
export function platformFor(configuration) {
  const { createLogger } = compiled('libs/platform/observability/logger');
  const { PlatformModule } = compiled('libs/platform/platform.module');
  const logger = createLogger(configuration.log);
  return { platform: PlatformModule.with(configuration, logger), logger };
}

/** Declares the task `bench.count`, which carries a number. To be called before anything of the platform is loaded. */
export function declareTask() {
  // Queue processors are made with these when their module is loaded.
  compiled('libs/platform/queue/queues').QUEUES[QUEUE].concurrency = CONCURRENCY;
  const { IsInt } = require('class-validator');
  class Numbered {}
  IsInt()(Numbered.prototype, 'number');
  const { defineTask } = compiled('libs/platform/outbox/task');
  return defineTask({ name: 'bench.count', queue: QUEUE, payload: Numbered });
}

/** A module that runs tasks, as a worker does. @param onBegin called with the id of a task when its handler begins */
export function workerModule(configuration, task, onBegin) {
  const { WorkerPlatformModule } = compiled('libs/platform/worker-platform.module');
  const { TaskHandlers } = compiled('libs/platform/outbox/task-handlers');
  const handler = { handle: async (_payload, run) => onBegin(run.taskId) };
  return {
    module: class BenchWorkerModule {},
    imports: [WorkerPlatformModule.with(configuration)],
    providers: [
      {
        provide: 'bench handler',
        inject: [TaskHandlers],
        useFactory: (handlers) => handlers.register(task, handler),
      },
    ],
  };
}
