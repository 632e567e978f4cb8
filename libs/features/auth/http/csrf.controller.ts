import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Actor, Public } from '@guildhall/platform/http/access';
import { authenticationRequired } from '@guildhall/platform/http/http-errors';
import { readCookie } from '@guildhall/platform/http/cookies';
import { Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { REFRESH_COOKIE } from '@guildhall/platform/http/session-cookies';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TokenService } from '../application/token-service';
import { CsrfTokenResponse } from './auth.responses';
import { CsrfProtection } from './csrf-protection';

@ApiTags('Authentication')
@Controller('auth')
export class CsrfController {
  constructor(
    private readonly csrf: CsrfProtection,
    private readonly tokens: TokenService,
  ) {}

  @Get('csrf')
  @Public()
  @Route({
    summary: 'Get the CSRF token of your browser session',
    description:
      'For clients that signed in with `X-Auth-Mode: cookie`: send it as `X-CSRF-Token` with every request that changes something. It is good for the whole session. Also answers when only the refresh cookie is left.',
    responds: { status: 200, description: 'The token.', type: CsrfTokenResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async csrfToken(
    @Actor() ctx: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CsrfTokenResponse> {
    const sessionId = ctx.sessionId ?? (await this.sessionToRefresh(request));
    return { csrfToken: this.csrf.issue(request, reply, sessionId) };
  }

  private async sessionToRefresh(request: FastifyRequest): Promise<string> {
    const refreshToken = readCookie(request, REFRESH_COOKIE);
    if (refreshToken === undefined) throw request.authenticationFailure ?? authenticationRequired();
    return (await this.tokens.readRefreshToken(refreshToken)).sid;
  }
}
