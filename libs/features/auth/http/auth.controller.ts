import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import { Actor, CurrentUser, Public, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { ClearsCookies, IssuesTokens } from '@guildhall/platform/http/issues-tokens';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { clearSessionCookies } from '@guildhall/platform/http/session-cookies';
import { Throttled } from '@guildhall/platform/throttle/policies';
import { Body, Controller, Delete, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Register } from '../application/register';
import { SessionsService } from '../application/sessions.service';
import { SignIn } from '../application/sign-in';
import { toSignedIn, toSignInAnswer, toTokens } from '../contract/sign-in.mapper';
import {
  SecondFactorRequiredResponse,
  SignedInResponse,
  TokensResponse,
} from '../contract/sign-in.responses';
import { toSessionPage } from './auth.mapper';
import { LoginRequest, RefreshRequest, RegisterRequest } from './auth.requests';
import { SessionPageResponse } from './auth.responses';
import { RefreshByCookieOrBody } from './refresh-by-cookie-or-body';

const SESSIONS = 'auth/sessions';

@ApiTags('Authentication')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly registration: Register,
    private readonly signIn: SignIn,
    private readonly refreshByCookieOrBody: RefreshByCookieOrBody,
    private readonly sessions: SessionsService,
    private readonly cursors: Cursors,
  ) {}

  @Post('register')
  @Public()
  @IssuesTokens()
  @Throttled('auth')
  @Route({
    summary: 'Register',
    description:
      'Makes an account and signs it in. Passwords follow NIST SP 800-63B: length counts, composition does not.',
    responds: {
      status: 201,
      description: 'The account and its first tokens.',
      type: SignedInResponse,
      headers: { Location: 'Path of the new user.' },
    },
    fails: {
      ...BODY_FAILURES,
      409: '`AUTH_EMAIL_TAKEN`: the address has an account.',
      422: '`AUTH_PASSWORD_COMMON`: the password is among those tried first.',
    },
  })
  async register(
    @Actor() ctx: ActorContext,
    @Body() body: RegisterRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInResponse> {
    const signedIn = await this.registration.run(ctx, body);
    void reply.header('location', `/api/v1/users/${signedIn.user.id}`);
    return toSignedIn(signedIn);
  }

  @Post('login')
  @Public()
  @IssuesTokens()
  @Throttled('auth')
  @Route({
    summary: 'Sign in',
    description:
      'An unknown address and a wrong password are told apart by nothing. After five failures the account waits, for your network only. With a second factor this is the first of two steps: go on at `POST /auth/login/2fa` or `POST /auth/passkey`.',
    responds: {
      status: 200,
      description: 'The account and new tokens, or what the second step needs.',
      type: [SignedInResponse, SecondFactorRequiredResponse],
    },
    fails: {
      ...BODY_FAILURES,
      401: '`AUTH_INVALID_CREDENTIALS`: address and password do not match.',
      429: '`RATE_LIMITED` or `AUTH_SIGN_IN_DELAYED`; see `Retry-After`.',
    },
  })
  async login(
    @Actor() ctx: ActorContext,
    @Body() body: LoginRequest,
  ): Promise<SignedInResponse | SecondFactorRequiredResponse> {
    return toSignInAnswer(await this.signIn.run(ctx, body));
  }

  @Post('refresh')
  @Public()
  @IssuesTokens()
  @Throttled('refresh')
  @Route({
    summary: 'Trade a refresh token for new tokens',
    description:
      'The token is spent. Presented again within 10 s, as by a client that lost the answer, it gives the same successor, unless that was used. Later it ends the session. With `X-Auth-Mode: cookie` the token is that of the cookie, the body stays empty, and `X-CSRF-Token` is needed.',
    responds: { status: 200, description: 'New tokens.', type: TokensResponse },
    fails: {
      ...BODY_FAILURES,
      401: '`AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED`, `AUTH_TOKEN_REUSED` (the session was ended) or `AUTH_SESSION_ENDED`.',
    },
  })
  async refresh(
    @Actor() ctx: ActorContext,
    @Body() body: RefreshRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokensResponse> {
    return toTokens(await this.refreshByCookieOrBody.run(ctx, body, request, reply));
  }

  @Post('logout')
  @RequiresUser()
  @ClearsCookies()
  @Route({
    summary: 'Sign out',
    description: 'Ends this session: its access and refresh tokens stop working at once.',
    responds: { status: 204, description: 'Signed out.' },
    fails: { ...SIGNED_IN_FAILURES, ...BODY_FAILURES },
  })
  logout(@CurrentUser() ctx: UserContext): Promise<void> {
    return this.sessions.logout(ctx);
  }

  @Post('logout-all')
  @RequiresUser()
  @ClearsCookies()
  @Route({
    summary: 'Sign out everywhere',
    description: 'Ends every session of your account, this one too.',
    responds: { status: 204, description: 'Signed out everywhere.' },
    fails: { ...SIGNED_IN_FAILURES, ...BODY_FAILURES },
  })
  logoutAll(@CurrentUser() ctx: UserContext): Promise<void> {
    return this.sessions.logoutAll(ctx);
  }

  @Get('sessions')
  @RequiresUser()
  @Route({
    summary: 'List your sessions',
    description: 'The devices that are signed in to your account, newest first.',
    responds: { status: 200, description: 'A page of sessions.', type: SessionPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listSessions(
    @CurrentUser() ctx: UserContext,
    @Query() query: PageQuery,
  ): Promise<SessionPageResponse> {
    return toSessionPage(
      ctx,
      await this.sessions.list(
        ctx,
        this.cursors.pageRequest(SESSIONS, query),
        this.cursors.encoder(SESSIONS),
      ),
    );
  }

  @Delete('sessions/:id')
  @RequiresUser()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the session.' })
  @Route({
    summary: 'End one of your sessions',
    description: 'Signs that device out at once. Of the session that asks, the cookies go too.',
    responds: { status: 204, description: 'The session has ended.' },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      404: '`AUTH_SESSION_NOT_FOUND`: you have no such session.',
    },
  })
  async revokeSession(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.revoke(ctx, id);
    if (id === ctx.sessionId) clearSessionCookies(request, reply);
  }
}
