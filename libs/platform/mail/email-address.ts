import { isCleanLine } from '@guildhall/kernel/text';
import { isEmail } from 'class-validator';

/** RFC 5321 §4.5.3.1.3, less the angle brackets. */
export const LONGEST_EMAIL = 254;

/** The one rule for addresses that accounts may have, whoever names them. */
export function isEmailAddress(value: string): boolean {
  return value.length <= LONGEST_EMAIL && isCleanLine(value) && isEmail(value);
}
