import type { Locale } from '@guildhall/features/users/contract/user';
import type { Interview, Slot } from '../contract/interview';
import { calendarText, escapedText, quotedParameter } from './calendar-lines';
import { rulesOf, unmistakableWallTime } from './time-zone';

const SUMMARIES: Readonly<Record<Locale, string>> = { en: 'Interview', ar: 'مقابلة' };

/** An interview that is or was in calendars. */
export type ScheduledInterview = Interview & { readonly slot: Slot };

/**
 * A calendar file (RFC 5545) that puts an interview in, or takes it out when it is off (RFC 5546 §3.2.2, §3.2.5). Calendars
 * know by the `UID` that it is the same one, and by `SEQUENCE` which file is the newest.
 */
export function calendarOf(interview: ScheduledInterview, locale: Locale): string {
  const isOn = interview.status === 'confirmed';
  const times = timesOf(interview);
  return calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Guildhall//Interviews//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${isOn ? 'REQUEST' : 'CANCEL'}`,
    ...times.rules,
    'BEGIN:VEVENT',
    `UID:${interview.id}`,
    `SEQUENCE:${interview.sequence}`,
    `DTSTAMP:${utc(interview.updatedAt)}`,
    `DTSTART${times.startsAt}`,
    `DTEND${times.endsAt}`,
    `SUMMARY:${escapedText(`${SUMMARIES[locale]}: ${interview.jobTitle}`)}`,
    ...(interview.location === null ? [] : [`LOCATION:${escapedText(interview.location)}`]),
    ...(interview.note === null ? [] : [`DESCRIPTION:${escapedText(interview.note)}`]),
    `STATUS:${isOn ? 'CONFIRMED' : 'CANCELLED'}`,
    `ORGANIZER${person(interview.interviewerName, interview.interviewerId)}`,
    `ATTENDEE${person(interview.candidateName, interview.candidateId, ';ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE')}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

/** In the interview's own time zone where that cannot be mistaken, else in UTC, which means the same moment to everybody. */
function timesOf({ timeZone, slot }: ScheduledInterview): {
  rules: string[];
  startsAt: string;
  endsAt: string;
} {
  const [starts, ends] =
    timeZone === 'UTC'
      ? []
      : [slot.startsAt, slot.endsAt].map((moment) => unmistakableWallTime(timeZone, moment));
  if (!starts || !ends)
    return { rules: [], startsAt: `:${utc(slot.startsAt)}`, endsAt: `:${utc(slot.endsAt)}` };
  const { name, lines } = rulesOf(timeZone);
  const [startsAt, endsAt] = [starts, ends].map(
    ({ date, time }) => `;TZID=${name}:${`${date}T${time}`.replaceAll(/[-:]/g, '')}`,
  ) as [string, string];
  return { rules: lines, startsAt, endsAt };
}

/** `20261121T080000Z` */
function utc(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** By name. A file that is passed on tells nobody's address: this one cannot exist (RFC 2606 §2). */
function person(name: string | null, id: string | null, parameters = ''): string {
  const named = name === null ? '' : `;CN=${quotedParameter(name)}`;
  return `${named}${parameters}:mailto:${id ?? 'nobody'}@guildhall.invalid`;
}
