import { latestFire, nextFire } from './cron-times';

const NOW = new Date('2026-11-21T08:00:30.000Z');
const before = (ms: number) => new Date(NOW.getTime() - ms);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Every fire, one after the other. */
function allFires(cron: string, since: Date): Date[] {
  const fires: Date[] = [];
  for (let fire = nextFire(cron, 'UTC', since); fire <= NOW; fire = nextFire(cron, 'UTC', fire))
    fires.push(fire);
  return fires;
}

describe('the latest missed fire', () => {
  it.each(['*/10 * * * *', '7 * * * *', '0 */6 * * *', '0 2 * * *', '0 3 * * 0', '0 0 8 * 1'])(
    'of %s is the last of all of them',
    (cron) => {
      for (const since of [0, 1, 31_000, 5 * MINUTE, 61 * MINUTE, DAY, 3 * DAY].map(before))
        expect(latestFire(cron, 'UTC', since, NOW)).toEqual(allFires(cron, since).at(-1) ?? null);
    },
  );

  it('is the one of this very moment, and not that of which the last run was', () => {
    const eight = new Date('2026-11-21T08:00:00.000Z');
    expect(latestFire('0 * * * *', 'UTC', before(DAY), eight)).toEqual(eight);
    expect(latestFire('0 * * * *', 'UTC', eight, NOW)).toBeNull();
  });

  it('of long ago is not looked for', () => {
    expect(latestFire('0 0 1 1 *', 'UTC', before(400 * DAY), NOW)).toBeNull();
  });
});
