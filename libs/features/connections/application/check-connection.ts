import { UsersService } from '@guildhall/features/users/application/users.service';
import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { type Scope, UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { connectionExpiring } from '../contract/connection.notifications';
import type { Connection } from '../domain/connection';
import { dueAt, isEnding, isOver, isWarned, renewalDueAt } from '../domain/grant';
import { PROVIDER_TABLE } from '../domain/provider-table';
import { ConnectionsRepository } from '../persistence/connections.repository';
import { ConfiguredProviders } from './configured-providers';
import { LoseConnection } from './lose-connection';
import { RenewConnection } from './renew-connection';

/** What the schedule does for a connection: renew it, warn of its end, or declare it over. */
@Injectable()
export class CheckConnection {
  constructor(
    private readonly connections: ConnectionsRepository,
    private readonly users: UsersService,
    private readonly providers: ConfiguredProviders,
    private readonly renewing: RenewConnection,
    private readonly losing: LoseConnection,
    private readonly notifications: NotificationsService,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CONNECTION_PROVIDER_UNAVAILABLE`, with the seconds to wait */
  async run(scope: Scope, id: string): Promise<void> {
    const connection = await this.connections.find(this.database, id);
    if (connection?.storedStatus !== 'active') return;
    const now = this.clock.now();
    if (isOver(connection, now)) return this.losing.run(scope, connection);
    let current = connection;
    try {
      current = await this.renewedIfDue(connection, now);
    } finally {
      // Also when the provider stumbles: time goes on.
      if (isEnding(current, now) && !isWarned(current)) await this.warn(scope, current);
    }
  }

  private async renewedIfDue(connection: Connection, now: Date): Promise<Connection> {
    const due = renewalDueAt(PROVIDER_TABLE[connection.provider].policy, connection);
    // Without a registration nobody can be asked; the grant ends when it ends.
    const isDue = due !== null && due <= now && this.providers.has(connection.provider);
    return isDue ? this.renewing.run(connection) : connection;
  }

  private warn(scope: Scope, connection: Connection): Promise<void> {
    const { id, userId, provider, endsAt } = connection;
    const { policy } = PROVIDER_TABLE[provider];
    return this.unitOfWork.run(scope, async (tx) => {
      // Before the connection's row, as everywhere: the notification refers to it.
      await this.users.lock(tx, userId);
      const next = dueAt(policy, { ...connection, warnedOf: endsAt });
      if (!(await this.connections.warn(tx, connection, next))) return;
      const payload = { connectionId: id, provider, endsAt: (endsAt as Date).toISOString() };
      await this.notifications.notify(tx, { userId, type: connectionExpiring, payload });
    });
  }
}
