import { AuthService } from '@guildhall/features/auth/application/auth.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { TotpFactorsRepository } from '../persistence/totp-factors.repository';
import { BackupCodes } from './backup-codes';
import { TotpCodes } from './totp-codes';

/** Switches two-step sign-in on, with the first code of an authenticator app that was set up. */
@Injectable()
export class VerifyTotp {
  constructor(
    private readonly factors: TotpFactorsRepository,
    private readonly codes: TotpCodes,
    private readonly backupCodes: BackupCodes,
    private readonly auth: AuthService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the backup codes
   * @throws DomainError `SECOND_FACTOR_NOT_SET_UP`, `SECOND_FACTOR_ALREADY_ENABLED`, `AUTH_CODE_INVALID`, `AUTH_CODES_PAUSED`,
   *   `AUTH_SESSION_ENDED`, `AUTH_STEP_UP_REQUIRED` when what the session had proven was voided since the set-up
   */
  async run(ctx: UserContext, code: string): Promise<string[]> {
    const outcome = await this.unitOfWork.run(ctx, async (tx) => {
      // Backup codes come with it: whoever has them from a passkey may be replacing them.
      await this.auth.holdOwnAccount(tx, ctx, { proven: true });
      const proven = await this.codes.accept(tx, ctx.userId, code, 'set-up');
      return proven.accepted ? this.enable(tx, ctx) : proven.refusal;
    });
    if (outcome instanceof DomainError) throw outcome;
    return outcome;
  }

  private async enable(tx: Transaction, ctx: UserContext): Promise<string[]> {
    await this.factors.enable(tx, ctx.userId, this.clock.now());
    await this.auth.secondFactorAdded(tx, ctx);
    await this.audit.record(tx, {
      action: 'second-factor.enabled',
      targetType: 'user',
      targetId: ctx.userId,
    });
    this.auth.notify(tx, ctx.userId, 'second-factor-enabled');
    return this.backupCodes.issue(tx, ctx.userId);
  }
}
