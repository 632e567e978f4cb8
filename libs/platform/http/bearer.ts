import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares a bearer token with a configured one in constant time; an empty configured token matches nothing. */
export function isBearer(authorization: string | undefined, token: string): boolean {
  if (token === '' || authorization === undefined) return false;
  return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
}

/** Equal lengths, so that comparing in constant time is possible. */
function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}
