/** What the measured programs stand on: a PostgreSQL with Guildhall's tables, and a Redis. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort, makeDataDir, refuseWhenClosing, track, trackService } from './processes.mjs';

const READY_WITHIN_MS = 10_000;
const POLL_MS = 20;
const require = createRequire(import.meta.url);

/** A module of the build. @param path below dist, without an extension */
export function compiled(path) {
  return require(`../dist/${path}.js`);
}

/** An embedded PostgreSQL, as durable as the product's. @returns its URL */
export async function startDatabase() {
  const { EmbeddedPostgres } = compiled('libs/platform/database/embedded/embedded-postgres');
  const { Migrator } = compiled('libs/platform/database/migrator');
  const { Configuration } = compiled('libs/platform/config/configuration');
  const server = await EmbeddedPostgres.start({ dataDir: makeDataDir(), log: () => undefined });
  trackService(() => server.stop());
  refuseWhenClosing();
  await new Migrator(Configuration.from({ DATABASE_URL: server.url }).database).up();
  return server.url;
}

/**
 * The Redis of REDIS_URL, or one for ourselves.
 *
 * @returns `{REDIS_URL, REDIS_PREFIX}`, or `undefined` where there is none to be had
 */
export async function startRedis() {
  const REDIS_PREFIX = `guildhall-bench-${process.pid}`;
  const given = process.env.REDIS_URL;
  if (given) {
    trackService(() => removeKeys(given, REDIS_PREFIX));
    return { REDIS_URL: given, REDIS_PREFIX };
  }
  if (spawnSync('redis-server', ['--version']).error) return undefined;
  const port = await freePort();
  const cwd = makeDataDir();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', settings, { cwd, stdio: 'ignore' });
  track(child, () => child.kill('SIGTERM'));
  await untilListening(port, child);
  return { REDIS_URL: `redis://127.0.0.1:${port}`, REDIS_PREFIX };
}

/** Somebody else's Redis is left as it was. */
async function removeKeys(url, prefix) {
  const redis = new Redis(url);
  for await (const keys of redis.scanStream({ match: `${prefix}:*`, count: 1_000 }))
    if (keys.length > 0) await redis.unlink(...keys);
  redis.disconnect();
}

async function untilListening(port, child) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    const opened = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (opened) return;
    await delay(POLL_MS);
  }
  throw new Error('redis-server did not start.');
}
