import type { FastifyRequest } from 'fastify';
import { inputInvalid } from './http-errors';

export const AUTH_MODE_HEADER = 'X-Auth-Mode';

/**
 * Whether the client wants its tokens as cookies instead of in the body. It asks with a header of its own, which no form
 * can send and no page of another origin without a preflight.
 *
 * @throws DomainError `INPUT_INVALID` for a mode that does not exist
 */
export function wantsCookies({ headers }: FastifyRequest): boolean {
  const mode = headers['x-auth-mode'];
  if (mode === undefined || mode === 'bearer') return false;
  if (mode === 'cookie') return true;
  throw inputInvalid([
    { path: AUTH_MODE_HEADER, code: 'enum', message: 'the header must be bearer or cookie' },
  ]);
}
