import ICAL from 'ical.js';
import { calendarOf, type ScheduledInterview } from './interview-calendar';
import { isTimeZone } from './time-zone';

const BERLIN: ScheduledInterview = {
  id: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55',
  applicationId: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a56',
  jobId: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a57',
  jobTitle: 'Carpenter; joiner, and \\ or "cabinet maker"',
  interviewerId: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a58',
  interviewerName: 'Ada "the Countess" Lovelace; née: Byron',
  candidateId: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a59',
  candidateName: 'عمر الخيام',
  status: 'confirmed',
  timeZone: 'Europe/Berlin',
  location: 'Werkstatt, Hinterhof',
  note: `Bring your tools.\nAnd ${'a long story of planes and chisels, 🪚 '.repeat(8)}`,
  slots: [],
  slot: { startsAt: new Date('2027-03-27T13:00:00Z'), endsAt: new Date('2027-03-27T14:30:00Z') },
  sequence: 3,
  cancelledBy: null,
  cancelReason: null,
  createdAt: new Date('2026-11-20T08:00:00Z'),
  updatedAt: new Date('2026-11-21T08:00:00.123Z'),
};

const at = (startsAt: string, endsAt: string, timeZone = 'Europe/Berlin'): ScheduledInterview => ({
  ...BERLIN,
  timeZone,
  slot: { startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
});

function moment(time: ICAL.Time): string {
  return new Date(time.toUnixTime() * 1000).toISOString();
}

/** Reads a file as a calendar program does, by the rules that are written into it and no others. */
function read(interview: ScheduledInterview, locale: 'en' | 'ar' = 'en') {
  const text = calendarOf(interview, locale);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component);
  return {
    text,
    event,
    method: calendar.getFirstPropertyValue('method'),
    zone: zone?.getFirstPropertyValue('tzid') ?? null,
    wall: event.startDate.toString(),
    starts: moment(event.startDate),
    ends: moment(event.endDate),
    property: (name: string) => event.component.getFirstProperty(name),
  };
}

/** What tells calendars which event it is, and which file of it. */
function stamp(interview: ScheduledInterview) {
  const { method, event, property } = read(interview);
  return [
    method,
    event.uid,
    event.sequence,
    property('status')?.getFirstValue(),
    String(property('dtstamp')?.getFirstValue()),
  ];
}

describe('the calendar file of an interview', () => {
  it('says when it is, in its own time zone, on both sides of a change of the clocks', () => {
    const before = read(BERLIN);
    expect(before).toMatchObject({
      zone: 'Europe/Berlin',
      wall: '2027-03-27T14:00:00',
      starts: '2027-03-27T13:00:00.000Z',
      ends: '2027-03-27T14:30:00.000Z',
    });
    // Daylight saving time begins on the 28th: the same clock time is an hour earlier.
    const after = read(at('2027-03-29T12:00:00Z', '2027-03-29T13:30:00Z'));
    expect(after).toMatchObject({
      zone: 'Europe/Berlin',
      wall: '2027-03-29T14:00:00',
      starts: '2027-03-29T12:00:00.000Z',
      ends: '2027-03-29T13:30:00.000Z',
    });
  });

  it.each([
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Cairo',
    'America/Sao_Paulo',
    'Europe/Kiev',
  ])('means the same moment every week of a year in %s', (timeZone) => {
    for (let week = 0; week < 52; week++) {
      const startsAt = new Date(Date.UTC(2027, 0, 4 + week * 7, 15, 20));
      const endsAt = new Date(startsAt.getTime() + 3_600_000);
      const found = read({ ...BERLIN, timeZone, slot: { startsAt, endsAt } });
      expect([found.starts, found.ends]).toEqual([startsAt.toISOString(), endsAt.toISOString()]);
    }
  });

  it('is in UTC when the hour is there twice, and where that was asked for', () => {
    // At 03:00 in Berlin it is 02:00 again: 02:30 is 00:30 and 01:30 UTC.
    for (const startsAt of ['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'])
      expect(read(at(startsAt, '2027-10-31T02:00:00Z'))).toMatchObject({
        zone: null,
        starts: new Date(startsAt).toISOString(),
      });
    expect(read(at('2027-03-27T13:00:00Z', '2027-03-27T14:00:00Z', 'UTC'))).toMatchObject({
      zone: null,
      wall: '2027-03-27T13:00:00Z',
    });
  });

  it('comes through a parser with every character, in lines that are short enough', () => {
    const { text, event, property } = read(BERLIN);
    expect(event.summary).toBe(`Interview: ${BERLIN.jobTitle}`);
    expect(event.location).toBe(BERLIN.location);
    expect(event.description).toBe(BERLIN.note);
    expect(property('organizer')?.getParameter('cn')).toBe("Ada 'the Countess' Lovelace; née: Byron");
    expect(property('attendee')?.getParameter('cn')).toBe('عمر الخيام');
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('names people without an address that anybody could write to', () => {
    const { text } = read(BERLIN);
    expect(text.replaceAll('\r\n ', '').match(/mailto:\S+/g)).toEqual([
      `mailto:${BERLIN.interviewerId}@guildhall.invalid`,
      `mailto:${BERLIN.candidateId}@guildhall.invalid`,
    ]);
  });

  it('puts it in, and takes the same one out when it is off', () => {
    const same = [BERLIN.id, 3] as const;
    const at0800 = '2026-11-21T08:00:00Z';
    expect(stamp(BERLIN)).toEqual(['REQUEST', ...same, 'CONFIRMED', at0800]);
    expect(stamp({ ...BERLIN, status: 'cancelled' })).toEqual(['CANCEL', ...same, 'CANCELLED', at0800]);
    expect(stamp({ ...BERLIN, status: 'offered' })).toEqual(['CANCEL', ...same, 'CANCELLED', at0800]);
  });

  it('speaks the language of its reader', () => {
    expect(read(BERLIN, 'ar').event.summary).toMatch(/^مقابلة: /);
  });
});

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires'])('may be %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'europe/berlin', 'CEST', '+02:00', 'Europe/Atlantis', '../etc/passwd', 'constructor'])(
    'may not be %p',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});
