import type { ActorContext } from '@guildhall/kernel/actor-context';
import { UsersService } from '@guildhall/features/users/application/users.service';
import type { User } from '@guildhall/features/users/contract/user';
import { DomainError } from '@guildhall/kernel/domain-error';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { type ProofOutcome, SecondFactors } from '../contract/second-factors';
import type { Challenged, SignedIn, SignInChallenge } from '../contract/sign-in';
import { mfaTokenInvalid } from '../domain/second-factor-errors';
import { SignInChallenges } from './sign-in-challenges';
import { StartSession } from './start-session';

/** From a first step that was right to a session, by way of a second step where the account has one. */
@Injectable()
export class CompleteSignIn {
  constructor(
    private readonly users: UsersService,
    private readonly factors: SecondFactors,
    private readonly challenges: SignInChallenges,
    private readonly startSession: StartSession,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * After a password, or after an outside account that vouches for the user.
   *
   * @param connectionId of that outside account
   */
  async afterFirstStep(
    tx: Transaction,
    user: User,
    deviceName: string | null,
    connectionId: string | null = null,
  ): Promise<SignedIn | Challenged> {
    const methods = await this.factors.methodsOf(tx, user.id);
    return methods.length > 0
      ? this.challenges.start(tx, user.id, deviceName, methods, connectionId)
      : this.startSession.run(tx, user, deviceName, connectionId === null ? [] : [connectionId]);
  }

  /**
   * Takes the second step.
   *
   * @param prove runs in the transaction that starts the session, so that what it spends is spent exactly then
   * @throws DomainError `AUTH_MFA_TOKEN_INVALID`, and what `prove` refuses with
   */
  async secondStep(
    ctx: ActorContext,
    { id, userId }: Pick<SignInChallenge, 'id' | 'userId'>,
    prove: (tx: Transaction) => Promise<ProofOutcome>,
  ): Promise<SignedIn> {
    const outcome = await this.unitOfWork.run(ctx, async (tx) => {
      // Held before anything is looked at: who resets the password now comes before this sign-in, or ends its session.
      const user = await this.users.lock(tx, userId);
      if (!user) throw mfaTokenInvalid();
      const met = await this.challenges.meet(tx, id, () => prove(tx));
      return met instanceof DomainError
        ? met
        : this.startSession.run(tx, user, met.deviceName, met.credentialIds);
    });
    if (outcome instanceof DomainError) throw outcome;
    return outcome;
  }
}
