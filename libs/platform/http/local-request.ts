import type { IncomingMessage } from 'node:http';

const FORWARDED = /^(x-forwarded-|x-real-ip$|forwarded$|via$)/;
const LOOPBACK = /^(::ffff:)?127\.|^::1$/;

/** True when the request comes straight from this machine. A proxy on the same machine gives itself away by its headers. */
export function isLocal({ socket, headers }: IncomingMessage): boolean {
  if (Object.keys(headers).some((name) => FORWARDED.test(name))) return false;
  return LOOPBACK.test(socket.remoteAddress ?? '');
}
