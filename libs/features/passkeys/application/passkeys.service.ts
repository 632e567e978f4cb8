import { AuthService } from '@guildhall/features/auth/application/auth.service';
import {
  type SecondFactor,
  type SecondFactorMethod,
  SecondFactors,
} from '@guildhall/features/auth/contract/second-factors';
import { SecondFactorService } from '@guildhall/features/second-factor/application/second-factor.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database, type Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Passkey } from '../domain/passkey';
import { passkeyNotFound } from '../domain/passkey-errors';
import { PasskeysRepository } from '../persistence/passkeys.repository';

/** A user's own passkeys. */
@Injectable()
export class PasskeysService implements SecondFactor {
  constructor(
    private readonly passkeys: PasskeysRepository,
    private readonly secondFactor: SecondFactorService,
    private readonly auth: AuthService,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    registered: SecondFactors,
  ) {
    registered.register(this);
  }

  /** Newest first. */
  async list(
    { userId }: UserContext,
    { limit, after }: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<Passkey>> {
    const rows = await this.passkeys.findPage(this.database, userId, limit + 1, after);
    return cutPage(rows, limit, (passkey) => passkey.id, encode);
  }

  /** @throws DomainError `PASSKEY_NOT_FOUND` */
  async get({ userId }: UserContext, id: string): Promise<Passkey> {
    const passkey = await this.passkeys.find(this.database, id, userId);
    if (!passkey) throw passkeyNotFound();
    return passkey;
  }

  /** @throws DomainError `PASSKEY_NOT_FOUND`, `AUTH_SESSION_ENDED` */
  rename(ctx: UserContext, id: string, name: string): Promise<Passkey> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.auth.holdOwnAccount(tx, ctx);
      const passkey = await this.passkeys.rename(tx, id, ctx.userId, name);
      if (!passkey) throw passkeyNotFound();
      return passkey;
    });
  }

  /** @throws DomainError `PASSKEY_NOT_FOUND`, `AUTH_SESSION_ENDED` */
  remove(ctx: UserContext, id: string): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      // One after the other, so that one of them is the last and takes the backup codes along.
      await this.auth.holdOwnAccount(tx, ctx, { proven: true });
      if (!(await this.passkeys.delete(tx, id, ctx.userId))) throw passkeyNotFound();
      await this.secondFactor.dropBackupCodesWithLast(tx, ctx.userId);
      await this.audit.record(tx, { action: 'passkey.removed', targetType: 'passkey', targetId: id });
      this.auth.notify(tx, ctx.userId, 'passkey-removed');
    });
  }

  async methodsOf(source: Queryable, userId: string): Promise<SecondFactorMethod[]> {
    return (await this.passkeys.count(source, userId)) > 0 ? ['passkey'] : [];
  }

  async resetFor(tx: Transaction, userId: string, since?: Date): Promise<boolean> {
    return (await this.passkeys.deleteAll(tx, userId, since)) > 0;
  }

  async forget(tx: Transaction, userId: string, ids: readonly string[]): Promise<void> {
    let any = false;
    for (const id of ids) any = (await this.passkeys.delete(tx, id, userId)) || any;
    if (any) await this.secondFactor.dropBackupCodesWithLast(tx, userId);
  }
}
