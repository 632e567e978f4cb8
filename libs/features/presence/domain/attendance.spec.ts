import { Attendance, IDLE_AFTER_MS, LINGER_MS } from './attendance';

const ADA = 'ada';

/** Stores what is due. @returns what was */
function store(attendance: Attendance, now: number) {
  const due = attendance.due(now, 100);
  attendance.noteStored(due);
  return due.map(({ activity }) => activity);
}

describe('who attends', () => {
  let attendance: Attendance;
  beforeEach(() => {
    attendance = new Attendance();
    attendance.arrive(ADA, 'phone', 0);
  });

  it('is active from the beginning, and stored once', () => {
    expect(attendance.due(0, 100)).toEqual([{ userId: ADA, activity: 'active' }]);
    expect(store(attendance, 0)).toEqual(['active']);
    expect(store(attendance, 1)).toEqual([]);
  });

  it('is idle after five minutes without a sign of life, and active with the next one', () => {
    store(attendance, 0);
    expect(store(attendance, IDLE_AFTER_MS - 1)).toEqual([]);
    expect(store(attendance, IDLE_AFTER_MS)).toEqual(['idle']);
    expect(attendance.act(ADA, 'phone', IDLE_AFTER_MS + 1)).toBe(true);
    expect(attendance.act(ADA, 'phone', IDLE_AFTER_MS + 2)).toBe(false);
    expect(store(attendance, IDLE_AFTER_MS + 2)).toEqual(['active']);
    expect(store(attendance, 2 * IDLE_AFTER_MS + 1)).toEqual([]);
    expect(store(attendance, 2 * IDLE_AFTER_MS + 2)).toEqual(['idle']);
  });

  it('is active as long as one device is in use', () => {
    attendance.arrive(ADA, 'desk', 0);
    store(attendance, 0);
    attendance.rest(ADA, 'phone');
    expect(store(attendance, 1)).toEqual([]);
    attendance.rest(ADA, 'desk');
    expect(store(attendance, 2)).toEqual(['idle']);
    attendance.act(ADA, 'phone', 3);
    expect(store(attendance, 3)).toEqual(['active']);
    attendance.depart(ADA, 'phone', 4);
    expect(store(attendance, 4)).toEqual(['idle']);
  });

  it('is there while one device is, and a little longer than the last one', () => {
    attendance.arrive(ADA, 'desk', 0);
    store(attendance, 0);
    attendance.depart(ADA, 'phone', 10);
    expect(store(attendance, 10 + LINGER_MS)).toEqual([]);
    attendance.depart(ADA, 'desk', 20_000);
    expect(store(attendance, 19_999 + LINGER_MS)).toEqual([]);
    expect(store(attendance, 20_000 + LINGER_MS)).toEqual([null]);
    expect(store(attendance, 20_001 + LINGER_MS)).toEqual([]);
  });

  it('has never been gone when coming back in time', () => {
    store(attendance, 0);
    attendance.depart(ADA, 'phone', 10);
    attendance.arrive(ADA, 'phone again', 9 + LINGER_MS);
    expect(store(attendance, 20 + LINGER_MS)).toEqual([]);
  });

  it('stays for that long as they were when they went', () => {
    store(attendance, 0);
    attendance.rest(ADA, 'phone');
    attendance.depart(ADA, 'phone', 10);
    expect(store(attendance, 20)).toEqual(['idle']);
    expect(store(attendance, 10 + LINGER_MS)).toEqual([null]);
  });

  it('is not stored at all when gone before it could be', () => {
    attendance.depart(ADA, 'phone', 10);
    expect(store(attendance, 10 + LINGER_MS)).toEqual([]);
  });

  it('is not forgotten when gone while being stored, or when nobody knows whether that has happened', () => {
    attendance.noteStoring(attendance.due(0, 100));
    attendance.depart(ADA, 'phone', 10);
    expect(attendance.due(10 + LINGER_MS, 100)).toEqual([{ userId: ADA, activity: null }]);
    attendance.noteStored([{ userId: ADA, activity: 'active' }]);
    expect(store(attendance, 10 + LINGER_MS)).toEqual([null]);
  });

  it('is stored again when what was stored is lost, so many at a time', () => {
    attendance.arrive('bob', 'phone', 0);
    attendance.depart('nobody', 'phone', 0);
    store(attendance, 0);
    attendance.forgetStored();
    expect(attendance.due(1, 1)).toHaveLength(1);
    expect(store(attendance, 1)).toEqual(['active', 'active']);
  });
});
