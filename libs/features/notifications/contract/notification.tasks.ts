import { SessionEnded } from '@guildhall/features/auth/contract/auth.events';
import { defineTask } from '@guildhall/platform/outbox/task';
import { IsUUID } from 'class-validator';

export class DeliveryPayload {
  @IsUUID()
  deliveryId!: string;
}

export class WelcomePayload {
  @IsUUID()
  userId!: string;
}

export class PushPayload {
  @IsUUID()
  pushId!: string;
}

/** Lists a notification that had to wait for its turn. */
export const deliverInApp = defineTask({
  name: 'notifications.deliver-in-app',
  queue: 'push',
  payload: DeliveryPayload,
  priority: 3,
});

/** Finds out to which devices a notification goes. */
export const deliverPush = defineTask({
  name: 'notifications.deliver-push',
  queue: 'push',
  payload: DeliveryPayload,
});

/** Sends a notification to one device. */
export const pushToDevice = defineTask({
  name: 'notifications.push-to-device',
  queue: 'push',
  payload: PushPayload,
  retry: { attempts: 8, firstDelayMs: 2_000, longestDelayMs: 10 * 60_000 },
});

export const deliverEmail = defineTask({
  name: 'notifications.deliver-email',
  queue: 'email',
  payload: DeliveryPayload,
});

/** Forgets the devices of a session that was ended. From its commit on, nothing is pushed to them: see `PreparePush`. */
export const forgetDevices = defineTask({
  name: 'notifications.forget-devices',
  queue: 'push',
  payload: SessionEnded,
  priority: 1,
  deduplicationKey: ({ sessionId }) => sessionId,
});

/** Looks once more, for a device that was being registered while its session ended. */
export const forgetLateDevices = defineTask({
  name: 'notifications.forget-late-devices',
  queue: 'push',
  payload: SessionEnded,
});

/** Notifies a new user of having arrived. */
export const welcomeUser = defineTask({
  name: 'notifications.welcome-user',
  queue: 'maintenance',
  payload: WelcomePayload,
});
