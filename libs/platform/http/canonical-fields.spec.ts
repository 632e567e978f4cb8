import { InputPipe } from './input.pipe';
import { TermField, TermsField } from './term-fields';
import { timeOf, TimeField } from './time-field';

class Listing {
  @TermField({ max: 10, optional: true })
  category?: string;

  @TermsField({ max: 3, longest: 10, optional: true })
  skills?: string[];

  @TimeField({ optional: true, nullable: true })
  until?: Date | null;
}

const accepted = (body: object) => new InputPipe().transform(body, { type: 'body', metatype: Listing });
const codesOf = async (body: object) => {
  const refusal = await accepted(body).then(
    () => ({ options: { errors: [] } }),
    (error: { options: { errors: Array<{ path: string; code: string }> } }) => error,
  );
  return refusal.options.errors.map(({ path, code }) => `${path}: ${code}`);
};

describe('terms', () => {
  it('are kept in lower case, trimmed, with one space between words', async () => {
    expect(await accepted({ category: '  Web \u00a0 Design ' })).toEqual({ category: 'web design' });
    expect(await accepted({ category: 'ÇEVİRİ' })).toEqual({ category: 'çevi̇ri̇'.normalize('NFC') });
  });

  it('are each in a list once', async () => {
    expect(await accepted({ skills: ['Go', 'go ', 'SQL', 'sql'] })).toEqual({ skills: ['go', 'sql'] });
  });

  it.each([
    [{ category: '' }, 'category: term'],
    [{ category: 'x'.repeat(11) }, 'category: term'],
    [{ category: 'a\nb' }, 'category: term'],
    [{ category: '\u200b' }, 'category: term'],
    [{ category: 7 }, 'category: term'],
    [{ category: null }, 'category: term'],
    [{ skills: ['a', 'b', 'c', 'd'] }, 'skills: terms'],
    [{ skills: ['a', ''] }, 'skills: terms'],
    [{ skills: ['a', 7] }, 'skills: terms'],
    [{ skills: 'a' }, 'skills: terms'],
    [{ skills: { length: 1, 0: 'a' } }, 'skills: terms'],
    [{ skills: Array.from({ length: 100_000 }, () => 'a') }, 'skills: terms'],
  ])('are refused when they are none: %#', async (body, code) => {
    expect(await codesOf(body)).toEqual([code]);
  });
});

describe('times', () => {
  it.each([
    ['2026-11-21T08:00:00Z', '2026-11-21T08:00:00.000Z'],
    ['2026-11-21T08:00:00.123456+05:30', '2026-11-21T02:30:00.123Z'],
    ['2028-02-29T23:59:59-08:00', '2028-03-01T07:59:59.000Z'],
  ])('%s is a moment', async (text, expected) => {
    expect(await accepted({ until: text })).toEqual({ until: new Date(expected) });
  });

  it('may be none where that is said', async () => {
    expect(await accepted({ until: null })).toEqual({ until: null });
  });

  it.each([
    '2026-11-21',
    '2026-11-21T08:00:00',
    '2026-11-21 08:00:00Z',
    '2026-02-30T08:00:00Z',
    '2027-02-29T08:00:00Z',
    '2026-13-01T08:00:00Z',
    '2026-11-21T24:00:00Z',
    '2026-11-21T08:60:00Z',
    '2026-11-21T08:00:00+24:00',
    '+002026-11-21T08:00:00Z',
    '9999-12-31T23:59:59-01:00',
    '0000-06-01T00:00:00Z',
    '0',
    'tomorrow',
    '',
  ])('%j is none', (text) => {
    expect(timeOf(text)).toBeUndefined();
  });

  it.each([['tomorrow'], [1_800_000_000_000], [{}]])('%j is refused', async (until) => {
    expect(await codesOf({ until })).toEqual(['until: time']);
  });
});
