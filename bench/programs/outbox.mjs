/**
 * Enqueues tasks through Guildhall's unit of work and outbox, and runs them through Bull.
 *
 * Run by fork with DATABASE_URL and REDIS_URL set; with WORKER=off it only enqueues.
 */
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { compiled } from '../services.mjs';
import { percentiles } from '../statistics.mjs';
import { answering, sharedNow, Tally, together } from './answering.mjs';
import { configure, declareTask, platformFor, workerModule } from './guildhall.mjs';

const require = createRequire(import.meta.url);
const task = declareTask();
const configuration = configure();
const { platform } = platformFor(configuration);
const begun = new Map();
const done = new Tally();

const { NestFactory } = require('@nestjs/core');
const worker = workerModule(configuration, task, (taskId) => begun.set(taskId, sharedNow()));
const modules = process.env.WORKER === 'off' ? [platform] : [platform, worker];
const app = await NestFactory.createApplicationContext(
  { module: class BenchModule {}, imports: modules },
  { logger: ['error'] },
);
const of = (path, name) => app.get(compiled(path)[name]);
const unitOfWork = of('libs/platform/database/unit-of-work', 'UnitOfWork');
const database = of('libs/platform/database/database', 'Database');
of('libs/platform/outbox/task-outcomes', 'TaskOutcomes').listen((_task, outcome) => {
  if (outcome === 'done') done.add();
});
const context = compiled('libs/kernel/actor-context').systemContext('bench');

answering({ each, bulk, steadily, begunAt });

/** Every task in a transaction of its own. The latencies are those of the enqueuing. */
async function each({ count, concurrency }) {
  await forget();
  const times = [];
  const start = performance.now();
  await together(count, concurrency, async (number) => {
    const sent = performance.now();
    await enqueue(number);
    times.push(performance.now() - sent);
  });
  await done.reached(count);
  const seconds = (performance.now() - start) / 1000;
  return { perSecond: count / seconds, ...percentiles(times), errors: await unfinished() };
}

/** All tasks in one transaction. The latencies are from its beginning to the handlers'. */
async function bulk({ count }) {
  await forget();
  const start = sharedNow();
  await unitOfWork.run(context, async (tx) => {
    for (let number = 0; number < count; number++) tx.enqueue(task, { number });
  });
  await done.reached(count);
  const seconds = (sharedNow() - start) / 1000;
  const times = [...begun.values()].map((at) => at - start);
  return { perSecond: count / seconds, ...percentiles(times), errors: await unfinished() };
}

/** So many transactions a second, whether or not the tasks keep up. @returns when each of them was committed, by task */
async function steadily({ perSecond, seconds }) {
  await forget();
  const committed = [];
  const commits = [];
  const start = performance.now();
  for (let number = 0; number < perSecond * seconds; number++) {
    const due = start + (number * 1000) / perSecond - performance.now();
    if (due > 0) await delay(due);
    const commit = unitOfWork.run(context, async (tx) => {
      const taskId = tx.enqueue(task, { number });
      tx.afterCommit(() => void committed.push([taskId, sharedNow()]));
    });
    commits.push(commit);
  }
  await Promise.all(commits);
  return committed;
}

/** @returns when the handlers of so many tasks began, by task */
async function begunAt({ count }) {
  await done.reached(count);
  const answer = [...begun];
  begun.clear();
  done.reset();
  return answer;
}

function enqueue(number) {
  return unitOfWork.run(context, async (tx) => tx.enqueue(task, { number }));
}

async function forget() {
  await database.query('TRUNCATE outbox_tasks');
  begun.clear();
  done.reset();
}

async function unfinished() {
  const [{ count }] = await database.query(
    `SELECT count(*)::integer AS count FROM outbox_tasks WHERE state <> 'done'`,
  );
  return count;
}
