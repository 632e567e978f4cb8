import { Clock } from '@guildhall/kernel/clock';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import type { TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { notificationCreated } from '../contract/notification.events';
import { NotificationsRepository } from '../persistence/notifications.repository';
import { DeliveryLog } from './delivery-log';
import { Listings } from './listings';

/** Lists a notification whose turn has come. */
@Injectable()
export class DeliverInApp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notifications: NotificationsRepository,
    private readonly log: DeliveryLog,
    private readonly listings: Listings,
    private readonly clock: Clock,
  ) {}

  run(deliveryId: string, run: TaskRun): Promise<void> {
    return this.unitOfWork.run(run.context, async (tx) => {
      const delivery = await this.log.lockOpen(tx, deliveryId);
      if (delivery) {
        const { id, userId } = delivery.notification;
        await this.notifications.list(tx, id, this.clock.now());
        await this.log.record(tx, deliveryId, 'in-app', { outcome: 'sent', reason: 'listed' });
        tx.publish(notificationCreated, { notificationId: id, userId });
        this.listings.announce(tx, { notificationId: id, userId });
      }
      await run.completeIn(tx);
    });
  }
}
