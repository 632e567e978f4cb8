import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UsersService } from '@guildhall/features/users/application/users.service';
import type { User } from '@guildhall/features/users/contract/user';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../contract/sign-in';
import { accountLocked } from '../domain/auth-errors';
import { SessionsRepository } from '../persistence/sessions.repository';
import { KnownDevices } from './known-devices';
import { SecurityNotices } from './security-notices';
import { tokenHash, TokenService } from './token-service';

/** Opens a session for somebody whose identity is proven. No session starts anywhere else. */
@Injectable()
export class StartSession {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly tokens: TokenService,
    private readonly users: UsersService,
    private readonly devices: KnownDevices,
    private readonly notices: SecurityNotices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * A lock is told to nobody before they have proven who they are.
   *
   * @param credentialIds the passkeys and connections that were shown
   * @throws DomainError `AUTH_ACCOUNT_LOCKED`
   */
  async run(
    tx: Transaction,
    user: User,
    deviceName: string | null,
    credentialIds: readonly string[] = [],
  ): Promise<SignedIn> {
    if (await this.users.isLocked(tx, user.id)) throw accountLocked();
    const { id, tokens } = await this.open(tx, user, deviceName, credentialIds);
    await this.audit.record(tx, {
      action: 'user.signed-in',
      targetType: 'session',
      targetId: id,
      actorId: user.id,
      sessionId: id,
    });
    if (await this.devices.remember(tx, user.id, tx.context))
      this.notices.send(tx, user.id, 'signed-in-on-new-device', { sessionId: id });
    return { user, tokens };
  }

  /** The session that comes with a new account. */
  async first(tx: Transaction, user: User): Promise<SignedIn> {
    const { tokens } = await this.open(tx, user, null, []);
    await this.devices.remember(tx, user.id, tx.context);
    return { user, tokens };
  }

  private async open(
    tx: Transaction,
    user: User,
    deviceName: string | null,
    credentialIds: readonly string[],
  ) {
    const now = this.clock.now();
    const id = this.ids.next();
    const tokens = this.tokens.issuePair(user.id, id);
    await this.sessions.insert(tx, {
      id,
      userId: user.id,
      deviceName,
      ip: tx.context.ip,
      userAgent: tx.context.userAgent,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: this.tokens.refreshTokenExpiry(now),
      tokenHash: tokenHash(tokens.refreshToken),
      credentialIds,
    });
    return { id, tokens };
  }
}
