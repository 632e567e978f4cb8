import { AuthService } from '@guildhall/features/auth/application/auth.service';
import { type ProofOutcome, wrong } from '@guildhall/features/auth/contract/second-factors';
import type { SignedIn } from '@guildhall/features/auth/contract/sign-in';
import { UsersService } from '@guildhall/features/users/application/users.service';
import type { ActorContext } from '@guildhall/kernel/actor-context';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { passkeyInvalid } from '../domain/passkey-errors';
import { PasskeyAssertions } from './passkey-assertions';
import { PasskeyChallenges, type TakenChallenge } from './passkey-challenges';

/** Signs somebody in with a passkey: by itself, or as the second step after the password. */
@Injectable()
export class SignInWithPasskey {
  constructor(
    private readonly assertions: PasskeyAssertions,
    private readonly challenges: PasskeyChallenges,
    private readonly auth: AuthService,
    private readonly users: UsersService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError `AUTH_MFA_TOKEN_INVALID`, `PASSKEY_NONE_REGISTERED` */
  async options(mfaToken: string | null): Promise<PublicKeyCredentialRequestOptionsJSON> {
    if (mfaToken === null) return this.assertions.optionsForAnybody();
    const { id, userId } = await this.auth.findSignInChallenge(mfaToken);
    return this.assertions.optionsFor(userId, 'second-step', { signInChallengeId: id });
  }

  /** @throws DomainError `PASSKEY_INVALID`, `AUTH_MFA_TOKEN_INVALID` */
  async run(
    ctx: ActorContext,
    response: AuthenticationResponseJSON,
    deviceName: string | null,
  ): Promise<SignedIn> {
    const asked = await this.challenges.take(response.response, 'sign-in', 'second-step');
    if (!asked) throw passkeyInvalid('unauthenticated');
    const { userId, signInChallengeId } = asked;
    if (userId === null || signInChallengeId === null) return this.onlyStep(ctx, response, asked, deviceName);
    return this.auth.signInWithSecondStep(ctx, { id: signInChallengeId, userId }, (tx) =>
      this.prove(tx, response, asked),
    );
  }

  private async onlyStep(
    ctx: ActorContext,
    response: AuthenticationResponseJSON,
    asked: TakenChallenge,
    deviceName: string | null,
  ): Promise<SignedIn> {
    const signedIn = await this.unitOfWork.run(ctx, async (tx) => {
      const owner = await this.assertions.ownerOf(tx, response);
      const user = owner && (await this.users.lock(tx, owner));
      const passkey = user && (await this.assertions.check(tx, response, asked));
      return passkey && this.auth.signIn(tx, user, deviceName, passkey.id);
    });
    if (!signedIn) throw passkeyInvalid('unauthenticated');
    return signedIn;
  }

  private async prove(
    tx: Transaction,
    response: AuthenticationResponseJSON,
    asked: TakenChallenge,
  ): Promise<ProofOutcome> {
    const passkey = await this.assertions.check(tx, response, asked);
    return passkey ? { accepted: true, credentialId: passkey.id } : wrong(passkeyInvalid('refused'));
  }
}
