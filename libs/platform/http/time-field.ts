import { Transform } from 'class-transformer';
import { type FieldOptions, field, rule } from './fields';

/** RFC 3339 §5.6, with the offset that it demands: a time without one would be anybody's. */
const TIME =
  /^(\d{4}-(\d{2})-(\d{2}))T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** A moment, as a `Date`. @param nullable an explicit `null` is welcome: no moment */
export function TimeField(options: FieldOptions & { readonly nullable?: boolean } = {}): PropertyDecorator {
  const { nullable = false } = options;
  return field(
    options,
    { type: String, format: 'date-time', nullable },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (timeOf(value) ?? value) : value,
    ),
    rule(
      'time',
      'must be a time with an offset, such as 2026-11-21T08:00:00Z',
      (value) => value instanceof Date || (nullable && value === null),
    ),
  );
}

/**
 * @returns `undefined` for what is no such time: also the 30th of February, which `Date` would take for a day of March, and
 *   what no year of four digits has in UTC, which no answer could say
 */
export function timeOf(text: string): Date | undefined {
  const [, date] = TIME.exec(text) ?? [];
  if (date === undefined) return undefined;
  const midnight = new Date(`${date}T00:00:00Z`);
  const isInCalendar = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
  const time = new Date(text);
  const year = time.getUTCFullYear();
  return isInCalendar && year >= 1 && year <= 9999 ? time : undefined;
}
