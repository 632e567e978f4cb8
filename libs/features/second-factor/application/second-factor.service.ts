import {
  type ProofOutcome,
  type SecondFactorMethod,
  SecondFactors,
  type TypedProof,
  type TypedSecondFactor,
} from '@guildhall/features/auth/contract/second-factors';
import { Database, type Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { BackupCodesRepository } from '../persistence/backup-codes.repository';
import { TotpFactorsRepository } from '../persistence/totp-factors.repository';
import { BackupCodes } from './backup-codes';
import { TotpCodes } from './totp-codes';

export interface SecondFactorStatus {
  /** Of the authenticator app; `null` while there is none. */
  readonly enabledAt: Date | null;
  readonly backupCodesLeft: number;
}

/** The authenticator app and the backup codes, as auth and the passkeys need to know them. */
@Injectable()
export class SecondFactorService implements TypedSecondFactor {
  constructor(
    private readonly factors: TotpFactorsRepository,
    private readonly codes: BackupCodesRepository,
    private readonly totpCodes: TotpCodes,
    private readonly backupCodes: BackupCodes,
    private readonly registered: SecondFactors,
    private readonly database: Database,
  ) {
    registered.registerTyped(this);
  }

  async status(userId: string): Promise<SecondFactorStatus> {
    const factor = await this.factors.find(this.database, userId);
    const backupCodesLeft = await this.codes.countLeft(this.database, userId);
    return { enabledAt: factor?.enabledAt ?? null, backupCodesLeft };
  }

  async methodsOf(source: Queryable, userId: string): Promise<SecondFactorMethod[]> {
    const factor = await this.factors.find(source, userId);
    const left = await this.codes.countLeft(source, userId);
    return [...(factor?.enabledAt ? ['code' as const] : []), ...(left > 0 ? ['backup-code' as const] : [])];
  }

  prove(tx: Transaction, userId: string, proof: TypedProof): Promise<ProofOutcome> {
    return 'code' in proof
      ? this.totpCodes.accept(tx, userId, proof.code, 'enabled')
      : this.backupCodes.spend(tx, userId, proof.backupCode);
  }

  async resetFor(tx: Transaction, userId: string, since?: Date): Promise<boolean> {
    const wasEnabled = await this.factors.delete(tx, userId, since);
    await this.codes.deleteAll(tx, userId, since);
    return wasEnabled;
  }

  /**
   * The user is about to get another second factor: with the first come backup codes.
   *
   * @returns `null` when this is not the first
   */
  async issueBackupCodesWithFirst(tx: Transaction, userId: string): Promise<string[] | null> {
    const methods = await this.registered.methodsOf(tx, userId);
    return methods.length > 0 ? null : this.backupCodes.issue(tx, userId);
  }

  /** A second factor was taken away: with the last go the backup codes, which would be good for nothing. */
  async dropBackupCodesWithLast(tx: Transaction, userId: string): Promise<void> {
    const methods = await this.registered.methodsOf(tx, userId);
    if (methods.length === 0) await this.codes.deleteAll(tx, userId);
  }
}
