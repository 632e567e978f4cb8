/**
 * What the outbox is measured beside: Bull alone. Jobs that Redis loses are lost, and a transaction that rolls back
 * has enqueued all the same.
 *
 * Run by fork with REDIS_URL and REDIS_PREFIX set.
 */
import Bull from 'bull';
import { answering, Tally, together } from '../programs/answering.mjs';
import { percentiles } from '../statistics.mjs';

const CONCURRENCY = 50;
const OPTIONS = { attempts: 1, removeOnComplete: true, removeOnFail: true };

const queue = new Bull('bare', process.env.REDIS_URL, { prefix: `${process.env.REDIS_PREFIX}:bare` });
const begun = [];
const done = new Tally();
await queue.isReady();
queue.process(CONCURRENCY, async () => void begun.push(performance.now()));
queue.on('completed', () => done.add());

answering({ each, bulk });

/** The latencies are those of the adding. */
async function each({ count, concurrency }) {
  forget();
  const times = [];
  const start = performance.now();
  await together(count, concurrency, async (number) => {
    const sent = performance.now();
    await queue.add({ number }, OPTIONS);
    times.push(performance.now() - sent);
  });
  await done.reached(count);
  const seconds = (performance.now() - start) / 1000;
  return { perSecond: count / seconds, ...percentiles(times) };
}

/** The latencies are from the beginning to the processors'. */
async function bulk({ count }) {
  forget();
  const start = performance.now();
  await queue.addBulk(Array.from({ length: count }, (_, number) => ({ data: { number }, opts: OPTIONS })));
  await done.reached(count);
  const seconds = (performance.now() - start) / 1000;
  return { perSecond: count / seconds, ...percentiles(begun.map((at) => at - start)) };
}

function forget() {
  begun.length = 0;
  done.reset();
}
