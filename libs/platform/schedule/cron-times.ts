import { CronTime } from 'cron';

/** Fires that were missed longer ago than this are not looked for. */
const LONGEST_LOOK_BACK_MS = 40 * 24 * 3_600_000;
const FIRST_LOOK_BACK_MS = 60_000;

export function nextFire(cron: string, timeZone: string, after: Date): Date {
  return new CronTime(cron, timeZone).getNextDateFrom(after, timeZone).toJSDate();
}

/**
 * The latest fire in `(since, now]`, or `null` when there was none. Several missed fires are caught up by one, since
 * what a schedule does (deleting what is old, verifying a backup) is done as well once as five times.
 *
 * Looks back twice as far each time until it finds one: going through all that were missed in a month would hold the
 * process up for seconds.
 */
export function latestFire(cron: string, timeZone: string, since: Date, now: Date): Date | null {
  const earliest = Math.max(since.getTime(), now.getTime() - LONGEST_LOOK_BACK_MS);
  for (let lookBackMs = FIRST_LOOK_BACK_MS; ; lookBackMs *= 2) {
    const from = Math.max(earliest, now.getTime() - lookBackMs);
    const latest = lastOf(cron, timeZone, new Date(from), now);
    if (latest || from === earliest) return latest;
  }
}

function lastOf(cron: string, timeZone: string, from: Date, now: Date): Date | null {
  let latest: Date | null = null;
  for (let fire = nextFire(cron, timeZone, from); fire <= now; fire = nextFire(cron, timeZone, fire))
    latest = fire;
  return latest;
}
