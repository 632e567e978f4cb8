import { Clock } from '@guildhall/kernel/clock';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Channel, Outcome } from '../contract/notification';
import { type DeliveryState, stateOfAll } from '../domain/delivery';
import {
  DeliveriesRepository,
  type NewDelivery,
  type OpenDelivery,
} from '../persistence/deliveries.repository';
import { type OpenPush, PushesRepository } from '../persistence/pushes.repository';
import { NotificationOutcomes } from '../contract/notification-outcomes';

/** Writes down what becomes of deliveries, so that each can be explained, and counts it. */
@Injectable()
export class DeliveryLog {
  constructor(
    private readonly deliveries: DeliveriesRepository,
    private readonly pushes: PushesRepository,
    private readonly outcomes: NotificationOutcomes,
    private readonly clock: Clock,
  ) {}

  /** Locks a delivery that may still be made. @returns `undefined` when it was, may not, or is gone */
  lockOpen(tx: Transaction, deliveryId: string): Promise<OpenDelivery | undefined> {
    return this.deliveries.lockOpen(tx, deliveryId);
  }

  async open(
    tx: Transaction,
    notificationId: string,
    deliveries: readonly NewDelivery[],
    now: Date,
  ): Promise<void> {
    await this.deliveries.insert(tx, notificationId, deliveries, now);
    for (const { outcome, channel } of deliveries) this.count(tx, outcome, channel);
  }

  async record(tx: Transaction, deliveryId: string, channel: Channel, state: DeliveryState): Promise<void> {
    await this.deliveries.record(tx, deliveryId, state, state, this.clock.now());
    this.count(tx, state.outcome, channel);
  }

  /**
   * Writes down where one device's push stands, and with it the whole delivery.
   *
   * @param slotAt a place in the device's limits that the push keeps
   */
  async recordPush(
    tx: Transaction,
    push: OpenPush,
    state: DeliveryState,
    slotAt: Date | null = null,
  ): Promise<void> {
    // Two devices of one delivery may come to their ends at once: each has to see what the other wrote.
    await this.deliveries.lock(tx, push.deliveryId);
    if (!(await this.pushes.update(tx, push.id, state, slotAt))) return;
    const whole = stateOfAll(await this.pushes.statesOf(tx, push.deliveryId));
    const event = { ...state, deviceId: push.deviceId };
    await this.deliveries.record(tx, push.deliveryId, whole, event, this.clock.now());
    this.count(tx, state.outcome, 'push');
  }

  /** Counted once it is committed. */
  count(tx: Transaction, outcome: Outcome, channel: Channel | 'all'): void {
    tx.afterCommit(() => this.outcomes.record(outcome, channel));
  }
}
