import { CronTime } from 'cron';

/** Fires that were missed longer ago than this are not counted one by one. */
const LONGEST_LOOK_BACK_MS = 40 * 24 * 3_600_000;

export function nextFire(cron: string, timeZone: string, after: Date): Date {
  return new CronTime(cron, timeZone).getNextDateFrom(after, timeZone).toJSDate();
}

/**
 * The latest fire in `(since, now]`, or `null` when there was none. Several missed fires are caught up by one, since
 * what a schedule does (deleting what is old, verifying a backup) is done as well once as five times.
 */
export function latestFire(cron: string, timeZone: string, since: Date, now: Date): Date | null {
  let from = new Date(Math.max(since.getTime(), now.getTime() - LONGEST_LOOK_BACK_MS));
  let latest: Date | null = null;
  for (let fire = nextFire(cron, timeZone, from); fire <= now; fire = nextFire(cron, timeZone, from)) {
    latest = fire;
    from = fire;
  }
  return latest;
}
