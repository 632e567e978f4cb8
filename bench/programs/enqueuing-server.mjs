/**
 * Guildhall's API with two routes of the bench's own, for signed-in users: both write a row, and one of them enqueues
 * three tasks with it.
 *
 * Run by fork with DATABASE_URL and REDIS_URL set; tells its port by message. No worker: the tasks wait in the outbox.
 */
import { createRequire } from 'node:module';
import { compiled } from '../services.mjs';
import { answering } from './answering.mjs';
import { configure, declareTask, platformFor } from './guildhall.mjs';

const TASKS = 3;

const require = createRequire(import.meta.url);
const task = declareTask();
const { Controller, HttpCode, Inject, Post } = require('@nestjs/common');
const { CurrentUser } = compiled('libs/platform/http/access');
const { ApiModule } = compiled('apps/api/src/api.module');
const { createApplication } = compiled('libs/platform/http/application');
const { Database } = compiled('libs/platform/database/database');
const { UnitOfWork } = compiled('libs/platform/database/unit-of-work');

class BenchController {
  constructor(unitOfWork) {
    this.unitOfWork = unitOfWork;
  }

  plain(actor) {
    return this.unitOfWork.run(actor, write);
  }

  enqueuing(actor) {
    return this.unitOfWork.run(actor, async (tx) => {
      for (let number = 0; number < TASKS; number++) tx.enqueue(task, { number });
      return write(tx);
    });
  }
}

async function write(tx) {
  const [note] = await tx.query('INSERT INTO bench_notes (text) VALUES ($1) RETURNING id, text', ['a note']);
  return note;
}

Controller('bench')(BenchController);
Inject(UnitOfWork)(BenchController, undefined, 0);
for (const name of ['plain', 'enqueuing']) {
  const method = Object.getOwnPropertyDescriptor(BenchController.prototype, name);
  for (const decorate of [Post(name), HttpCode(200)]) decorate(BenchController.prototype, name, method);
  CurrentUser()(BenchController.prototype, name, 0);
}

const configuration = configure({ PORT: '0' });
const { platform, logger } = platformFor(configuration);
const app = await createApplication(
  { module: class BenchModule {}, imports: [ApiModule.on(platform)], controllers: [BenchController] },
  configuration,
  logger,
);
await app.listen(0, '127.0.0.1');
const database = app.get(Database);
await database.query('CREATE TABLE IF NOT EXISTS bench_notes (id serial PRIMARY KEY, text text NOT NULL)');

answering({ forget, counts }, { port: app.getHttpServer().address().port });

async function forget() {
  await database.query('TRUNCATE bench_notes, outbox_tasks');
}

async function counts() {
  const [row] = await database.query(
    `SELECT (SELECT count(*)::integer FROM bench_notes) AS notes, (SELECT count(*)::integer FROM outbox_tasks) AS tasks`,
  );
  return row;
}
