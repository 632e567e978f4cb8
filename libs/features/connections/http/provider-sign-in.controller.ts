import { toSignInAnswer } from '@guildhall/features/auth/contract/sign-in.mapper';
import {
  SecondFactorRequiredResponse,
  SignedInResponse,
} from '@guildhall/features/auth/contract/sign-in.responses';
import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Actor, Public } from '@guildhall/platform/http/access';
import { IssuesTokens } from '@guildhall/platform/http/issues-tokens';
import { BODY_FAILURES, Route } from '@guildhall/platform/http/route';
import { Throttled } from '@guildhall/platform/throttle/policies';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIRMATION_SECONDS, PendingSignIns } from '../application/pending-sign-ins';
import { SignInWithProvider } from '../application/sign-in-with-provider';
import type { ConnectionProvider } from '../contract/provider';
import { confirmationInvalid, stateInvalid } from '../domain/connection-errors';
import { AttemptCookie } from './attempt-cookie';
import { COMPLETE_FAILURES, NOT_CONFIGURED } from './connection-failures';
import { toProviderSignInAnswer } from './connections.mapper';
import {
  AuthorizeRequest,
  CompleteSignInRequest,
  ConfirmationRequiredResponse,
  ConfirmSignInRequest,
  SignInAuthorizationResponse,
} from './connections.messages';
import { ProviderParam, TakesProvider } from './provider.param';

const TAKEN =
  '`AUTH_EMAIL_TAKEN`: the address is kept for somebody. `CONNECTION_EXISTS`: the account of that address is connected with another account of this provider.';

/** Signing in with an outside account. */
@ApiTags('Connections')
@Public()
@Controller('auth/providers')
export class ProviderSignInController {
  constructor(
    private readonly signIn: SignInWithProvider,
    private readonly pending: PendingSignIns,
    private readonly cookie: AttemptCookie,
  ) {}

  @Post(':provider/authorize')
  @TakesProvider()
  @Route({
    summary: 'Begin to sign in with an outside account',
    description:
      'Answers where to send the person. An app names its own `redirectUri` and hands what arrives there, with `attemptToken`, to `complete`. A browser names none: it comes back to `/connections/{provider}/callback`, which knows it by a cookie that is set here, and is signed in with cookies.',
    responds: {
      status: 200,
      description: 'Where to go.',
      type: SignInAuthorizationResponse,
      headers: { 'Set-Cookie': 'Ties the attempt to this browser.' },
    },
    fails: {
      ...BODY_FAILURES,
      422: `${NOT_CONFIGURED} \`CONNECTION_SIGN_IN_UNSUPPORTED\`: it tells nobody's address. \`CONNECTION_REDIRECT_REFUSED\`: nobody is sent there.`,
    },
  })
  async authorizeSignIn(
    @ProviderParam() provider: ConnectionProvider,
    @Body() { redirectUri }: AuthorizeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAuthorizationResponse> {
    const { authorizationUrl, expiresIn, holderSecret } = await this.signIn.authorize(provider, redirectUri);
    this.cookie.set(reply, provider, holderSecret, expiresIn);
    return { authorizationUrl, expiresIn, attemptToken: holderSecret };
  }

  @Post(':provider/complete')
  @TakesProvider()
  @Throttled('auth')
  @IssuesTokens()
  @Route({
    summary: 'Finish signing in with an outside account',
    description:
      'Somebody new gets an account. The account of the same address is signed in to when both addresses are verified; one that never confirmed the address goes to its owner, without its password, sessions, factors and connections. Microsoft and Facebook vouch for no address: a mail is sent, and `confirm` ends the sign-in. With a second factor this is the first of two steps: go on at `POST /auth/login/2fa`.',
    responds: {
      status: 200,
      description: 'The account and new tokens, or what is needed next.',
      type: [SignedInResponse, SecondFactorRequiredResponse, ConfirmationRequiredResponse],
    },
    fails: {
      ...BODY_FAILURES,
      ...COMPLETE_FAILURES,
      409: TAKEN,
      422: `${COMPLETE_FAILURES[422]} \`CONNECTION_SIGN_IN_UNSUPPORTED\`, \`CONNECTION_EMAIL_MISSING\`: there is no address to recognise the account by.`,
    },
  })
  async completeSignIn(
    @Actor() ctx: ActorContext,
    @ProviderParam() provider: ConnectionProvider,
    @Body() { attemptToken, deviceName, ...response }: CompleteSignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInResponse | SecondFactorRequiredResponse | ConfirmationRequiredResponse> {
    const secret = attemptToken ?? this.cookie.read(request, provider);
    if (secret === undefined) throw stateInvalid();
    const outcome = await this.signIn.complete(ctx, provider, response, secret, deviceName ?? null);
    if ('confirmationRequired' in outcome) this.cookie.set(reply, provider, secret, CONFIRMATION_SECONDS);
    return toProviderSignInAnswer(outcome);
  }

  @Post(':provider/confirm')
  @TakesProvider()
  @Throttled('auth')
  @IssuesTokens()
  @Route({
    summary: 'Confirm a sign-in from the mailbox',
    description:
      'The link in the mail leads to the first web page of OAUTH_REDIRECT_URIS, with `confirmationToken` behind the `#`. It counts once, for an hour, and only where the sign-in was begun: nobody can be made to confirm somebody else’s.',
    responds: {
      status: 200,
      description: 'The account and new tokens, or what the second step needs.',
      type: [SignedInResponse, SecondFactorRequiredResponse],
    },
    fails: {
      ...BODY_FAILURES,
      409: TAKEN,
      410: '`CONNECTION_CONFIRMATION_INVALID`: used, expired, or opened elsewhere.',
    },
  })
  async confirmSignIn(
    @Actor() ctx: ActorContext,
    @ProviderParam() provider: ConnectionProvider,
    @Body() { token, attemptToken }: ConfirmSignInRequest,
    @Req() request: FastifyRequest,
  ): Promise<SignedInResponse | SecondFactorRequiredResponse> {
    const secret = attemptToken ?? this.cookie.read(request, provider);
    if (secret === undefined) throw confirmationInvalid();
    return toSignInAnswer(await this.pending.confirm(ctx, provider, token, secret));
  }
}
