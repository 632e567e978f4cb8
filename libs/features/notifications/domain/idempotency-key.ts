import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';

const DAY_MS = 24 * 3_600_000;

/** How long the same is not told again, when nothing else is asked for. */
export const DEDUPE_WINDOW_MS = DAY_MS;

/** Keys are forgotten after this long. */
export const LONGEST_DEDUPE_WINDOW_MS = 31 * DAY_MS;

/** SHA-256 of the user, the type and the canonical payload: 32 bytes that are equal when all three are. */
export function idempotencyKey(userId: string, type: string, payload: object): Buffer {
  return createHash('sha256')
    .update(canonicalJson([userId, type, payload]))
    .digest();
}
