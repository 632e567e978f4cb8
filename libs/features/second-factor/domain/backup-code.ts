import { randomBytes } from 'node:crypto';

/** Crockford's Base32: nothing that is mistaken for something else when it is written down. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 50 random bits. */
const LENGTH = 10;

export const BACKUP_CODES = 10;
/** With so many left, or fewer, their owner is told. */
export const FEW_BACKUP_CODES = 3;

/** Shown as `7K2MD-0QX9V`. */
export function newBackupCode(): string {
  const characters = Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `${characters.slice(0, LENGTH / 2)}-${characters.slice(LENGTH / 2)}`;
}

/** The one form of a backup code, however it is typed: case, dashes, and letters that look like digits. */
export function canonicalBackupCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}
