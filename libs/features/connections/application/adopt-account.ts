import { AuthService } from '@guildhall/features/auth/application/auth.service';
import { userRegistered } from '@guildhall/features/auth/contract/auth.events';
import type { Challenged, SignedIn } from '@guildhall/features/auth/contract/sign-in';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { displayNameOf } from '@guildhall/features/users/contract/display-name';
import type { User } from '@guildhall/features/users/contract/user';
import { Clock } from '@guildhall/kernel/clock';
import { canonicalEmail } from '@guildhall/kernel/text';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { accountTaken } from '../domain/connection-errors';
import { ConnectionsRepository } from '../persistence/connections.repository';
import { type GrantedAccount, LinkAccount } from './link-account';

/** Finds, or makes, the account here that an outside account signs in to. */
@Injectable()
export class AdoptAccount {
  constructor(
    private readonly users: UsersService,
    private readonly auth: AuthService,
    private readonly linkAccount: LinkAccount,
    private readonly connections: ConnectionsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs in the user whose connection it is. The account's row comes before the connection's, as everywhere.
   *
   * @returns `undefined` when it is nobody's
   * @throws DomainError `CONNECTION_ACCOUNT_TAKEN` when it went to somebody else at this moment
   */
  async known(
    tx: Transaction,
    granted: GrantedAccount,
    deviceName: string | null,
  ): Promise<SignedIn | Challenged | undefined> {
    const { provider, account } = granted;
    const holder = await this.connections.findHolder(tx, provider, account.subject);
    const user = holder && (await this.users.lock(tx, holder));
    const connection = user && (await this.connections.lockAccount(tx, provider, account.subject));
    if (!connection) return undefined;
    if (connection.userId !== user.id) throw accountTaken();
    await this.linkAccount.run(tx, user.id, granted, connection);
    return this.auth.signInAfterFirstStep(tx, user, deviceName, connection.id);
  }

  /**
   * Links an outside account that nobody here has with the account of its proven address, and signs in.
   *
   * An account that never confirmed the address may have been made by anybody: it goes to the address's owner, with
   * nothing of what was set up in it. One that did is the same person's: both addresses are verified.
   *
   * @param email which the outside account's owner is known to read
   * @throws DomainError `AUTH_EMAIL_TAKEN`, `CONNECTION_ACCOUNT_TAKEN` when somebody was faster, `CONNECTION_EXISTS`
   */
  async proven(
    tx: Transaction,
    granted: GrantedAccount,
    email: string,
    deviceName: string | null,
  ): Promise<SignedIn | Challenged> {
    const found = await this.users.findByEmail(email, tx);
    const locked = found && (await this.users.lock(tx, found.id));
    // It may have got another address while we waited for it.
    const user =
      locked && canonicalEmail(locked.email) === canonicalEmail(email)
        ? await this.owned(tx, locked, granted, email)
        : await this.newcomer(tx, granted, email);
    const { id } = await this.linkAccount.run(tx, user.id, granted, undefined);
    return this.auth.signInAfterFirstStep(tx, user, deviceName, id);
  }

  private async owned(tx: Transaction, user: User, granted: GrantedAccount, email: string): Promise<User> {
    if (user.emailVerifiedAt) return user;
    const displayName = displayNameOf(granted.account.displayName, email);
    return this.auth.reclaimAccount(tx, user, displayName, granted.provider);
  }

  private async newcomer(
    tx: Transaction,
    { provider, account }: GrantedAccount,
    email: string,
  ): Promise<User> {
    const user = await this.users.create(tx, {
      email,
      displayName: displayNameOf(account.displayName, email),
      emailVerifiedAt: this.clock.now(),
    });
    await this.audit.record(tx, {
      action: 'user.registered',
      targetType: 'user',
      targetId: user.id,
      actorId: user.id,
      details: { provider },
    });
    tx.publish(userRegistered, { userId: user.id });
    return user;
  }
}
