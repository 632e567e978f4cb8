import { AuthService } from '@guildhall/features/auth/application/auth.service';
import {
  ACCEPTED,
  notLookedAt,
  type ProofOutcome,
  wrong,
} from '@guildhall/features/auth/contract/second-factors';
import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { BACKUP_CODES, canonicalBackupCode, FEW_BACKUP_CODES, newBackupCode } from '../domain/backup-code';
import { codeInvalid, codeReused } from '../domain/second-factor-errors';
import { BackupCodesRepository } from '../persistence/backup-codes.repository';

/**
 * Codes on paper, each good for once. What is stored is a hash under a key derived from `MASTER_KEY`: with 50 random bits
 * a code cannot be guessed from a dump without that key, and finding it costs one look-up instead of ten argon2 hashes.
 */
@Injectable()
export class BackupCodes {
  constructor(
    private readonly repository: BackupCodesRepository,
    private readonly auth: AuthService,
    private readonly audit: AuditTrail,
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  /** Ten new ones in place of all older ones; the caller has locked the account. @returns the only copy in the clear */
  async issue(tx: Transaction, userId: string): Promise<string[]> {
    const codes = Array.from({ length: BACKUP_CODES }, newBackupCode);
    const fingerprints = codes.map((code) =>
      this.box.fingerprint(canonicalBackupCode(code), purpose(userId)),
    );
    await this.repository.deleteAll(tx, userId);
    await this.repository.insert(tx, userId, fingerprints, this.clock.now());
    return codes;
  }

  /** Spends one. Its owner is told when few are left. */
  async spend(tx: Transaction, userId: string, typed: string): Promise<ProofOutcome> {
    const fingerprints = this.box.fingerprints(canonicalBackupCode(typed), purpose(userId));
    if (!(await this.repository.spend(tx, userId, fingerprints, this.clock.now()))) {
      const isUsed = await this.repository.isKnown(tx, userId, fingerprints);
      return isUsed ? notLookedAt(codeReused()) : wrong(codeInvalid());
    }
    const left = await this.repository.countLeft(tx, userId);
    await this.audit.record(tx, {
      action: 'second-factor.backup-code-used',
      targetType: 'user',
      targetId: userId,
      actorId: userId,
      details: { left },
    });
    if (left <= FEW_BACKUP_CODES) this.auth.notify(tx, userId, 'backup-codes-low');
    return ACCEPTED;
  }
}

function purpose(userId: string): string {
  return `backup_codes/${userId}`;
}
