import { Clock } from '@guildhall/kernel/clock';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { OutboxRepository } from '@guildhall/platform/outbox/outbox.repository';
import { Injectable } from '@nestjs/common';
import type { NotificationType } from '../contract/notification-type';
import { forgetDevices } from '../contract/notification.tasks';
import type { DeliveryState } from '../domain/delivery';
import { sealPurpose } from '../domain/device';
import { DEVICE_LIMITS, holdsPlace } from '../domain/rate-limits';
import { DevicesRepository, type ReachableDevice } from '../persistence/devices.repository';
import { type OpenPush, PushesRepository } from '../persistence/pushes.repository';
import { DeliveryGate } from './delivery-gate';
import { DeliveryLog } from './delivery-log';
import { RateSlots } from './rate-slots';

/** A push that may go out right now. */
export interface ReadyPush {
  readonly push: OpenPush;
  readonly type: NotificationType;
  readonly token: string;
  readonly preparedAt: Date;
  readonly blocked: null;
}

/** A push that may not go out now, which is written down already. */
export interface BlockedPush {
  readonly blocked: DeliveryState;
}

/** Finds out whether one push may go out now, and takes its place in the limits of the device. */
@Injectable()
export class PreparePush {
  constructor(
    private readonly pushes: PushesRepository,
    private readonly devices: DevicesRepository,
    private readonly gate: DeliveryGate,
    private readonly slots: RateSlots,
    private readonly log: DeliveryLog,
    private readonly outbox: OutboxRepository,
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  /** @returns `undefined` when the push is at its end already, or gone */
  async run(tx: Transaction, pushId: string): Promise<ReadyPush | BlockedPush | undefined> {
    const push = await this.pushes.lockOpen(tx, pushId);
    if (!push) return undefined;
    const { notification, deviceId } = push;
    const { type, blocked } = await this.gate.decide(tx, notification, 'push');
    if (blocked) return this.block(tx, push, blocked);
    // Only a device that is still this user's: it may have been handed on since.
    const device = await this.devices.findReachable(tx, deviceId, notification.userId);
    if (!device || (await this.isSignedOut(tx, device)))
      return this.block(tx, push, { outcome: 'suppressed', reason: 'the device is gone' });
    const full = await this.takePlace(tx, push, device);
    if (full) return this.block(tx, push, full, full.nextAttemptAt);
    const token = this.box.open(device.sealedToken, sealPurpose(device.fingerprint)).toString();
    return { push, type, token, preparedAt: this.clock.now(), blocked: null };
  }

  /** Its session has ended, and the task that forgets it has not had its turn yet: workers may have been away for long. */
  private async isSignedOut(tx: Transaction, { sessionId }: ReachableDevice): Promise<boolean> {
    return sessionId !== null && this.outbox.isOpen(tx, forgetDevices.name, sessionId);
  }

  /** @returns the state of a push that has to wait for its place; `null` when it has one now */
  private async takePlace(
    tx: Transaction,
    { slotAt }: OpenPush,
    { id, platform }: ReachableDevice,
  ): Promise<DeliveryState | null> {
    const now = this.clock.now();
    if (platform === 'web' || (slotAt && holdsPlace(DEVICE_LIMITS, slotAt, now))) return null;
    const { at, limitedBy } = await this.slots.reserve(tx, id, DEVICE_LIMITS, now);
    return limitedBy && { outcome: 'throttled', reason: limitedBy.reason, nextAttemptAt: at };
  }

  private async block(
    tx: Transaction,
    push: OpenPush,
    state: DeliveryState,
    slotAt?: Date | null,
  ): Promise<BlockedPush> {
    await this.log.recordPush(tx, push, state, slotAt);
    return { blocked: state };
  }
}
