/**
 * `npm run bench [-- --quick]`: Guildhall beside a bare program that does the same work (bare/server.mjs), on one
 * PostgreSQL, in one run. Only the ratios travel from machine to machine. A missed target is marked, and is no error.
 */
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { buildIfStale } from '../scripts/build.mjs';
import { DRIVER_IN_WORDS } from './drivers/driver.mjs';
import { lastTroubles, makeDataDir, startBare, startGuildhall, stopAll } from './processes.mjs';
import { compare, CONNECTIONS, registerPeople } from './ratios.mjs';
import { signInTiming, startAndIdle } from './single-figures.mjs';
import { comparisonTable, figuresTable } from './table.mjs';

const FULL = {
  rounds: 3,
  seconds: { me: 5, refresh: 5, login: 8 },
  pairs: 200,
  starts: 3,
  idleSeconds: 10,
};
const QUICK = {
  rounds: 2,
  seconds: { me: 2, refresh: 2, login: 3 },
  pairs: 40,
  starts: 1,
  idleSeconds: 5,
};
const LONGEST_RUN_MS = 5 * 60_000;

const plan = process.argv.includes('--quick') ? QUICK : FULL;

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => abandon(`Stopped by ${signal}.`));
setTimeout(() => abandon('The bench took too long and was given up.'), LONGEST_RUN_MS).unref();

try {
  await bench();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await stopAll();
}

async function bench() {
  buildIfStale();
  const [load] = loadavg();
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores shared by load, servers and PostgreSQL.`,
  );
  if (load > 0.5)
    console.log(`This machine has other work (load average ${load.toFixed(1)}): read the ratios with care.`);
  console.log(`${CONNECTIONS} connections, ${plan.rounds} rounds in turn, medians. Load: ${DRIVER_IN_WORDS}`);

  say('start and memory');
  const { startMs, idleBytes } = await startAndIdle(plan);

  const dataDir = makeDataDir();
  const guildhall = await startGuildhall(dataDir, { RATE_LIMITS: 'off', SEED_DEMO: 'off' });
  const bare = await startBare(await databaseUrl(dataDir));
  const emails = await registerPeople(guildhall);
  const sides = { ours: { url: guildhall.url, prefix: '/api/v1' }, bare: { url: bare.url, prefix: '' } };

  say('sign-in timing');
  const timing = await signInTiming(`${guildhall.url}/api/v1`, emails[0], plan.pairs);

  const comparisons = [];
  for (const work of ['me', 'refresh', 'login']) {
    say(work);
    const settings = { rounds: plan.rounds, seconds: plan.seconds[work], emails, scratch: dataDir };
    comparisons.push(await compare(work, sides, settings));
  }

  const refresh = comparisons.find(({ work }) => work === 'refresh');
  console.log(`\n${comparisonTable(comparisons)}`);
  console.log(`\n${figuresTable({ refresh, idleBytes, startMs, timing })}`);
  if (comparisons.some(({ ours }) => ours.errors > 0)) console.log(`\n${lastTroubles(dataDir)}`);
}

/** The bare program works on the tables of the Guildhall that was started for it. */
function databaseUrl(dataDir) {
  const require = createRequire(import.meta.url);
  const module = join('..', 'dist', 'libs', 'platform', 'database', 'embedded', 'embedded-postgres.js');
  return require(module).findRunningEmbeddedPostgres(dataDir);
}

function say(what) {
  console.log(`  measuring ${what} …`);
}

async function abandon(reason) {
  console.error(reason);
  await stopAll();
  process.exit(1);
}
