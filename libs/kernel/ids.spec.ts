import { Clock } from './clock';
import { TimeOrderedIds } from './ids';

class SettableClock extends Clock {
  constructor(public time: Date) {
    super();
  }

  override now(): Date {
    return this.time;
  }
}

/** Index of the first id that is not greater than the one before it. */
function firstStepBack(made: readonly string[]): number {
  return made.findIndex((id, index) => index > 0 && id <= (made[index - 1] as string));
}

describe('the ids of new rows', () => {
  const clock = new SettableClock(new Date('2026-11-21T08:00:00.000Z'));
  const ids = new TimeOrderedIds(clock);

  it('are UUIDs of version 7 that carry the time of the clock', () => {
    const id = ids.next();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(clock.time.getTime());
  });

  it('grow with time', () => {
    const made = Array.from({ length: 200 }, () => {
      clock.time = new Date(clock.time.getTime() + 1);
      return ids.next();
    });
    expect(firstStepBack(made)).toBe(-1);
  });

  it('grow within one millisecond too, so that the order of rows is the order of their making', () => {
    const made = Array.from({ length: 2_000 }, () => ids.next());
    expect(firstStepBack(made)).toBe(-1);
  });

  it('are all different, whoever makes them', () => {
    const other = new TimeOrderedIds(clock);
    const made = Array.from({ length: 5_000 }, () => [ids.next(), other.next()]).flat();
    expect(new Set(made).size).toBe(made.length);
  });

  it('stay different and keep growing when the clock is set back', () => {
    const before = ids.next();
    clock.time = new Date(clock.time.getTime() - 60_000);
    expect(ids.next() > before).toBe(true);
  });
});
