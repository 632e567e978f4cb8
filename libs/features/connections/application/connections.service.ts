import { AuthService } from '@guildhall/features/auth/application/auth.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { ConnectionProvider } from '../contract/provider';
import type { Connection } from '../domain/connection';
import { connectionNotFound } from '../domain/connection-errors';
import { ConnectionsRepository } from '../persistence/connections.repository';
import { AccessTokens } from './access-tokens';

/** A user's outside accounts; and for other features, the way to act there on the user's behalf. */
@Injectable()
export class ConnectionsService {
  constructor(
    private readonly connections: ConnectionsRepository,
    private readonly accessTokens: AccessTokens,
    private readonly auth: AuthService,
    private readonly audit: AuditTrail,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Newest first. */
  async list(
    { userId }: UserContext,
    { limit, after }: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<Connection>> {
    const rows = await this.connections.findPage(this.database, userId, limit + 1, after);
    return cutPage(rows, limit, (connection) => connection.id, encode);
  }

  /** @throws DomainError `CONNECTION_NOT_FOUND` */
  async get({ userId }: UserContext, provider: ConnectionProvider): Promise<Connection> {
    const connection = await this.connections.findOfUser(this.database, userId, provider);
    if (!connection) throw connectionNotFound();
    return connection;
  }

  /**
   * A token to call the provider with on behalf of the user. It is renewed first when it is about to expire: one call to
   * the provider, however many ask at once. Keep it for no longer than the call, and out of logs.
   *
   * @throws DomainError `CONNECTION_NOT_FOUND`, `CONNECTION_NEEDS_REAUTH`, `CONNECTION_NOT_CONFIGURED`,
   *   `CONNECTION_PROVIDER_UNAVAILABLE`
   */
  accessTokenFor(userId: string, provider: ConnectionProvider): Promise<string> {
    return this.accessTokens.tokenFor(userId, provider);
  }

  /** Renews the caller's connection at once. @throws DomainError see {@link AccessTokens.renew} */
  refresh({ userId }: UserContext, provider: ConnectionProvider): Promise<Connection> {
    return this.accessTokens.renew(userId, provider);
  }

  /** @throws DomainError `CONNECTION_NOT_FOUND`, `AUTH_SESSION_ENDED` */
  disconnect(ctx: UserContext, provider: ConnectionProvider): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.auth.holdOwnAccount(tx, ctx, { proven: true });
      const connectionId = await this.connections.delete(tx, ctx.userId, provider);
      if (connectionId === undefined) throw connectionNotFound();
      await this.audit.record(tx, {
        action: 'connection.removed',
        targetType: 'user',
        targetId: ctx.userId,
        details: { connectionId, provider },
      });
      this.auth.notify(tx, ctx.userId, 'connection-removed');
    });
  }
}
