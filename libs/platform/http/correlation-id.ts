import type { IncomingMessage } from 'node:http';
import { v7 } from 'uuid';

export const CORRELATION_HEADER = 'x-correlation-id';

const ACCEPTABLE = /^[A-Za-z0-9._:-]{8,128}$/;

/** The client's own correlation id when it is harmless, else a new one. */
export function correlationIdOf(request: IncomingMessage): string {
  const given = request.headers[CORRELATION_HEADER];
  return typeof given === 'string' && ACCEPTABLE.test(given) ? given : v7();
}
