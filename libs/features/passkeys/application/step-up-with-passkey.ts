import { AuthService } from '@guildhall/features/auth/application/auth.service';
import { ACCEPTED, wrong } from '@guildhall/features/auth/contract/second-factors';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Injectable } from '@nestjs/common';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { passkeyInvalid } from '../domain/passkey-errors';
import { PasskeyAssertions } from './passkey-assertions';
import { PasskeyChallenges } from './passkey-challenges';

/** Proves within a session, with a passkey, who uses it. */
@Injectable()
export class StepUpWithPasskey {
  constructor(
    private readonly assertions: PasskeyAssertions,
    private readonly challenges: PasskeyChallenges,
    private readonly auth: AuthService,
  ) {}

  /** @throws DomainError `PASSKEY_NONE_REGISTERED` */
  options({ userId, sessionId }: UserContext): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.assertions.optionsFor(userId, 'step-up', { sessionId });
  }

  /** @throws DomainError `PASSKEY_INVALID`, `AUTH_SESSION_ENDED` */
  async run(ctx: UserContext, response: AuthenticationResponseJSON): Promise<void> {
    const asked = await this.challenges.take(response.response, 'step-up');
    if (asked?.userId !== ctx.userId || asked.sessionId !== ctx.sessionId) throw passkeyInvalid('refused');
    await this.auth.proveSession(ctx, async (tx) =>
      (await this.assertions.check(tx, response, asked)) ? ACCEPTED : wrong(passkeyInvalid('refused')),
    );
  }
}
