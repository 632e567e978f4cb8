import { isIP } from 'node:net';
import type { ActorContext } from '@guildhall/kernel/actor-context';
import type { DomainError } from '@guildhall/kernel/domain-error';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. Anonymous until the authentication guard has looked at the token. */
    actor: ActorContext;
    /** Why a token that was presented does not count; thrown when the route needs a signed-in user. */
    authenticationFailure: DomainError | null;
  }
}

export function requestOf(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}

export function replyOf(context: ExecutionContext): FastifyReply {
  return context.switchToHttp().getResponse<FastifyReply>();
}

/** What the edge knows of a request before any token is looked at. */
export function anonymousActor(request: FastifyRequest): ActorContext {
  return {
    userId: null,
    role: null,
    sessionId: null,
    correlationId: request.id,
    ip: clientAddress(request),
    userAgent: request.headers['user-agent']?.slice(0, 400) ?? null,
  };
}

/** What a trusted proxy says is believed only when it is an address; some add a port, or brackets. */
function clientAddress(request: FastifyRequest): string | null {
  const said = request.ip.replace(/^\[(.+)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  if (isIP(said) !== 0) return said;
  return request.raw.socket.remoteAddress ?? null;
}
