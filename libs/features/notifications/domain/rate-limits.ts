/** So many in each fixed window of time. */
export interface RateLimit {
  /** Part of the key of stored windows: never rename. */
  readonly span: string;
  readonly lengthMs: number;
  readonly most: number;
  /** What a delivery that has to wait says. */
  readonly reason: string;
}

const MINUTE_MS = 60_000;

/** How many notifications one user is given; beyond it they wait. */
export const USER_LIMITS: readonly RateLimit[] = [
  { span: 'user-minute', lengthMs: MINUTE_MS, most: 400, reason: 'over 400 notifications a minute' },
];

/**
 * How many messages FCM takes for one Android device ("240 messages/minute and 5,000 messages/hour to a single
 * device": Firebase, "About FCM messages", throttling and quotas). iOS devices are kept to the same.
 * Longest window first.
 */
export const DEVICE_LIMITS: readonly RateLimit[] = [
  {
    span: 'device-hour',
    lengthMs: 60 * MINUTE_MS,
    most: 5_000,
    reason: 'over 5,000 pushes an hour to the device',
  },
  { span: 'device-minute', lengthMs: MINUTE_MS, most: 240, reason: 'over 240 pushes a minute to the device' },
];

export function windowStart({ lengthMs }: RateLimit, instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / lengthMs) * lengthMs);
}

/**
 * The first window at or after `from` that is not among the full ones.
 *
 * @param full starts of full windows, in order
 */
export function firstFreeWindow(limit: RateLimit, from: Date, full: readonly Date[]): Date {
  let start = windowStart(limit, from).getTime();
  for (const window of full) {
    if (window.getTime() > start) break;
    if (window.getTime() === start) start += limit.lengthMs;
  }
  return new Date(start);
}

/** True while `now` lies in the same windows as a place that was reserved: a place that was missed is lost. */
export function holdsPlace(limits: readonly RateLimit[], reserved: Date, now: Date): boolean {
  return limits.every(
    (limit) => windowStart(limit, reserved).getTime() === windowStart(limit, now).getTime(),
  );
}
