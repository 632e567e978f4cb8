import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { type Scope, UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import type { TaskDefinition } from '@guildhall/platform/outbox/task';
import { Injectable } from '@nestjs/common';
import { type Channel, CHANNELS, chooses } from '../contract/notification';
import type { NotificationType } from '../contract/notification-type';
import { notificationCreated } from '../contract/notification.events';
import {
  deliverEmail,
  deliverInApp,
  type DeliveryPayload,
  deliverPush,
} from '../contract/notification.tasks';
import { isFinal } from '../domain/delivery';
import { DEDUPE_WINDOW_MS, idempotencyKey, LONGEST_DEDUPE_WINDOW_MS } from '../domain/idempotency-key';
import { effectiveChoice } from '../domain/preferences';
import { USER_LIMITS } from '../domain/rate-limits';
import type { NewDelivery } from '../persistence/deliveries.repository';
import { NotificationsRepository } from '../persistence/notifications.repository';
import { PreferencesRepository } from '../persistence/preferences.repository';
import { DeliveryLog } from './delivery-log';
import { Listings } from './listings';
import { RateSlots, type Slot } from './rate-slots';

export interface NotifyRequest<Payload extends object> {
  readonly userId: string;
  readonly type: NotificationType<Payload>;
  /** Plain JSON that names its source, such as the offer's id, so that two real events are two notifications. */
  readonly payload: Payload;
  /** How long the same user, type and payload count as the same notification: 24 hours when absent, 31 days at most. */
  readonly dedupeWindowMs?: number;
  /** What counts instead of the payload: for what somebody could cause again and again. */
  readonly dedupeOn?: object;
}

export interface Notified {
  readonly notificationId: string;
  /** `throttled`: over the user's limit, so it is delivered in a later minute. */
  readonly outcome: 'accepted' | 'throttled' | 'deduplicated';
}

const TASKS: Readonly<Record<Channel, TaskDefinition<DeliveryPayload>>> = {
  'in-app': deliverInApp,
  push: deliverPush,
  email: deliverEmail,
};

/** Writes down that a user should know something, and enqueues what tells them. */
@Injectable()
export class Notify {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notifications: NotificationsRepository,
    private readonly preferences: PreferencesRepository,
    private readonly log: DeliveryLog,
    private readonly slots: RateSlots,
    private readonly listings: Listings,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run<Payload extends object>(scope: Scope, request: NotifyRequest<Payload>): Promise<Notified> {
    const { userId, type, payload } = request;
    type.assertPayload(payload);
    if ((request.dedupeWindowMs ?? 0) > LONGEST_DEDUPE_WINDOW_MS)
      throw new RangeError('Notifications are de-duplicated for 31 days at most.');
    const key = idempotencyKey(userId, type.type, request.dedupeOn ?? payload);
    return this.unitOfWork.run(scope, (tx) => this.inTransaction(tx, request, key));
  }

  private async inTransaction<Payload extends object>(
    tx: Transaction,
    request: NotifyRequest<Payload>,
    key: Buffer,
  ): Promise<Notified> {
    const { userId, dedupeWindowMs = DEDUPE_WINDOW_MS } = request;
    const now = this.clock.now();
    const id = this.ids.next();
    if (!(await this.notifications.claimKey(tx, key, id, now, new Date(now.getTime() - dedupeWindowMs)))) {
      const notificationId = await this.notifications.countDuplicate(tx, key, now);
      this.log.count(tx, 'deduplicated', 'all');
      return { notificationId, outcome: 'deduplicated' };
    }
    const choice = effectiveChoice(await this.preferences.find(tx, userId), request.type);
    const slot = await this.slots.reserve(tx, userId, USER_LIMITS, now);
    const wanted = CHANNELS.filter((channel) => chooses(choice, channel));
    const listed = wanted.includes('in-app') && slot.limitedBy === null;
    await this.notifications.insert(tx, {
      id,
      userId,
      type: request.type.type,
      payload: request.payload,
      createdAt: now,
      listedAt: listed ? now : null,
    });
    if (listed) {
      tx.publish(notificationCreated, { notificationId: id, userId });
      this.listings.announce(tx, { notificationId: id, userId });
    }
    await this.deliver(tx, id, wanted, slot, now);
    return { notificationId: id, outcome: slot.limitedBy ? 'throttled' : 'accepted' };
  }

  /** One delivery a channel; those that are not at their end yet have a task. */
  private async deliver(
    tx: Transaction,
    notificationId: string,
    wanted: readonly Channel[],
    slot: Slot,
    now: Date,
  ): Promise<void> {
    const deliveries = CHANNELS.map((channel) =>
      firstState(this.ids.next(), channel, wanted.includes(channel), slot),
    );
    await this.log.open(tx, notificationId, deliveries, now);
    const delayMs = slot.at.getTime() - now.getTime();
    for (const { id, channel, outcome } of deliveries)
      if (!isFinal(outcome)) tx.enqueue(TASKS[channel], { deliveryId: id }, { delayMs });
  }
}

function firstState(id: string, channel: Channel, wanted: boolean, { at, limitedBy }: Slot): NewDelivery {
  if (!wanted) return { id, channel, outcome: 'suppressed', reason: 'switched off' };
  if (limitedBy) return { id, channel, outcome: 'throttled', reason: limitedBy.reason, nextAttemptAt: at };
  // The row itself is the delivery: it is there as soon as what it tells of is committed.
  if (channel === 'in-app') return { id, channel, outcome: 'sent', reason: 'listed' };
  return { id, channel, outcome: 'pending', reason: 'enqueued' };
}
