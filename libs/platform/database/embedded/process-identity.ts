import { readFile } from 'node:fs/promises';
import { runCommand } from './run-command';

/** A process is there, but nothing more can be learnt about it (for example `/proc` mounted with `hidepid`). */
export const UNKNOWN_START = 'unknown';

/** True when a process (or a zombie) has this pid, whoever owns it. */
export function pidExists(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * A text that tells the process with this pid apart from any other that has had or will have the same pid:
 * boot id and start time. `undefined` when no such process is alive (a zombie is not), {@link UNKNOWN_START}
 * when it is alive and the system will not say more.
 */
export async function processStartOf(pid: number): Promise<string | undefined> {
  if (!pidExists(pid)) return undefined;
  if (process.platform === 'linux') return linuxStartOf(pid);
  if (process.platform === 'win32') return UNKNOWN_START;
  const { code, stdout } = await runCommand('ps', ['-o', 'state=', '-o', 'lstart=', '-p', String(pid)]);
  const match = /^(\S+)\s+(.+)$/.exec(stdout);
  if (code !== 0 || !match) return pidExists(pid) ? UNKNOWN_START : undefined;
  return match[1]?.startsWith('Z') ? undefined : match[2];
}

async function linuxStartOf(pid: number): Promise<string | undefined> {
  let stat: string;
  try {
    stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return pidExists(pid) ? UNKNOWN_START : undefined;
  }
  // The second field is the program's name in brackets and may itself hold spaces and brackets (proc(5)),
  // so counting starts behind the last one: field 3 is the state, field 22 the start in ticks since boot.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${await bootId()}:${fields[19] ?? ''}`;
}

/** Start times count from boot and machines boot alike, so a start time means something only with its boot. */
async function bootId(): Promise<string> {
  try {
    return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
  } catch {
    return '';
  }
}
