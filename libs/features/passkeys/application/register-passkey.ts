import { AuthService } from '@guildhall/features/auth/application/auth.service';
import { SecondFactorService } from '@guildhall/features/second-factor/application/second-factor.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { isUniqueViolation } from '@guildhall/platform/database/database-errors';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { MOST_PASSKEYS, type Passkey } from '../domain/passkey';
import { alreadyRegistered, tooManyPasskeys } from '../domain/passkey-errors';
import { PasskeysRepository } from '../persistence/passkeys.repository';
import { PasskeyRegistrations } from './passkey-registrations';

export interface RegisteredPasskey {
  readonly passkey: Passkey;
  /** With the account's first second factor come backup codes, shown this one time. */
  readonly backupCodes: string[] | null;
}

/** Adds a passkey to the caller's account. */
@Injectable()
export class RegisterPasskey {
  constructor(
    private readonly registrations: PasskeyRegistrations,
    private readonly passkeys: PasskeysRepository,
    private readonly secondFactor: SecondFactorService,
    private readonly auth: AuthService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `PASSKEY_INVALID`, `PASSKEY_ALREADY_REGISTERED`, `PASSKEY_LIMIT_REACHED`, `AUTH_SESSION_ENDED` */
  async run(
    ctx: UserContext,
    response: RegistrationResponseJSON,
    name: string | null,
  ): Promise<RegisteredPasskey> {
    const { passkey, signCount } = await this.registrations.check(ctx, response, name);
    try {
      return await this.unitOfWork.run(ctx, (tx) => this.add(tx, ctx, passkey, signCount));
    } catch (error) {
      throw isUniqueViolation(error, 'passkeys_credential_id_key') ? alreadyRegistered() : error;
    }
  }

  private async add(
    tx: Transaction,
    ctx: UserContext,
    passkey: Passkey,
    signCount: number,
  ): Promise<RegisteredPasskey> {
    // One after the other, so that exactly one is the first and none is one too many.
    await this.auth.holdOwnAccount(tx, ctx, { proven: true });
    if ((await this.passkeys.count(tx, ctx.userId)) >= MOST_PASSKEYS) throw tooManyPasskeys();
    const backupCodes = await this.secondFactor.issueBackupCodesWithFirst(tx, ctx.userId);
    await this.passkeys.insert(tx, passkey, signCount);
    if (backupCodes) await this.auth.secondFactorAdded(tx, ctx);
    await this.audit.record(tx, { action: 'passkey.added', targetType: 'passkey', targetId: passkey.id });
    this.auth.notify(tx, ctx.userId, 'passkey-added');
    return { passkey, backupCodes };
  }
}
