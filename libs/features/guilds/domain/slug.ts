/** What stands in addresses: lower-case Latin letters and digits, in words joined by hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const SLUG_LENGTH = { min: 3, max: 60 } as const;

const LONGEST_BASE = 48;
const SUFFIX_LENGTH = 8;
const DIACRITICS = /\p{M}/gu;

/**
 * A slug for a guild that was given none: its name as far as Latin letters go, and the random end of its id, so that
 * two guilds of one name do not meet.
 */
export function slugFor(name: string, id: string): string {
  const base = name
    .normalize('NFKD')
    .replaceAll(DIACRITICS, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_BASE)
    .replaceAll(/^-+|-+$/g, '');
  return [base || 'guild', id.slice(-SUFFIX_LENGTH)].join('-');
}
