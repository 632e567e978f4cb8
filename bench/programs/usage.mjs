/** What a measured program has used so far. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** @returns milliseconds of processor time, of all threads, and bytes of memory once garbage is collected */
export function usage() {
  const { user, system } = process.cpuUsage();
  for (let time = 0; time < 2; time++) collectGarbage();
  return { cpuMs: (user + system) / 1000, residentBytes: process.memoryUsage.rss() };
}
