import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database, type Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import {
  ACCEPTED,
  notLookedAt,
  type ProofOutcome,
  SecondFactors,
  type TypedProof,
} from '../contract/second-factors';
import { secondFactorRequired } from '../domain/second-factor-errors';
import { SessionProofsRepository } from '../persistence/session-proofs.repository';
import { OwnAccount, type Shown } from './own-account';
import { OwnPassword } from './own-password';

/** Proves again, within a session, who uses it (OWASP ASVS 5.0 V7.5.1). */
@Injectable()
export class StepUp {
  constructor(
    private readonly proofs: SessionProofsRepository,
    private readonly factors: SecondFactors,
    private readonly password: OwnPassword,
    private readonly ownAccount: OwnAccount,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `AUTH_SECOND_FACTOR_REQUIRED`, `AUTH_PASSWORD_WRONG`, `AUTH_SIGN_IN_DELAYED`, `AUTH_SESSION_ENDED` */
  async withPassword(ctx: UserContext, password: string): Promise<void> {
    const isEnough = async (source: Queryable) =>
      (await this.factors.methodsOf(source, ctx.userId)).length === 0;
    if (!(await isEnough(this.database))) throw secondFactorRequired();
    const checked = await this.password.assert(ctx, password);
    // Once more under the lock: the first second factor may have been set up meanwhile.
    const prove = async (tx: Transaction) =>
      (await isEnough(tx)) ? ACCEPTED : notLookedAt(secondFactorRequired());
    await this.with(ctx, prove, { password: checked });
  }

  /** @throws DomainError `AUTH_CODE_INVALID`, `AUTH_CODE_REUSED`, `AUTH_CODES_PAUSED`, `AUTH_SESSION_ENDED` */
  withTyped(ctx: UserContext, proof: TypedProof): Promise<void> {
    return this.with(ctx, (tx) => this.factors.prove(tx, ctx.userId, proof));
  }

  /**
   * The session has proven it when `prove` accepts. The account is held before anything is looked at.
   *
   * @throws DomainError `AUTH_SESSION_ENDED`, and what `prove` refuses with, after the commit of what it counted
   */
  async with(
    ctx: UserContext,
    prove: (tx: Transaction) => Promise<ProofOutcome>,
    shown: Shown = {},
  ): Promise<void> {
    const outcome = await this.unitOfWork.run(ctx, async (tx) => {
      await this.ownAccount.hold(tx, ctx, shown);
      const proven = await prove(tx);
      if (proven.accepted) await this.record(tx, ctx);
      return proven;
    });
    if (!outcome.accepted) throw outcome.refusal;
  }

  /**
   * A second factor was set up in this session: it has proven it, and what the user's other sessions have proven
   * without it does not count any more.
   */
  async secondFactorAdded(tx: Transaction, { userId, sessionId }: UserContext): Promise<void> {
    await this.proofs.prove(tx, sessionId, this.clock.now());
    await this.proofs.forgetOthers(tx, userId, sessionId);
  }

  private async record(tx: Transaction, { sessionId }: UserContext): Promise<void> {
    await this.proofs.prove(tx, sessionId, this.clock.now());
    await this.audit.record(tx, { action: 'session.proven', targetType: 'session', targetId: sessionId });
  }
}
