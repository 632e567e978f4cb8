import { Ids } from '@guildhall/kernel/ids';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import type { TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { PushSender } from '@guildhall/platform/push/push-sender';
import { Injectable } from '@nestjs/common';
import { pushToDevice } from '../contract/notification.tasks';
import { type DeliveryState, isFinal } from '../domain/delivery';
import { DevicesRepository } from '../persistence/devices.repository';
import type { OpenDelivery } from '../persistence/deliveries.repository';
import { PushesRepository } from '../persistence/pushes.repository';
import { DeliveryGate } from './delivery-gate';
import { DeliveryLog } from './delivery-log';

const HANDED_ON: DeliveryState = { outcome: 'pending', reason: 'handed on to the devices' };

/** Hands a notification on to every device that the user has now: one task each, so that none waits for another. */
@Injectable()
export class DeliverPush {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: DeliveryGate,
    private readonly log: DeliveryLog,
    private readonly pushes: PushesRepository,
    private readonly devices: DevicesRepository,
    private readonly sender: PushSender,
    private readonly ids: Ids,
  ) {}

  /** @throws TaskDeferred during quiet hours */
  async run(deliveryId: string, run: TaskRun): Promise<void> {
    const waiting = await this.unitOfWork.run(run.context, async (tx) => {
      const delivery = await this.log.lockOpen(tx, deliveryId);
      const state = delivery && (await this.handOn(tx, delivery));
      if (state && state !== HANDED_ON && !isFinal(state.outcome)) return state;
      await run.completeIn(tx);
      return null;
    });
    if (waiting) this.gate.deferWaiting(waiting);
  }

  /** @returns where the delivery stands now */
  private async handOn(tx: Transaction, delivery: OpenDelivery): Promise<DeliveryState> {
    const { id: deliveryId, notification } = delivery;
    const { blocked } = await this.gate.decide(tx, notification, 'push');
    const deviceIds = blocked ? [] : await this.devices.findIds(tx, notification.userId);
    const state = blocked ?? this.obstacle(deviceIds) ?? HANDED_ON;
    await this.log.record(tx, deliveryId, 'push', state);
    if (state !== HANDED_ON) return state;
    const parts = deviceIds.map((deviceId) => ({ id: this.ids.next(), deviceId }));
    await this.pushes.insert(tx, deliveryId, parts, HANDED_ON);
    for (const { id } of parts) tx.enqueue(pushToDevice, { pushId: id });
    return HANDED_ON;
  }

  private obstacle(deviceIds: readonly string[]): DeliveryState | null {
    if (!this.sender.configured) return { outcome: 'suppressed', reason: 'not configured' };
    if (deviceIds.length === 0) return { outcome: 'suppressed', reason: 'no device' };
    return null;
  }
}
