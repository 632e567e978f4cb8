const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** When the questions of this minute are forgotten. */
export function nextMinute(now: Date): Date {
  return new Date(Math.floor(now.getTime() / MINUTE_MS + 1) * MINUTE_MS);
}

/** When the tokens of this day (UTC) are forgotten. */
export function nextDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / DAY_MS + 1) * DAY_MS);
}
