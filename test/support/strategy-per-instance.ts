import type { Server } from 'node:http';
import { ACCESS_TOKEN, AccessTokenStrategy } from '@guildhall/features/auth/http/access-token.strategy';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import passport from 'passport';

const strategies = new WeakMap<Server, AccessTokenStrategy>();

/**
 * Passport keeps strategies by name in one registry per process, so the instance that starts last would check
 * everybody's tokens. A suite runs several instances in its process: each gets the requests to itself back.
 */
export function keepStrategyToItself(app: NestFastifyApplication): void {
  strategies.set(app.getHttpServer() as Server, app.get(AccessTokenStrategy));
  passport.use(ACCESS_TOKEN, {
    name: ACCESS_TOKEN,
    authenticate(this: object, request: FastifyRequest, options: unknown): void {
      const own = strategies.get(request.server.server as Server);
      // `this` carries what passport wants to be told: success, fail, error.
      const strategy = Object.assign(Object.create(own as object) as AccessTokenStrategy, this);
      strategy.authenticate(request as never, options as never);
    },
  } as never);
}
