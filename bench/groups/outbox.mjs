/** Work after a request: from `tx.enqueue` to done, beside `pg` alone and beside Bull alone, on the same servers. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drive } from '../drivers/driver.mjs';
import { makeDataDir, startProgram, startServer } from '../processes.mjs';
import { CONNECTIONS, registerPeople, signIn } from '../ratios.mjs';
import { inTurns } from '../rounds.mjs';
import { startDatabase, startRedis } from '../services.mjs';
import { percentiles } from '../statistics.mjs';
import { latencies } from '../table.mjs';

const CONCURRENCY = 50;
const BULK = 10_000;
const STEADY_PER_SECOND = 200;
const WARM_UP_SECONDS = 2;

export async function measureOutbox(plan, say) {
  const redis = await startRedis();
  if (!redis) return { note: 'No redis-server and no REDIS_URL: the outbox over Bull was not measured.' };
  const environment = {
    MASTER_KEY: randomBytes(32).toString('base64'),
    DATABASE_URL: await startDatabase(),
    ...redis,
  };
  const through = await measureThroughput(plan, environment, say);
  const pickUp = await measurePickUp(plan, environment, say);
  const requests = await measureRequests(plan, environment, say);
  return { comparisons: [...through, requests], figures: pickUp };
}

async function measureThroughput({ rounds, tasks }, environment, say) {
  const ours = await startProgram('programs/outbox.mjs', environment);
  const rows = await startProgram('bare/rows.mjs', environment);
  const bull = await startProgram('bare/bull.mjs', environment);
  const each = (program) => () => program.ask('each', { count: tasks, concurrency: CONCURRENCY });

  say('tasks, one by one');
  const one = await inTurns({ ours: each(ours), rows: each(rows), bull: each(bull) }, rounds);
  say('tasks in bulk');
  const many = await inTurns({ ours: bulk(ours), bull: bulk(bull) }, rounds);
  await Promise.all([ours, rows, bull].map((program) => program.stop()));
  return [
    comparison('enqueue to done, beside pg', one.ours, one.rows, { atLeast: 0.6 }),
    comparison('enqueue to done, beside Bull', one.ours, one.bull),
    comparison('10,000 in one, beside Bull', many.ours, many.bull, { atLeast: 0.4 }),
  ];
}

function bulk(program) {
  return () => program.ask('bulk', { count: BULK });
}

/** From the commit to the beginning of the handler, which another process may have to be told of. */
async function measurePickUp({ steadySeconds }, environment, say) {
  say('pick-up');
  const worker = await startProgram('programs/outbox.mjs', environment);
  const api = await startProgram('programs/outbox.mjs', { ...environment, WORKER: 'off' });
  const pickUp = async (enqueuing) => {
    const load = { perSecond: STEADY_PER_SECOND, seconds: steadySeconds };
    const committed = await enqueuing.ask('steadily', load);
    const begun = new Map(await worker.ask('begunAt', { count: committed.length }));
    return percentiles(committed.map(([taskId, at]) => begun.get(taskId) - at));
  };
  await pickUp(worker);
  const here = await pickUp(worker);
  const elsewhere = await pickUp(api);
  await Promise.all([worker.stop(), api.stop()]);
  return [...pickUpFigures('one process', here), ...pickUpFigures('two processes', elsewhere)];
}

async function measureRequests({ rounds, seconds }, environment, say) {
  say('requests that enqueue');
  const server = await startServer('programs/enqueuing-server.mjs', environment);
  const base = `${server.url}/api/v1`;
  const [email] = await registerPeople(server);
  const { accessToken } = await signIn(base, email);
  const inputFile = join(makeDataDir(), 'token.txt');
  writeFileSync(inputFile, accessToken);
  await assertEnqueuing(server, base, accessToken);

  const loadOn = (route) => async (isWarmUp) => {
    await server.ask('forget');
    const duration = isWarmUp ? WARM_UP_SECONDS : seconds.enqueuing;
    const url = `${base}/bench/${route}`;
    return drive({ url, work: 'post', inputFile, connections: CONNECTIONS, seconds: duration });
  };
  const { enqueuing, plain } = await inTurns(
    { enqueuing: loadOn('enqueuing'), plain: loadOn('plain') },
    rounds,
  );
  await server.stop();
  return {
    name: 'request + 3 tasks, beside same without',
    ours: enqueuing,
    bare: plain,
    ratio: plain.perSecond / enqueuing.perSecond,
    target: { atMost: 1.5 },
  };
}

/** The two routes differ in what they are meant to. */
async function assertEnqueuing(server, base, accessToken) {
  await server.ask('forget');
  for (const route of ['plain', 'enqueuing'])
    await fetch(`${base}/bench/${route}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}` },
    });
  const { notes, tasks } = await server.ask('counts');
  if (notes !== 2 || tasks !== 3) throw new Error(`Two requests wrote ${notes} notes and ${tasks} tasks.`);
}

function comparison(name, ours, bare, target) {
  return { name, ours, bare, ratio: ours.perSecond / bare.perSecond, target };
}

function pickUpFigures(where, measured) {
  const figure = (part, value, atMost) => ({
    name: `commit to handler, ${where}, ${part}`,
    value,
    unit: ' ms',
    measured: `${value.toFixed(1)} ms (p50/p95/p99 ${latencies(measured)})`,
    target: { atMost },
  });
  return [figure('p50', measured.p50, 10), figure('p99', measured.p99, 50)];
}
