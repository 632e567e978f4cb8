/** Puts load on a server from another process: `wrk` where there is one, else a small driver of our own. */
import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/**
 * @typedef {object} Load
 * @property {string} url
 * @property {'me' | 'login' | 'refresh' | 'post' | 'get'} work what the driver does, see the scripts beside this file
 * @property {string} inputFile a line for each: token, JSON body, refresh token, or path
 * @property {number} connections
 * @property {number} seconds
 */

/**
 * @typedef {object} Outcome
 * @property {number} perSecond answers a second, the right ones only
 * @property {number} p50 milliseconds; so are p95 and p99
 * @property {number} errors wrong statuses, broken connections and timeouts
 */

export const DRIVER = spawnSync('wrk', ['--version']).error ? 'node' : 'wrk';

export const DRIVER_IN_WORDS =
  DRIVER === 'wrk'
    ? 'wrk, one thread, with the Lua scripts in bench/drivers (refresh: each answer’s token feeds the next request).'
    : 'a driver in Node, because wrk is not installed; it takes a core for itself, which flatters the slower side.';

/** @param {Load} load @returns {Promise<Outcome>} */
export async function drive(load) {
  const [program, ...parameters] = DRIVER === 'wrk' ? wrkCommand(load) : nodeCommand(load);
  const { stdout } = await run(program, parameters, { timeout: (load.seconds + 20) * 1000 });
  const { requests, errors, seconds, p50, p95, p99 } = JSON.parse(stdout.trim().split('\n').at(-1));
  return { perSecond: (requests - errors) / seconds, p50, p95, p99, errors };
}

function wrkCommand({ url, work, inputFile, connections, seconds }) {
  const options = ['--threads', '1', '--connections', connections, '--duration', `${seconds}s`];
  const script = ['--script', here(`${work}.lua`)];
  return [
    'wrk',
    ...options.map(String),
    '--timeout',
    '10s',
    ...script,
    url,
    ...(inputFile ? ['--', inputFile] : []),
  ];
}

function nodeCommand(load) {
  return [process.execPath, here('node-driver.mjs'), JSON.stringify(load)];
}
