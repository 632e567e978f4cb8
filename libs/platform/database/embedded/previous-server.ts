import { readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Binaries } from './binaries';
import type { OperatingUser } from './operating-user';
import { pidExists, processStartOf } from './process-identity';
import { runCommand } from './run-command';

/** What a server says about itself in `postmaster.pid` (PostgreSQL's src/include/utils/pidfile.h). */
export interface PostmasterFile {
  pid: number;
  port: number;
  ready: boolean;
}

/** Whose process a pid is; `unknown` when the system will not say, in which case it is left alone. */
export type Recognition = 'ours' | 'foreign' | 'gone' | 'unknown';

/** Reads `postmaster.pid` of a database folder; undefined when there is none or it is still being written. */
export async function readPostmasterFile(location: string): Promise<PostmasterFile | undefined> {
  let lines: string[];
  try {
    lines = (await readFile(join(location, 'postmaster.pid'), 'utf8')).split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Says whether `pid` is the PostgreSQL of this very database folder. The proof is the program's name together
 * with its working directory, which PostgreSQL sets to its database folder and which is compared by inode: a
 * path could be equal by chance in another container.
 */
export async function recogniseServer(pid: number, location: string): Promise<Recognition> {
  if ((await processStartOf(pid)) === undefined) return pidExists(pid) ? 'foreign' : 'gone';
  if (process.platform === 'linux') return recogniseOnLinux(pid, location);
  if (process.platform === 'win32') return 'unknown';
  const { code, stdout } = await runCommand('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
  if (code !== 0) return pidExists(pid) ? 'unknown' : 'gone';
  return /\bpostgres\b/.test(stdout) && stdout.includes(location) ? 'ours' : 'foreign';
}

/**
 * Makes a database folder free for a new server: stops the one that outlived its Guildhall, and removes a
 * `postmaster.pid` whose pid belongs to somebody else by now (PostgreSQL would refuse to start because of it).
 * @throws Error with a sentence for people when the old server cannot be stopped.
 */
export async function clearTheWay(options: {
  location: string;
  binaries: Binaries;
  user: OperatingUser | undefined;
  log: (level: 'info' | 'warn', message: string) => void;
}): Promise<void> {
  const { location, binaries, user, log } = options;
  const file = await readPostmasterFile(location);
  if (!file) return;
  const recognition = await recogniseServer(file.pid, location);
  if (recognition === 'foreign') {
    log(
      'info',
      `A PostgreSQL that was not shut down left ${join(location, 'postmaster.pid')} behind; removing it.`,
    );
    await rm(join(location, 'postmaster.pid'), { force: true });
  }
  if (recognition !== 'ours') return;

  log(
    'info',
    `A PostgreSQL (process ${file.pid}) is left from a Guildhall that ended abruptly; stopping it first.`,
  );
  for (const mode of ['fast', 'immediate']) {
    const { code } = await runCommand(
      binaries.pg_ctl,
      ['stop', '-D', location, '-m', mode, '-w', '-t', '10', '-s'],
      { user },
    );
    if (code === 0 || (await recogniseServer(file.pid, location)) !== 'ours') return;
    log('warn', `PostgreSQL (process ${file.pid}) did not stop within 10 s (${mode} shutdown).`);
  }
  throw new Error(
    `The PostgreSQL left from an earlier run (process ${file.pid}) does not stop. End it yourself ` +
      `(kill -9 ${file.pid}) and start Guildhall again; the database recovers by itself.`,
  );
}

/**
 * Ends server processes that outlived their postmaster: one busy with a long computation notices late, and as
 * long as it holds the shared memory no new server can start. Call it only when the postmaster is dead.
 * @returns how many were signalled.
 */
export async function endLeftoverBackends(location: string, signal: 'SIGQUIT' | 'SIGKILL'): Promise<number> {
  if (process.platform !== 'linux') return 0;
  let ended = 0;
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || (await recogniseOnLinux(pid, location)) !== 'ours') continue;
    try {
      process.kill(pid, signal);
      ended++;
    } catch {
      // It went by itself in the meantime.
    }
  }
  return ended;
}

async function recogniseOnLinux(pid: number, location: string): Promise<Recognition> {
  try {
    const folder = await stat(location);
    const title = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
    const program = await readlink(`/proc/${pid}/exe`).catch(() => title[0] ?? '');
    // The link of a program that was reinstalled while running ends in " (deleted)".
    if (basename(program).replace(/ \(deleted\)$/, '') !== 'postgres') return 'foreign';
    try {
      const workingDirectory = await stat(`/proc/${pid}/cwd/`);
      const same = workingDirectory.ino === folder.ino && workingDirectory.dev === folder.dev;
      return same ? 'ours' : 'foreign';
    } catch {
      // Another user's process hides its working directory but not its arguments.
      return title.includes(location) ? 'ours' : 'foreign';
    }
  } catch {
    return pidExists(pid) ? 'unknown' : 'gone';
  }
}
