import { tzlib_get_ical_block, tzlib_get_offset, tzlib_get_timezones } from 'timezones-ical-library';

/** Names for which there are rules to be written into a calendar. */
const NAMES = new Set(tzlib_get_timezones() as string[]);

/** Clocks are put forward or back by at most this much. */
const LARGEST_CHANGE_MS = 3 * 3_600_000;

/** A moment as the clocks of a place show it. */
export interface WallTime {
  /** `2026-11-21` */
  readonly date: string;
  /** `08:00:00` */
  readonly time: string;
  /** From UTC: `+0100`. */
  readonly offset: string;
}

/** True for names of the IANA time zone database, in their own spelling. */
export function isTimeZone(name: string): boolean {
  return NAMES.has(name) && isKnownToRuntime(name);
}

/** The zone's rules (RFC 5545 §3.6.5) as content lines, and the name that they go by: `Europe/Kyiv` for `Europe/Kiev`. */
export function rulesOf(timeZone: string): { name: string; lines: string[] } {
  const [block = '', name = ''] = tzlib_get_ical_block(timeZone) as string[];
  return { name: name.replace('TZID=', ''), lines: block.trim().split(/\r?\n/) };
}

/**
 * A moment as the clocks of the zone show it, when whoever reads that time finds the same moment again.
 *
 * @returns `undefined` near a change of the clocks, when an hour is there twice, and where the rules that are written into
 *   calendars are not those of this runtime: governments change them, and libraries follow at their own pace
 */
export function unmistakableWallTime(timeZone: string, moment: Date): WallTime | undefined {
  const wall = wallTime(timeZone, moment);
  const around = [-LARGEST_CHANGE_MS, LARGEST_CHANGE_MS].map(
    (ms) => wallTime(timeZone, new Date(moment.getTime() + ms)).offset,
  );
  const written = tzlib_get_offset(timeZone, wall.date, wall.time.slice(0, 5));
  return [...around, written].every((offset) => offset === wall.offset) ? wall : undefined;
}

function wallTime(timeZone: string, moment: Date): WallTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  // `GMT`, or `GMT+05:30`.
  const offset = part['timeZoneName']?.slice(3).replace(':', '') || '+0000';
  return {
    date: `${part['year']}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}:${part['second']}`,
    offset,
  };
}

function isKnownToRuntime(timeZone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
