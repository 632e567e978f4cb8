import { UsersService } from '@guildhall/features/users/application/users.service';
import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { type Scope, UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { connectionNeedsReauth } from '../contract/connection.notifications';
import type { Connection } from '../domain/connection';
import { ConnectionsRepository } from '../persistence/connections.repository';

/** Declares a grant over: the tokens are thrown away and its owner is told, once. */
@Injectable()
export class LoseConnection {
  constructor(
    private readonly connections: ConnectionsRepository,
    private readonly users: UsersService,
    private readonly notifications: NotificationsService,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  run(scope: Scope, connection: Connection): Promise<void> {
    const { id, userId, provider, tokenVersion } = connection;
    return this.unitOfWork.run(scope, async (tx) => {
      // Before the connection's row, as everywhere: the notification refers to it.
      await this.users.lock(tx, userId);
      if (!(await this.connections.lose(tx, connection))) return;
      await this.audit.record(tx, {
        action: 'connection.lost',
        targetType: 'user',
        targetId: userId,
        details: { connectionId: id, provider },
      });
      const payload = { connectionId: id, provider, tokenVersion };
      await this.notifications.notify(tx, { userId, type: connectionNeedsReauth, payload });
    });
  }
}
