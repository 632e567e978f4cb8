import {
  DEVICE_LIMITS,
  firstFreeWindow,
  holdsPlace,
  type RateLimit,
  USER_LIMITS,
  windowStart,
} from './rate-limits';

const minute = USER_LIMITS[0] as RateLimit;
const at = (time: string) => new Date(`2026-03-01T${time}Z`);

describe('rate limits', () => {
  it('are those that users and FCM were promised', () => {
    expect(USER_LIMITS.map(({ most, lengthMs }) => [most, lengthMs])).toEqual([[400, 60_000]]);
    expect(DEVICE_LIMITS.map(({ most, lengthMs }) => [most, lengthMs])).toEqual([
      [5_000, 3_600_000],
      [240, 60_000],
    ]);
  });

  it('count in windows that start on the minute', () => {
    expect(windowStart(minute, at('10:00:59.999'))).toEqual(at('10:00:00'));
  });

  it('find the first window with room, also in a gap between full ones', () => {
    const full = [at('10:00:00'), at('10:01:00'), at('10:03:00')];
    expect(firstFreeWindow(minute, at('10:00:30'), full)).toEqual(at('10:02:00'));
    expect(firstFreeWindow(minute, at('10:03:30'), full)).toEqual(at('10:04:00'));
    expect(firstFreeWindow(minute, at('10:00:30'), [])).toEqual(at('10:00:00'));
  });

  it('forget a place that was not used in its window', () => {
    expect(holdsPlace(DEVICE_LIMITS, at('10:05:00'), at('10:05:59'))).toBe(true);
    expect(holdsPlace(DEVICE_LIMITS, at('10:05:00'), at('10:06:00'))).toBe(false);
  });
});
