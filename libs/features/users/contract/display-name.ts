import { canonicalText, isCleanLine, lengthInCodePoints } from '@guildhall/kernel/text';

const LONGEST = 80;

/** What to call somebody here, going by what an outside account calls them; the front of their address when that will not do. */
export function displayNameOf(named: string | null, email: string): string {
  const name = canonicalText((named ?? '').slice(0, 4 * LONGEST));
  const isUsable = name !== '' && isCleanLine(name) && lengthInCodePoints(name) <= LONGEST;
  return isUsable ? name : (email.split('@')[0] as string).slice(0, LONGEST);
}
