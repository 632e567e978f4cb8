import { Clock } from '@guildhall/kernel/clock';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { TaskDeferred } from '@guildhall/platform/outbox/task-failures';
import { Injectable } from '@nestjs/common';
import { type Channel, chooses } from '../contract/notification';
import { type NotificationType, NotificationTypes } from '../contract/notification-type';
import { type DeliveryState, isFinal } from '../domain/delivery';
import { effectiveChoice } from '../domain/preferences';
import { quietUntil } from '../domain/quiet-hours';
import { USER_LIMITS } from '../domain/rate-limits';
import type { ToldNotification } from '../persistence/deliveries.repository';
import { PreferencesRepository } from '../persistence/preferences.repository';
import { RateSlots } from './rate-slots';

/** Either the type, to be rendered, or why the notification cannot go out now. */
export type GateDecision =
  | { readonly type: NotificationType; readonly blocked: null }
  | { readonly type: null; readonly blocked: DeliveryState };

/** Asks, right before something would disturb a user, whether it may: they may have changed their mind since. */
@Injectable()
export class DeliveryGate {
  constructor(
    private readonly types: NotificationTypes,
    private readonly preferences: PreferencesRepository,
    private readonly slots: RateSlots,
    private readonly clock: Clock,
  ) {}

  async decide(
    tx: Transaction,
    { type: name, userId }: ToldNotification,
    channel: Channel,
  ): Promise<GateDecision> {
    const type = this.types.find(name);
    if (!type) return blocked({ outcome: 'failed', reason: 'its type is not known any more' });
    if (type.essential) return { type, blocked: null };
    const preferences = await this.preferences.find(tx, userId);
    if (!chooses(effectiveChoice(preferences, type), channel))
      return blocked({ outcome: 'suppressed', reason: 'switched off' });
    const end = preferences.quietHours && quietUntil(preferences.quietHours, this.clock.now());
    if (!end) return { type, blocked: null };
    // What a night has gathered does not break out all at once: the limit of a minute holds in the morning too.
    const { at } = await this.slots.reserve(tx, userId, USER_LIMITS, end);
    return blocked({ outcome: 'held', reason: 'quiet hours', nextAttemptAt: at });
  }

  /**
   * Ends the run of a task whose delivery waits. Does nothing when the delivery is at its end.
   *
   * @throws TaskDeferred until its next attempt
   */
  deferWaiting({ outcome, reason, nextAttemptAt }: DeliveryState): void {
    if (isFinal(outcome)) return;
    const delayMs = (nextAttemptAt?.getTime() ?? 0) - this.clock.now().getTime();
    throw new TaskDeferred(Math.max(0, delayMs), `${outcome}: ${reason}`);
  }
}

function blocked(state: DeliveryState): GateDecision {
  return { type: null, blocked: state };
}
