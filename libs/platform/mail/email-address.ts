import { isCleanLine } from '@guildhall/kernel/text';
import { isEmail } from 'class-validator';

/** RFC 5321 §4.5.3.1.3, less the angle brackets. */
export const LONGEST_EMAIL = 254;

/**
 * The one rule for addresses that accounts may have, whoever names them.
 *
 * Quoted local parts (`"a b"@example.org`, RFC 5321 §4.1.2) are refused: nobody uses them, and what stands between the
 * quotes can be read as further addresses on the way.
 */
export function isEmailAddress(value: string): boolean {
  return value.length <= LONGEST_EMAIL && isCleanLine(value) && !value.includes('"') && isEmail(value);
}
