import { AuthService } from '@guildhall/features/auth/application/auth.service';
import {
  type ProofOutcome,
  SecondFactors,
  type TypedProof,
} from '@guildhall/features/auth/contract/second-factors';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { notEnabled } from '../domain/second-factor-errors';
import { TotpFactorsRepository } from '../persistence/totp-factors.repository';
import { BackupCodes } from './backup-codes';
import { SecondFactorService } from './second-factor.service';

/** What a user does with a second factor that they have. */
@Injectable()
export class ManageSecondFactor {
  constructor(
    private readonly factors: TotpFactorsRepository,
    private readonly backupCodes: BackupCodes,
    private readonly service: SecondFactorService,
    private readonly registered: SecondFactors,
    private readonly auth: AuthService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Takes the authenticator app away, for whoever knows the password and has the app or a backup code.
   *
   * @throws DomainError `SECOND_FACTOR_NOT_ENABLED`, `AUTH_PASSWORD_WRONG`, `AUTH_CODE_INVALID`, `AUTH_CODE_REUSED`, `AUTH_CODES_PAUSED`,
   *   `AUTH_SESSION_ENDED`
   */
  async disable(ctx: UserContext, password: string, proof: TypedProof): Promise<void> {
    const { enabledAt } = await this.service.status(ctx.userId);
    if (!enabledAt) throw notEnabled();
    const checked = await this.auth.assertPassword(ctx, password);
    const outcome = await this.unitOfWork.run(ctx, async (tx) => {
      await this.auth.holdOwnAccount(tx, ctx, { password: checked, proven: true });
      const proven = await this.service.prove(tx, ctx.userId, proof);
      if (proven.accepted) await this.takeAway(tx, ctx);
      return proven;
    });
    if (!outcome.accepted) throw outcome.refusal;
  }

  /** @throws DomainError `SECOND_FACTOR_NOT_ENABLED` for an account without any second factor, `AUTH_SESSION_ENDED` */
  regenerateBackupCodes(ctx: UserContext): Promise<string[]> {
    return this.unitOfWork.run(ctx, async (tx) => {
      // One after the other, so that the codes of the last one are all that work.
      await this.auth.holdOwnAccount(tx, ctx, { proven: true });
      const methods = await this.registered.methodsOf(tx, ctx.userId);
      if (methods.length === 0) throw notEnabled();
      await this.record(tx, ctx, 'second-factor.backup-codes-regenerated');
      this.auth.notify(tx, ctx.userId, 'backup-codes-regenerated');
      return this.backupCodes.issue(tx, ctx.userId);
    });
  }

  /** Spends a backup code as a step-up. @throws DomainError `AUTH_CODE_INVALID`, `AUTH_CODE_REUSED`, `AUTH_SESSION_ENDED` */
  spendBackupCode(ctx: UserContext, code: string): Promise<void> {
    return this.auth.proveSession(ctx, (tx): Promise<ProofOutcome> =>
      this.service.prove(tx, ctx.userId, { backupCode: code }),
    );
  }

  private async takeAway(tx: Transaction, ctx: UserContext): Promise<void> {
    await this.factors.delete(tx, ctx.userId);
    await this.service.dropBackupCodesWithLast(tx, ctx.userId);
    await this.record(tx, ctx, 'second-factor.disabled');
    this.auth.notify(tx, ctx.userId, 'second-factor-disabled');
  }

  private record(tx: Transaction, { userId }: UserContext, action: string): Promise<void> {
    return this.audit.record(tx, { action, targetType: 'user', targetId: userId });
  }
}
