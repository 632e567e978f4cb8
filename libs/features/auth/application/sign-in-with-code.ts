import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Injectable } from '@nestjs/common';
import { SecondFactors, type TypedProof } from '../contract/second-factors';
import type { SignedIn } from '../contract/sign-in';
import { CompleteSignIn } from './complete-sign-in';
import { SignInChallenges } from './sign-in-challenges';

/** The second step of a sign-in, taken with something that is typed in. */
@Injectable()
export class SignInWithCode {
  constructor(
    private readonly challenges: SignInChallenges,
    private readonly completeSignIn: CompleteSignIn,
    private readonly factors: SecondFactors,
  ) {}

  /** @throws DomainError `AUTH_MFA_TOKEN_INVALID`, `AUTH_CODE_INVALID`, `AUTH_CODE_REUSED`, `AUTH_CODES_PAUSED` */
  async run(ctx: ActorContext, mfaToken: string, proof: TypedProof): Promise<SignedIn> {
    const challenge = await this.challenges.find(mfaToken);
    return this.completeSignIn.secondStep(ctx, challenge, (tx) =>
      this.factors.prove(tx, challenge.userId, proof),
    );
  }
}
