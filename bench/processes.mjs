/** Starts and stops what is measured: Guildhall as a user starts it, and the bare program beside it. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const READY_WITHIN_MS = 60_000;
const LOG_FILE = 'bench.log';
const STOP_WITHIN_MS = 15_000;
const POLL_MS = 10;

/** What runs now; {@link stopAll} leaves nothing behind, whatever went wrong before. */
const running = new Set();
const dataDirs = new Set();
let closing = false;

/** A DATA_DIR of one's own under the system's temporary directory, which PostgreSQL's user may pass through. */
export function makeDataDir() {
  refuseWhenClosing();
  const dataDir = mkdtempSync(join(tmpdir(), 'guildhall-bench-'));
  chmodSync(dataDir, 0o711);
  dataDirs.add(dataDir);
  return dataDir;
}

/**
 * `npm start` without npm: `node scripts/start.mjs`, with its log going to a file.
 *
 * @returns `{url, pid, startMs, stop}`; `startMs` is the time from the start to `/health/ready` answering 200
 */
export async function startGuildhall(dataDir, environment = {}) {
  const port = await freePort();
  refuseWhenClosing();
  const logFile = join(dataDir, LOG_FILE);
  const log = openSync(logFile, 'a');
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    // Whatever database the shell or a .env names is not ours to fill: empty means the embedded one, and no Redis.
    env: {
      ...process.env,
      NODE_ENV: '',
      DATABASE_URL: '',
      REDIS_URL: '',
      HOST: '',
      PORT: String(port),
      DATA_DIR: dataDir,
      ...environment,
    },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const stop = track(child, () => child.kill('SIGTERM'));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}/health/ready`, child, logFile);
  return { url, pid: child.pid, startMs: performance.now() - begun, stop };
}

/**
 * One of the bench's own programs: it says by message that it is ready, answers questions by message, and ends with us.
 *
 * @param file below bench/
 * @returns `{ready, ask, stop}`: what it said when it was ready, and `ask(work, settings)`
 */
export async function startProgram(file, environment) {
  refuseWhenClosing();
  const child = fork(join(root, 'bench', file), { env: { ...process.env, ...environment } });
  const stop = track(child, () => child.connected && child.disconnect());
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended.`)));
  ended.catch(() => undefined);
  const nextMessage = async () => {
    const [message] = await Promise.race([once(child, 'message'), ended]);
    if (message.error !== undefined) throw new Error(`${file}: ${message.error}`);
    return message;
  };
  const ready = await nextMessage();
  const ask = async (work, settings = {}) => {
    const answer = nextMessage();
    child.send({ work, settings });
    return (await answer).answer;
  };
  return { ready, ask, stop };
}

/** A program that listens for requests. @returns `{url, ask, stop}` */
export async function startServer(file, environment) {
  const program = await startProgram(file, environment);
  return { ...program, url: `http://127.0.0.1:${program.ready.port}` };
}

/** The last lines of Guildhall's log that tell of something other than success. */
export function lastTroubles(dataDir) {
  const lines = readFileSync(join(dataDir, LOG_FILE), 'utf8').trim().split('\n');
  return lines
    .filter((line) => !/"status":20\d/.test(line))
    .slice(-5)
    .join('\n');
}

/** Stops what still runs and removes what was written; nothing starts after it. Safe to call at any time, more than once. */
export async function stopAll() {
  closing = true;
  await Promise.allSettled([...running].map((stop) => stop()));
  for (const dataDir of dataDirs) removeDataDir(dataDir);
  dataDirs.clear();
}

/** Resident memory of a process in bytes. */
export async function residentBytes(pid) {
  const ps = spawn('ps', ['-o', 'rss=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  ps.stdout.on('data', (chunk) => (output += chunk));
  await once(ps, 'close');
  return Number(output.trim()) * 1024;
}

/** @throws Error once the bench is being stopped */
export function refuseWhenClosing() {
  if (closing) throw new Error('The bench is being stopped.');
}

/** Has {@link stopAll} stop a process. @param end tells it to end @returns a function that stops it now */
export function track(child, end) {
  const ended = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      end();
      const deadline = new AbortController();
      const late = delay(STOP_WITHIN_MS, 'late', { signal: deadline.signal }).catch(() => 'cancelled');
      if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL');
      deadline.abort();
      await ended;
    }
    running.delete(stop);
  };
  running.add(stop);
  return stop;
}

/** Has {@link stopAll} stop what is no process of ours to kill. */
export function trackService(end) {
  const stop = () => {
    running.delete(stop);
    return end();
  };
  running.add(stop);
}

async function untilReady(url, child, logFile) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    await delay(POLL_MS);
  }
  throw new Error(`Guildhall did not become ready. Its output:\n${readFileSync(logFile, 'utf8')}`);
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** The database files lie elsewhere when PostgreSQL's user cannot reach the temporary directory. */
function removeDataDir(dataDir) {
  const location = databaseLocation(dataDir);
  if (location) endServerOf(location);
  if (location && !location.startsWith(dataDir)) rmSync(dirname(location), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

function databaseLocation(dataDir) {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'embedded-postgres.json'), 'utf8')).location;
  } catch {
    return undefined; // it never came to a database
  }
}

/** Only a Guildhall that had to be killed leaves its PostgreSQL behind. */
function endServerOf(location) {
  try {
    process.kill(Number(readFileSync(join(location, 'postmaster.pid'), 'utf8').split('\n', 1)[0]), 'SIGQUIT');
  } catch {
    // No such file or no such process: it was stopped in order.
  }
}
