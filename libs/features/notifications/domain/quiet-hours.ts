/** When a user does not want to be disturbed: while clocks in `timeZone` show a time from `start` up to `end`. */
export interface QuietHours {
  /** `HH:MM`, from `00:00` to `23:59`. After `end` when the night lies between them. */
  readonly start: string;
  readonly end: string;
  /** IANA name, such as `Africa/Cairo`. */
  readonly timeZone: string;
}

const MINUTE_MS = 60_000;
const MINUTES_PER_DAY = 24 * 60;

/**
 * When the quiet hours that `now` lies in are over, or `null` when it is not quiet. Daylight saving time counts: it is
 * quiet exactly as long as the wall clock shows a quiet time, so an end that the clock skips is over when it jumps.
 */
export function quietUntil({ start, end, timeZone }: QuietHours, now: Date): Date | null {
  const [from, to] = [minutesOf(start), minutesOf(end)];
  const isQuiet = (minutes: number) =>
    from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
  const thisMinute = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
  const wallClock = wallClockMinutes(timeZone, thisMinute);
  if (!isQuiet(wallClock)) return null;
  const left = (to - wallClock + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  const over = new Date(thisMinute.getTime() + left * MINUTE_MS);
  if (wallClockMinutes(timeZone, over) === to) return over;
  // The clocks are changed before then: look at every minute.
  let minute = thisMinute;
  while (isQuiet(wallClockMinutes(timeZone, minute))) minute = new Date(minute.getTime() + MINUTE_MS);
  return minute;
}

/** True for names that this runtime's time zone database knows. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+\-/]{0,63}$/.test(name)) return false;
  try {
    return canonicalTimeZone(name) !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The name in its usual letters: `africa/CAIRO` is `Africa/Cairo`. Another name of a zone (`Asia/Kolkata`) stays as it is:
 * which of its names a runtime takes for the first changes with its version, and people know the one they chose.
 *
 * @throws RangeError for a name that this runtime does not know
 */
export function canonicalTimeZone(name: string): string {
  const { timeZone } = new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions();
  return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
}

/** More than there are zones; about 25 KB each. */
const MOST_FORMATTERS = 600;

/** Making a formatter takes a hundred times as long as using one. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    // A name has as many spellings as its letters have cases.
    if (formatters.size >= MOST_FORMATTERS) formatters.clear();
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** What a clock on the wall shows, in minutes since 00:00. */
function wallClockMinutes(timeZone: string, instant: Date): number {
  return minutesOf(formatterOf(timeZone).format(instant));
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
