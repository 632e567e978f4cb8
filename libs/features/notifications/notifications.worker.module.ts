import { Module } from '@nestjs/common';
import { DeliverEmail } from './application/deliver-email';
import { DeliverInApp } from './application/deliver-in-app';
import { DeliverPush } from './application/deliver-push';
import { DeliveryGate } from './application/delivery-gate';
import { NotificationLetter } from './application/notification-letter';
import { PreparePush } from './application/prepare-push';
import { PushToDevice } from './application/push-to-device';
import { NotificationsModule } from './notifications.module';
import { DeliveryHandlers } from './worker/delivery-handlers';
import { ForgetDevicesHandler } from './worker/forget-devices.handler';
import { WelcomeUserHandler } from './worker/welcome-user.handler';
import { PruneNotificationKeys } from './worker/prune-notification-keys.schedule';

@Module({
  imports: [NotificationsModule],
  providers: [
    DeliverEmail,
    DeliverInApp,
    DeliverPush,
    DeliveryGate,
    DeliveryHandlers,
    ForgetDevicesHandler,
    NotificationLetter,
    PreparePush,
    PruneNotificationKeys,
    PushToDevice,
    WelcomeUserHandler,
  ],
})
export class NotificationsWorkerModule {}
