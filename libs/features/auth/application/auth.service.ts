import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import type { User } from '@guildhall/features/users/contract/user';
import type { Transaction } from '@guildhall/platform/database/transaction';
import type { SecurityEvent } from '@guildhall/platform/mail/templates/security-mails';
import { Injectable } from '@nestjs/common';
import type { ProofOutcome } from '../contract/second-factors';
import type { Challenged, SignedIn, SignInChallenge } from '../contract/sign-in';
import { ActiveSessions } from './active-sessions';
import { CompleteSignIn } from './complete-sign-in';
import { OwnAccount, type Shown } from './own-account';
import { type CheckedPassword, OwnPassword } from './own-password';
import { ReclaimAccount } from './reclaim-account';
import { SecurityNotices } from './security-notices';
import { SignInChallenges } from './sign-in-challenges';
import { StartSession } from './start-session';
import { StepUp } from './step-up';

/** What other features may ask of auth: to sign somebody in whom they have recognised, and who is there. */
@Injectable()
export class AuthService {
  constructor(
    private readonly completeSignIn: CompleteSignIn,
    private readonly challenges: SignInChallenges,
    private readonly startSession: StartSession,
    private readonly stepUp: StepUp,
    private readonly ownPassword: OwnPassword,
    private readonly ownAccount: OwnAccount,
    private readonly notices: SecurityNotices,
    private readonly reclaim: ReclaimAccount,
    private readonly activeSessions: ActiveSessions,
  ) {}

  /** Signs in whom an outside account vouches for; asks for the second factor where the account has one. */
  signInAfterFirstStep(
    tx: Transaction,
    user: User,
    deviceName: string | null,
    connectionId: string,
  ): Promise<SignedIn | Challenged> {
    return this.completeSignIn.afterFirstStep(tx, user, deviceName, connectionId);
  }

  /** Signs in whom one step has proven in two ways, as a passkey with user verification does. */
  signIn(tx: Transaction, user: User, deviceName: string | null, passkeyId: string): Promise<SignedIn> {
    return this.startSession.run(tx, user, deviceName, [passkeyId]);
  }

  /** Call first in every transaction that changes an account on behalf of a session. See {@link OwnAccount.hold}. */
  holdOwnAccount(
    tx: Transaction,
    session: Pick<UserContext, 'userId' | 'sessionId'>,
    shown: Shown = {},
  ): Promise<User> {
    return this.ownAccount.hold(tx, session, shown);
  }

  /** @throws DomainError `AUTH_MFA_TOKEN_INVALID` */
  findSignInChallenge(mfaToken: string): Promise<SignInChallenge> {
    return this.challenges.find(mfaToken);
  }

  /** See {@link CompleteSignIn.secondStep}. */
  signInWithSecondStep(
    ctx: ActorContext,
    challenge: Pick<SignInChallenge, 'id' | 'userId'>,
    prove: (tx: Transaction) => Promise<ProofOutcome>,
  ): Promise<SignedIn> {
    return this.completeSignIn.secondStep(ctx, challenge, prove);
  }

  /** See {@link StepUp.with}. */
  proveSession(ctx: UserContext, prove: (tx: Transaction) => Promise<ProofOutcome>): Promise<void> {
    return this.stepUp.with(ctx, prove);
  }

  /** See {@link StepUp.secondFactorAdded}. */
  secondFactorAdded(tx: Transaction, ctx: UserContext): Promise<void> {
    return this.stepUp.secondFactorAdded(tx, ctx);
  }

  /**
   * @returns for {@link holdOwnAccount}: it may be another by then
   * @throws DomainError `AUTH_PASSWORD_WRONG`, `AUTH_PASSWORD_NOT_SET`, `AUTH_SIGN_IN_DELAYED`
   */
  assertPassword(ctx: UserContext, password: string): Promise<CheckedPassword> {
    return this.ownPassword.assert(ctx, password);
  }

  /** See {@link ReclaimAccount.run}. */
  reclaimAccount(tx: Transaction, user: User, displayName: string, provenBy: string): Promise<User> {
    return this.reclaim.run(tx, user, displayName, provenBy);
  }

  /** @returns false when the session has ended */
  async isSessionAlive(sessionId: string): Promise<boolean> {
    return (await this.activeSessions.ownerOf(sessionId)) !== undefined;
  }

  /** Mails the user what happened to their account, after the commit. */
  notify(tx: Transaction, userId: string, event: SecurityEvent): void {
    this.notices.send(tx, userId, event);
  }
}
