import { canonicalTimeZone, isTimeZone, type QuietHours, quietUntil } from './quiet-hours';

const until = (quietHours: QuietHours, now: string) =>
  quietUntil(quietHours, new Date(now))?.toISOString() ?? null;

describe('quiet hours', () => {
  const lunch: QuietHours = { start: '12:00', end: '13:30', timeZone: 'UTC' };
  const night: QuietHours = { start: '22:00', end: '07:00', timeZone: 'Africa/Cairo' };

  it('hold from their start up to their end', () => {
    expect(until(lunch, '2026-03-01T11:59:59.999Z')).toBeNull();
    expect(until(lunch, '2026-03-01T12:00:00.000Z')).toBe('2026-03-01T13:30:00.000Z');
    expect(until(lunch, '2026-03-01T13:29:59.999Z')).toBe('2026-03-01T13:30:00.000Z');
    expect(until(lunch, '2026-03-01T13:30:00.000Z')).toBeNull();
  });

  it('go over midnight in the time zone of the user', () => {
    // Cairo is two hours ahead of UTC in winter.
    expect(until(night, '2026-01-10T19:59:00Z')).toBeNull();
    expect(until(night, '2026-01-10T20:00:00Z')).toBe('2026-01-11T05:00:00.000Z');
    expect(until(night, '2026-01-10T23:30:00Z')).toBe('2026-01-11T05:00:00.000Z');
    expect(until(night, '2026-01-11T04:59:30Z')).toBe('2026-01-11T05:00:00.000Z');
    expect(until(night, '2026-01-11T05:00:00Z')).toBeNull();
  });

  it('follow the clocks when they are put forward in the night', () => {
    // Berlin, 29 March 2026: 02:00 becomes 03:00, so the night is an hour shorter.
    const berlin: QuietHours = { start: '22:00', end: '07:00', timeZone: 'Europe/Berlin' };
    expect(until(berlin, '2026-03-28T21:00:00Z')).toBe('2026-03-29T05:00:00.000Z');
    expect(until(berlin, '2026-03-29T01:30:00Z')).toBe('2026-03-29T05:00:00.000Z');
  });

  it('follow the clocks when they are put back in the night', () => {
    // Berlin, 25 October 2026: 03:00 becomes 02:00, so the night is an hour longer.
    const berlin: QuietHours = { start: '22:00', end: '07:00', timeZone: 'Europe/Berlin' };
    expect(until(berlin, '2026-10-24T20:00:00Z')).toBe('2026-10-25T06:00:00.000Z');
  });

  it('are over when the clocks jump past their end', () => {
    const berlin: QuietHours = { start: '01:00', end: '02:30', timeZone: 'Europe/Berlin' };
    expect(until(berlin, '2026-03-29T00:10:00Z')).toBe('2026-03-29T01:00:00.000Z');
  });

  it('hold again when the clocks go back before their end', () => {
    const berlin: QuietHours = { start: '22:00', end: '02:30', timeZone: 'Europe/Berlin' };
    // 02:30 for the first time, in summer time.
    expect(until(berlin, '2026-10-25T00:29:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(until(berlin, '2026-10-25T00:30:00Z')).toBeNull();
    // 02:00 for the second time.
    expect(until(berlin, '2026-10-25T01:00:00Z')).toBe('2026-10-25T01:30:00.000Z');
  });

  it('know zones that are not whole hours away', () => {
    const nepal: QuietHours = { start: '22:00', end: '06:15', timeZone: 'Asia/Kathmandu' };
    expect(until(nepal, '2026-06-01T18:00:00Z')).toBe('2026-06-02T00:30:00.000Z');
  });

  it.each([
    ['africa/CAIRO', 'Africa/Cairo'],
    ['utc', 'UTC'],
    ['etc/gmt+3', 'Etc/GMT+3'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
  ])('know the zone %s as %s', (name, canonical) => {
    expect(canonicalTimeZone(name)).toBe(canonical);
  });

  it('do not keep something in memory for each way to write a zone', () => {
    const made = jest.spyOn(Intl, 'DateTimeFormat');
    const names = Array.from({ length: 1_000 }, (_, number) =>
      inCases('america/indiana/indianapolis', number),
    );
    expect(new Set(names).size).toBe(1_000);
    for (const name of names) expect(isTimeZone(name)).toBe(true);
    ask('Africa/Cairo');
    for (const timeZone of names) ask(timeZone);
    made.mockClear();
    ask(names.at(-1)!);
    expect(made).not.toHaveBeenCalled();
    ask('Africa/Cairo');
    expect(made).toHaveBeenCalledTimes(1);
    made.mockRestore();
  });

  it.each(['Africa/Cairo', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'])(
    'know the zone %s',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each(['', 'Mars/Olympus', '+02:00', 'a b', 'Africa/Cairo\n', 'x'.repeat(70)])(
    'refuse the zone %j',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});

function ask(timeZone: string): void {
  until({ start: '22:00', end: '07:00', timeZone }, '2026-03-01T12:00:00Z');
}

/** The name with its last letters in capitals wherever `number` has a bit. */
function inCases(name: string, number: number): string {
  return [...name]
    .map((letter, index) => ((number >> (name.length - 1 - index)) & 1 ? letter.toUpperCase() : letter))
    .join('');
}
