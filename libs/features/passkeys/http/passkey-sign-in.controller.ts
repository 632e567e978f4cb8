import { toSignedIn } from '@guildhall/features/auth/contract/sign-in.mapper';
import { SignedInResponse } from '@guildhall/features/auth/contract/sign-in.responses';
import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Actor, Public } from '@guildhall/platform/http/access';
import { IssuesTokens } from '@guildhall/platform/http/issues-tokens';
import { BODY_FAILURES, Route } from '@guildhall/platform/http/route';
import { Throttled } from '@guildhall/platform/throttle/policies';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignInWithPasskey } from '../application/sign-in-with-passkey';
import { toRequestOptions } from './passkeys.mapper';
import { PasskeySignInOptionsRequest, PasskeySignInRequest } from './passkeys.requests';
import { PasskeyRequestOptionsResponse } from './passkeys.responses';

@ApiTags('Authentication')
@Public()
@Controller('auth/passkey')
export class PasskeySignInController {
  constructor(private readonly signIn: SignInWithPasskey) {}

  @Post('options')
  @Route({
    summary: 'Begin a sign-in with a passkey',
    description:
      'What `navigator.credentials.get()` needs, as JSON (WebAuthn Level 3). With an `mfaToken` for the second step of that sign-in, without one for a sign-in by passkey alone. Good for one answer, for five minutes.',
    responds: { status: 200, description: 'The options.', type: PasskeyRequestOptionsResponse },
    fails: {
      ...BODY_FAILURES,
      401: '`AUTH_MFA_TOKEN_INVALID`: made up, used, expired, or out of tries.',
      409: '`PASSKEY_NONE_REGISTERED`: the account has no passkey.',
    },
  })
  async createPasskeySignInOptions(
    @Body() { mfaToken }: PasskeySignInOptionsRequest,
  ): Promise<PasskeyRequestOptionsResponse> {
    return toRequestOptions(await this.signIn.options(mfaToken ?? null));
  }

  @Post()
  @Throttled('auth')
  @IssuesTokens()
  @Route({
    summary: 'Sign in with a passkey',
    description:
      'Takes what `navigator.credentials.get()` gave, as JSON. Alone it needs user verification (a PIN, a fingerprint) and is all that is needed; as a second step it needs the presence of its owner.',
    responds: { status: 200, description: 'The account and new tokens.', type: SignedInResponse },
    fails: {
      ...BODY_FAILURES,
      401: '`PASSKEY_INVALID`: not accepted, or the options have expired or were used. `AUTH_MFA_TOKEN_INVALID`: the sign-in that this was the second step of is over.',
      403: '`AUTH_ACCOUNT_LOCKED`: an administrator has locked the account.',
    },
  })
  async loginWithPasskey(
    @Actor() ctx: ActorContext,
    @Body() { deviceName, ...response }: PasskeySignInRequest,
  ): Promise<SignedInResponse> {
    return toSignedIn(await this.signIn.run(ctx, response, deviceName ?? null));
  }
}
