import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { UsersService } from '@guildhall/features/users/application/users.service';
import type { TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { type PushResult, PushSender, PushUnavailable } from '@guildhall/platform/push/push-sender';
import { Injectable } from '@nestjs/common';
import { pushToDevice } from '../contract/notification.tasks';
import { type DeliveryState, isFinal } from '../domain/delivery';
import { DevicesRepository } from '../persistence/devices.repository';
import { DeliveryGate } from './delivery-gate';
import { DeliveryLog } from './delivery-log';
import { PreparePush, type ReadyPush } from './prepare-push';

/** Sends a notification to one device. */
@Injectable()
export class PushToDevice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly preparation: PreparePush,
    private readonly users: UsersService,
    private readonly sender: PushSender,
    private readonly devices: DevicesRepository,
    private readonly gate: DeliveryGate,
    private readonly log: DeliveryLog,
  ) {}

  /**
   * A process that dies between FCM's answer and its commit sends the push again; it has the same tag then, so
   * that the device shows one.
   *
   * @throws TaskDeferred over the device's limits, in quiet hours, and when FCM asks to wait
   * @throws PushUnavailable when FCM cannot be reached or fails
   */
  async run(pushId: string, run: TaskRun): Promise<void> {
    const prepared = await this.unitOfWork.run(run.context, async (tx) => {
      const found = await this.preparation.run(tx, pushId);
      if (!found || (found.blocked && isFinal(found.blocked.outcome))) await run.completeIn(tx);
      return found;
    });
    if (!prepared) return;
    if (prepared.blocked) return this.gate.deferWaiting(prepared.blocked);
    const result = await this.send(prepared, run);
    const state = stateAfter(result, prepared.preparedAt);
    await this.unitOfWork.run(run.context, async (tx) => {
      await this.log.recordPush(tx, prepared.push, state);
      if (result.outcome === 'unregistered') await this.prune(tx, prepared);
      if (isFinal(state.outcome)) await run.completeIn(tx);
    });
    this.gate.deferWaiting(state);
  }

  private async send({ push, type, token }: ReadyPush, run: TaskRun): Promise<PushResult> {
    const { id, userId, payload } = push.notification;
    try {
      const { locale } = await this.users.get(userId);
      const { title, body, link } = type.text(locale, payload);
      const data = { notificationId: id, type: type.type };
      return await this.sender.send(
        { token, title, body, link, data, tag: id, urgent: type.essential },
        run.signal,
      );
    } catch (error) {
      const reason = error instanceof PushUnavailable ? error.message : 'an unexpected error';
      const outcome = run.attempt < pushToDevice.retry.attempts ? 'pending' : 'failed';
      await this.unitOfWork.run(run.context, (tx) => this.log.recordPush(tx, push, { outcome, reason }));
      throw error;
    }
  }

  /** The token is dead, unless the device has shown itself since. */
  private prune(tx: Transaction, { push, preparedAt }: ReadyPush): Promise<void> {
    return this.devices.deleteUnseenSince(tx, push.deviceId, preparedAt);
  }
}

function stateAfter(result: PushResult, now: Date): DeliveryState {
  switch (result.outcome) {
    case 'accepted':
      return { outcome: 'sent', reason: 'accepted by FCM' };
    case 'unregistered':
      return { outcome: 'suppressed', reason: 'the device is not registered with FCM any more' };
    case 'refused':
      return { outcome: 'failed', reason: `refused by FCM: ${result.code}` };
    case 'later':
      return {
        outcome: 'pending',
        reason: `FCM asks to wait: ${result.code}`,
        nextAttemptAt: new Date(now.getTime() + result.delayMs),
      };
  }
}
