import type { IncomingMessage } from 'node:http';

const FORWARDED = /^(x-forwarded-|x-real-ip$|forwarded$|via$)/;
const LOOPBACK = /^(::ffff:)?127\.|^::1$/;
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** True when the request comes straight from this machine. A proxy on the same machine gives itself away by its headers. */
export function isLocal({ socket, headers }: IncomingMessage): boolean {
  if (Object.keys(headers).some((name) => FORWARDED.test(name))) return false;
  return LOOPBACK.test(socket.remoteAddress ?? '');
}

/**
 * True when the client calls this machine by a loopback name. A page of somebody else's, whose name was made to point
 * here (DNS rebinding), sends that name as Host, and its browser would let it read the answer.
 */
export function isAddressedToLoopback({ headers }: IncomingMessage): boolean {
  return LOOPBACK_HOST.test(headers.host ?? '');
}
