/** What a hit of the cache costs, within the process and beside a bare GET of the same value. */
import { startProgram } from '../processes.mjs';
import { inTurns } from '../rounds.mjs';
import { startRedis } from '../services.mjs';

const WARM_UP_READS = 2_000;

export async function measureCache({ rounds, hits, reads }, say) {
  say('cache');
  const inProcess = await startProgram('programs/cache.mjs', { REDIS_URL: '', REDIS_PREFIX: '' });
  const { memory } = await inTurns(
    { memory: (isWarmUp) => inProcess.ask('hit', { count: isWarmUp ? WARM_UP_READS : hits }) },
    rounds,
  );
  await inProcess.stop();
  const figures = [memoryFigure(memory)];

  const redis = await startRedis();
  if (!redis)
    return { figures, note: 'No redis-server and no REDIS_URL: the cache in Redis was not measured.' };
  const shared = await startProgram('programs/cache.mjs', redis);
  const ask = (work) => (isWarmUp) => shared.ask(work, { count: isWarmUp ? WARM_UP_READS : reads });
  const { ours, bare } = await inTurns({ ours: ask('hit'), bare: ask('get') }, rounds);
  await shared.stop();
  figures.push(redisFigure(ours, bare));
  return { figures };
}

function memoryFigure({ perSecond, p50, p99 }) {
  const mean = 1e6 / perSecond;
  return {
    name: 'cache hit in the process',
    value: mean,
    unit: ' µs',
    measured: `${mean.toFixed(2)} µs on average, p50 ${micro(p50)}, p99 ${micro(p99)}`,
    target: { atMost: 5 },
  };
}

function redisFigure(ours, bare) {
  const ratio = ours.p50 / bare.p50;
  return {
    name: 'cache hit in Redis, beside GET',
    value: ratio,
    unit: '×',
    measured: `${ratio.toFixed(2)}×; p50/p95/p99 µs ${micros(ours)}, GET ${micros(bare)}`,
    target: { atMost: 1.3 },
  };
}

function micros({ p50, p95, p99 }) {
  return [p50, p95, p99].map((ms) => (ms * 1000).toFixed(0)).join(' / ');
}

function micro(ms) {
  return (ms * 1000).toFixed(2);
}
