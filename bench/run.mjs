/**
 * `npm run bench [-- --quick] [--only=start,requests,outbox,cache,guilds,jobs,dashboards,chat]`: Guildhall beside bare programs that do the same
 * work, on the same PostgreSQL and Redis, in one run. Only the ratios travel from machine to machine. A missed target
 * is marked, and is no error.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../scripts/build.mjs';
import { DRIVER_IN_WORDS } from './drivers/driver.mjs';
import { measureCache } from './groups/cache.mjs';
import { measureChat } from './groups/chat.mjs';
import { measureDashboards } from './groups/dashboards.mjs';
import { measureGuilds } from './groups/guilds.mjs';
import { measureJobs } from './groups/jobs.mjs';
import { measureOutbox } from './groups/outbox.mjs';
import { measureRequests } from './groups/requests.mjs';
import { measureStart } from './groups/start.mjs';
import { stopAll } from './processes.mjs';
import { CONNECTIONS } from './ratios.mjs';
import { comparisonTable, figuresTable } from './table.mjs';

const GROUPS = {
  start: measureStart,
  requests: measureRequests,
  outbox: measureOutbox,
  cache: measureCache,
  guilds: measureGuilds,
  jobs: measureJobs,
  dashboards: measureDashboards,
  chat: measureChat,
};

const FULL = {
  rounds: 3,
  seconds: { me: 5, refresh: 5, login: 8, enqueuing: 5, search: 5 },
  pairs: 200,
  starts: 3,
  idleSeconds: 10,
  tasks: 6_000,
  steadySeconds: 10,
  hits: 200_000,
  reads: 20_000,
  rushes: 15,
  searches: 1_200,
  jobs: 1_000_000,
  mixedSearches: 5_000,
  hiring: { jobs: 100_000 },
  dashboards: 200,
  sockets: 2_000,
  talkSeconds: 10,
  rateSeconds: 5,
};
const QUICK = {
  rounds: 2,
  seconds: { me: 2, refresh: 2, login: 3, enqueuing: 3, search: 3 },
  pairs: 40,
  starts: 1,
  idleSeconds: 5,
  tasks: 3_000,
  steadySeconds: 5,
  hits: 50_000,
  reads: 5_000,
  rushes: 7,
  searches: 400,
  jobs: 100_000,
  mixedSearches: 2_000,
  hiring: { jobs: 20_000 },
  dashboards: 60,
  sockets: 500,
  talkSeconds: 4,
  rateSeconds: 3,
};
/** A million jobs take some minutes to be written and indexed. */
const LONGEST_RUN_MS = 25 * 60_000;

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => abandon(`Stopped by ${signal}.`));
setTimeout(() => abandon('The bench took too long and was given up.'), LONGEST_RUN_MS).unref();

try {
  await bench(readOptions());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await stopAll();
}

async function bench({ plan, groups }) {
  buildIfStale();
  const [load] = loadavg();
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores shared by load, servers and PostgreSQL.`,
  );
  if (load > 0.5)
    console.log(`This machine has other work (load average ${load.toFixed(1)}): read the ratios with care.`);
  console.log(`${CONNECTIONS} connections, ${plan.rounds} rounds in turn, medians. Load: ${DRIVER_IN_WORDS}`);

  const results = [];
  for (const group of groups) results.push(await GROUPS[group](plan, say));

  const comparisons = results.flatMap((result) => result.comparisons ?? []);
  const figures = results.flatMap((result) => result.figures ?? []);
  if (comparisons.length > 0) console.log(`\n${comparisonTable(comparisons)}`);
  if (figures.length > 0) console.log(`\n${figuresTable(figures)}`);
  for (const { note, troubles } of results) if (note || troubles) console.log(`\n${note ?? troubles}`);
}

/** @throws Error for an option or a group that there is not */
function readOptions() {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
  const groups = values.only?.split(',') ?? Object.keys(GROUPS);
  const unknown = groups.find((group) => !Object.hasOwn(GROUPS, group));
  if (unknown) throw new Error(`There is no group "${unknown}", but ${Object.keys(GROUPS).join(', ')}.`);
  return { plan: values.quick ? QUICK : FULL, groups };
}

function say(what) {
  console.log(`  measuring ${what} …`);
}

async function abandon(reason) {
  console.error(reason);
  await stopAll();
  process.exit(1);
}
