import { TaskHandlers } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { DeliverEmail } from '../application/deliver-email';
import { DeliverInApp } from '../application/deliver-in-app';
import { DeliverPush } from '../application/deliver-push';
import { PushToDevice } from '../application/push-to-device';
import { deliverEmail, deliverInApp, deliverPush, pushToDevice } from '../contract/notification.tasks';

/** Which use case runs which task. */
@Injectable()
export class DeliveryHandlers {
  constructor(
    handlers: TaskHandlers,
    inApp: DeliverInApp,
    push: DeliverPush,
    device: PushToDevice,
    email: DeliverEmail,
  ) {
    handlers.register(deliverInApp, { handle: ({ deliveryId }, run) => inApp.run(deliveryId, run) });
    handlers.register(deliverPush, { handle: ({ deliveryId }, run) => push.run(deliveryId, run) });
    handlers.register(pushToDevice, { handle: ({ pushId }, run) => device.run(pushId, run) });
    handlers.register(deliverEmail, { handle: ({ deliveryId }, run) => email.run(deliveryId, run) });
  }
}
