/** Searching jobs beside bare Fastify and `pg` on the same rows, and how the tail grows with the number of jobs. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drive } from '../drivers/driver.mjs';
import { exchange, open, requestText, statusOf } from '../drivers/exchange.mjs';
import { makeDataDir, startServer } from '../processes.mjs';
import { together } from '../programs/answering.mjs';
import { CONNECTIONS, registerPerson } from '../ratios.mjs';
import { inTurns } from '../rounds.mjs';
import { startDatabase } from '../services.mjs';
import { percentiles } from '../statistics.mjs';
import { fillWithJobs } from './jobs-data.mjs';
import { filteredSearches, mixedSearches, wordSearches } from './jobs-searches.mjs';

const FEWER_JOBS = 100_000;
const WARM_UP_SECONDS = 2;
const WARM_UP_SEARCHES = 500;

export async function measureJobs(plan, say) {
  const databaseUrl = await startDatabase();
  const bare = await startServer('bare/jobs.mjs', { DATABASE_URL: databaseUrl });
  const first = await startApi(databaseUrl);
  const { user, accessToken } = await registerPerson(first, 'bench-jobs@guildhall.test');
  say(`filling in ${FEWER_JOBS.toLocaleString('en')} jobs`);
  await fillWithJobs(databaseUrl, { to: FEWER_JOBS, posterId: user.id });

  say('search of jobs, beside bare');
  const comparisons = await compareSearches(plan, first, bare);
  say('mixed searches of jobs');
  const fewer = await mixed(first, accessToken, plan.mixedSearches);
  const figures = [tail(FEWER_JOBS, fewer)];
  await first.stop();

  if (plan.jobs > FEWER_JOBS) {
    say(`filling in ${plan.jobs.toLocaleString('en')} jobs`);
    await fillWithJobs(databaseUrl, { from: FEWER_JOBS + 1, to: plan.jobs, posterId: user.id });
    // What an API knows of all jobs is some minutes old.
    const second = await startApi(databaseUrl);
    say('mixed searches of more jobs');
    const { accessToken: token } = await registerPerson(second, 'bench-more-jobs@guildhall.test');
    const more = await mixed(second, token, plan.mixedSearches);
    figures.push(tail(plan.jobs, more), growth(fewer, more));
    await second.stop();
  }
  await bare.stop();
  return { comparisons, figures };
}

function startApi(databaseUrl) {
  return startServer('programs/enqueuing-server.mjs', {
    MASTER_KEY: MASTER_KEY,
    DATABASE_URL: databaseUrl,
    REDIS_URL: '',
  });
}

const MASTER_KEY = randomBytes(32).toString('base64');

/** Nobody is signed in. No search is asked twice, but for the one that is kept. */
async function compareSearches({ rounds, seconds }, ours, bare) {
  const scratch = makeDataDir();
  const load = (name, server, prefix, searches) => {
    const inputFile = join(scratch, `${name}.txt`);
    writeFileSync(
      inputFile,
      searches.map((search) => `${prefix}/jobs?${new URLSearchParams(search)}\n`).join(''),
    );
    return (isWarmUp) =>
      drive({
        url: server.url,
        work: 'get',
        inputFile,
        connections: CONNECTIONS,
        seconds: isWarmUp ? WARM_UP_SECONDS : seconds.search,
      });
  };
  const [filtered, words] = [filteredSearches(), wordSearches()];
  const onBare = (name, searches) => load(`bare-${name}`, bare, '', searches);
  const onOurs = (name, searches) => load(`ours-${name}`, ours, '/api/v1', searches);
  const works = [
    [
      'search of jobs by filters',
      { atLeast: 0.65 },
      onOurs('filters', filtered),
      onBare('filters', filtered),
    ],
    ['search of jobs by two words', { atLeast: 0.85 }, onOurs('words', words), onBare('words', words)],
    [
      'first page that is kept, bare asks',
      { atLeast: 2 },
      onOurs('kept', [filtered[0]]),
      onBare('kept', [filtered[0]]),
    ],
  ];
  const comparisons = [];
  for (const [name, target, ourLoad, bareLoad] of works) {
    const sides = await inTurns({ ours: ourLoad, bare: bareLoad }, rounds);
    comparisons.push({ name, ...sides, ratio: sides.ours.perSecond / sides.bare.perSecond, target });
  }
  return comparisons;
}

/** Somebody signed in, for whom nothing is kept. Latencies are in milliseconds. */
async function mixed(api, token, count) {
  const warmUp = mixedSearches(count + WARM_UP_SEARCHES).slice(count);
  await askAll(api, token, warmUp);
  return askAll(api, token, mixedSearches(count));
}

async function askAll({ url }, token, searches) {
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => open(url)));
  const times = [];
  let errors = 0;
  await together(searches.length, CONNECTIONS, async (index) => {
    const socket = sockets.pop();
    const sent = performance.now();
    const query = new URLSearchParams(searches[index]);
    const answer = await exchange(socket, requestText({ url: `${url}/api/v1/jobs?${query}`, token }));
    times.push(performance.now() - sent);
    sockets.push(socket);
    if (statusOf(answer) !== 200) errors++;
  });
  for (const socket of sockets) socket.destroy();
  if (errors > 0) throw new Error(`${errors} of ${searches.length} searches were not answered.`);
  return percentiles(times);
}

function tail(jobs, { p50, p95, p99 }) {
  return {
    name: `mixed searches of ${jobs.toLocaleString('en')} jobs, p95`,
    value: p95,
    unit: ' ms',
    measured: `${p95.toFixed(0)} ms (p50 ${p50.toFixed(0)}, p99 ${p99.toFixed(0)})`,
    target: { atMost: 150 },
  };
}

function growth(fewer, more) {
  return {
    name: 'mixed searches, p95 of more jobs',
    value: more.p95 / fewer.p95,
    unit: '×',
    digits: 2,
    target: { atMost: 2 },
  };
}
