import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readPointer } from '@guildhall/platform/database/embedded/placement';
import { type Answer, health, inShort, isProperlyUnavailable, me, register } from './support/client';
import { Load, slowest, tally } from './support/load';
import { measured, SCALE, seconds } from './support/scale';
import { cleanUp, type Server, startStandalone } from './support/server-process';
import { postmasterOf, temporaryFolder } from './support/temporary-folders';
import { until } from './support/until';

const ROUNDS = SCALE === 1 ? 2 : 10;
const PROBE_MS = 20;
/** A server that lived for less than 10 s counts as one that keeps failing, and is started again more slowly. */
const STABLE_AFTER_MS = 10_500;

describe('PostgreSQL that is killed (SIGKILL) under load', () => {
  let dataDir: string;
  let server: Server;
  let token: string;
  let upSince = performance.now();

  beforeAll(async () => {
    dataDir = temporaryFolder();
    server = await startStandalone({ DATA_DIR: dataDir, SEED_DEMO: 'off' });
    token = (await register(server.url, 'reader@example.org')).body.accessToken as string;
  }, seconds(30));
  afterAll(cleanUp);

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'is back by itself, and every request until then gets a proper answer in time (round %i)',
    async (round) => {
      if (SCALE > 1)
        await until('a stable server', () => performance.now() - upSince > STABLE_AFTER_MS, 15_000);
      const killed = (await postmasterOf(dataDir)) as number;
      const readers = new Load(6, () => me(server.url, token));
      const writers = new Load(2, (n) => register(server.url, `killed-${round}-${n}@example.org`));
      const live = new Load(1, () => probe(server.url, 'live'));
      const ready = new Load(1, () => probe(server.url, 'ready'));
      await until('load to flow', () => readers.answers.length > 50 && writers.answers.length > 4);

      const begun = performance.now();
      const before = { readers: readers.answers.length, ready: ready.answers.length };
      process.kill(killed, 'SIGKILL');
      await until('a request to fail', () => readers.answers.slice(before.readers).some(failed));
      await until('another PostgreSQL', async () => {
        const pid = await postmasterOf(dataDir);
        return pid !== undefined && pid !== killed;
      });
      const failures = () => readers.answers.findLastIndex(failed);
      await until('requests to succeed', () => readers.answers.length > failures() + 30, 15_000);
      upSince = performance.now();
      const recovered = upSince - begun;
      await until('readiness', () => ready.answers.at(-1)?.status === 200);
      const all = (await Promise.all([readers.stop(), writers.stop(), ready.stop()])) as [
        Answer[],
        Answer[],
        Answer[],
      ];
      const [reads, writes, readiness] = all;
      const liveness = await live.stop();
      measured(`PostgreSQL killed, round ${round}`, {
        'recovered after ms': recovered,
        reads: tally(reads),
        writes: tally(writes),
        readiness: tally(readiness),
        'slowest ms': slowest(all.flat()),
        'slowest liveness ms': slowest(liveness),
      });

      expect([...reads, ...writes, ...readiness].filter(isWrong).map(inShort)).toEqual([]);
      expect(slowest(all.flat())).toBeLessThan(3_000);
      expect(tally(liveness)).toEqual({ 200: liveness.length });
      expect(slowest(liveness)).toBeLessThan(1_000);
      expect(recovered).toBeLessThan(5_000);
      expect((await me(server.url, token)).status).toBe(200);
      expect((await health(server.url, 'ready')).status).toBe(200);
      expect(server.process.hasEnded).toBe(false);
    },
    seconds(30),
  );

  it(
    'turns not ready while PostgreSQL cannot start, and ready by itself when it can',
    async () => {
      const settings = join((await readPointer(dataDir)) as string, 'postgresql.conf');
      renameSync(settings, `${settings}.away`);
      try {
        process.kill((await postmasterOf(dataDir)) as number, 'SIGKILL');
        const attempts = () => server.process.stdout.match(/Trying again in/g)?.length ?? 0;
        await until('two failed attempts', () => attempts() >= 2);
        const notReady = await health(server.url, 'ready');
        expect(isProperlyUnavailable(notReady)).toBe(true);
        expect(notReady.body.code).toBe('NOT_READY');
        expect(isProperlyUnavailable(await me(server.url, token))).toBe(true);
        expect((await health(server.url, 'live')).status).toBe(200);
      } finally {
        renameSync(`${settings}.away`, settings);
      }
      const mended = performance.now();
      await until('ready', async () => (await health(server.url, 'ready')).status === 200);
      measured('PostgreSQL that could not start', { 'ready after ms': performance.now() - mended });
      expect((await me(server.url, token)).status).toBe(200);
    },
    seconds(20),
  );
});

function failed({ status }: Answer): boolean {
  return status !== 200 && status !== 201;
}

function isWrong(answer: Answer): boolean {
  return failed(answer) && !isProperlyUnavailable(answer);
}

async function probe(url: string, which: 'live' | 'ready'): Promise<Answer> {
  await delay(PROBE_MS);
  return health(url, which);
}
