import { sessionEnded, userRegistered } from '@guildhall/features/auth/contract/auth.events';
import { UsersModule } from '@guildhall/features/users/users.module';
import { ReclaimedAccounts } from '@guildhall/platform/core/reclaimed-accounts';
import { PushModule } from '@guildhall/platform/push/push.module';
import { Module } from '@nestjs/common';
import { DeliveryLog } from './application/delivery-log';
import { Listings } from './application/listings';
import { NotificationMetrics } from './application/notification-metrics';
import { NotificationsService } from './application/notifications.service';
import { Notify } from './application/notify';
import { PreferencesService } from './application/preferences.service';
import { RateSlots } from './application/rate-slots';
import { forgetDevices, welcomeUser } from './contract/notification.tasks';
import { NotificationOutcomes } from './contract/notification-outcomes';
import { NotificationTypes } from './contract/notification-type';
import { accountWelcome } from './domain/account-welcome';
import { DeliveriesRepository } from './persistence/deliveries.repository';
import { DevicesRepository } from './persistence/devices.repository';
import { NotificationsRepository } from './persistence/notifications.repository';
import { PreferencesRepository } from './persistence/preferences.repository';
import { PushesRepository } from './persistence/pushes.repository';
import { RateSlotsRepository } from './persistence/rate-slots.repository';

function ownTypes(): NotificationTypes {
  const types = new NotificationTypes();
  types.register(accountWelcome);
  return types;
}

const OWN_PARTS = [
  DeliveriesRepository,
  DeliveryLog,
  DevicesRepository,
  Listings,
  NotificationsRepository,
  PreferencesRepository,
  PreferencesService,
  PushesRepository,
  RateSlots,
  RateSlotsRepository,
];

/**
 * For other features: `NotificationsService` tells users something, `NotificationTypes` takes their types,
 * `NotificationOutcomes` counts. The rest is exported for this feature's own modules only.
 */
@Module({
  imports: [UsersModule, PushModule],
  providers: [
    { provide: NotificationTypes, useFactory: ownTypes },
    NotificationMetrics,
    NotificationOutcomes,
    NotificationsService,
    Notify,
    ...OWN_PARTS,
  ],
  exports: [
    NotificationTypes,
    NotificationOutcomes,
    NotificationsService,
    PushModule,
    UsersModule,
    ...OWN_PARTS,
  ],
})
export class NotificationsModule {
  constructor(reclaimed: ReclaimedAccounts, devices: DevicesRepository) {
    // A device of whoever had the account would go on being told what is in it. Whenever it came: no session goes on.
    reclaimed.register({ forgetAccessOf: (tx, userId) => devices.deleteAllOf(tx, userId) });
    // In every process: who publishes the event writes the tasks of its subscribers.
    userRegistered.subscribe(welcomeUser);
    sessionEnded.subscribe(forgetDevices);
  }
}
