import { UsersService } from '@guildhall/features/users/application/users.service';
import type { User } from '@guildhall/features/users/contract/user';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { ForgetAccess } from './forget-access';

/**
 * Hands an account whose address nobody ever confirmed to the person who has proven that the address is theirs. Whoever
 * made the account may have done so to be in it before its owner came ("Pre-hijacked accounts", USENIX Security 2022),
 * so nothing that they set up stays.
 */
@Injectable()
export class ReclaimAccount {
  constructor(
    private readonly forgetAccess: ForgetAccess,
    private readonly users: UsersService,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param user     whose row the caller has locked
   * @param provenBy how the owner has proven the address, for the audit log
   * @returns the account as it is now
   */
  async run(tx: Transaction, user: User, displayName: string, provenBy: string): Promise<User> {
    await this.forgetAccess.run(tx, user.id);
    await this.audit.record(tx, {
      action: 'user.reclaimed',
      targetType: 'user',
      targetId: user.id,
      actorId: user.id,
      details: { provenBy },
    });
    return this.users.handOver(tx, user.id, displayName);
  }
}
