import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Secrets are random and long, so a plain hash gives nothing away. */
export function hashOf(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}
