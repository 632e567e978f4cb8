import { UsersService } from '@guildhall/features/users/application/users.service';
import type { User } from '@guildhall/features/users/contract/user';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { MailBounced, MailSuppressed } from '@guildhall/platform/mail/mail-failures';
import { Mailer } from '@guildhall/platform/mail/mailer';
import type { TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import type { NotificationType } from '../contract/notification-type';
import { deliverEmail } from '../contract/notification.tasks';
import { type DeliveryState, isFinal } from '../domain/delivery';
import type { OpenDelivery } from '../persistence/deliveries.repository';
import { DeliveryGate } from './delivery-gate';
import { DeliveryLog } from './delivery-log';
import { NotificationLetter } from './notification-letter';

/** Mails a notification. */
@Injectable()
export class DeliverEmail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UsersService,
    private readonly letter: NotificationLetter,
    private readonly mailer: Mailer,
    private readonly gate: DeliveryGate,
    private readonly log: DeliveryLog,
  ) {}

  /**
   * @throws TaskDeferred in quiet hours, and when every provider has just failed
   * @throws MailNotAccepted, MailAnswerLost to be tried again
   */
  async run(deliveryId: string, run: TaskRun): Promise<void> {
    const prepared = await this.prepare(deliveryId, run);
    if (!prepared) return;
    if (prepared.blocked) return this.gate.deferWaiting(prepared.blocked);
    const { delivery, type } = prepared;
    const user = await this.users.get(delivery.notification.userId);
    const state = this.obstacle(user, type) ?? (await this.send(delivery, type, user, run));
    await this.unitOfWork.run(run.context, async (tx) => {
      await this.log.record(tx, deliveryId, 'email', state);
      await run.completeIn(tx);
    });
  }

  private prepare(deliveryId: string, run: TaskRun) {
    return this.unitOfWork.run(run.context, async (tx) => {
      const delivery = await this.log.lockOpen(tx, deliveryId);
      const decision = delivery && (await this.gate.decide(tx, delivery.notification, 'email'));
      if (decision?.blocked) await this.log.record(tx, deliveryId, 'email', decision.blocked);
      if (!decision || (decision.blocked && isFinal(decision.blocked.outcome))) await run.completeIn(tx);
      return delivery && decision && { delivery, ...decision };
    });
  }

  private obstacle({ emailVerifiedAt }: User, { essential }: NotificationType): DeliveryState | null {
    if (!this.mailer.isConfigured) return { outcome: 'suppressed', reason: 'not configured' };
    // Whoever typed somebody else's address must not fill that mailbox.
    if (emailVerifiedAt === null && !essential)
      return { outcome: 'suppressed', reason: 'the address is not verified' };
    return null;
  }

  private async send(
    delivery: OpenDelivery,
    type: NotificationType,
    user: User,
    run: TaskRun,
  ): Promise<DeliveryState> {
    try {
      const mail = await this.letter.write(delivery, type, user);
      const { provider } = await this.mailer.send(mail, run.signal);
      return { outcome: 'sent', reason: `accepted by ${provider}` };
    } catch (error) {
      if (error instanceof MailSuppressed)
        return { outcome: 'suppressed', reason: `the address is suppressed after a ${error.reason}` };
      if (error instanceof MailBounced) return { outcome: 'failed', reason: 'the recipient was refused' };
      const outcome = run.attempt < deliverEmail.retry.attempts ? 'pending' : 'failed';
      await this.unitOfWork.run(run.context, async (tx) => {
        // Unless a run that took over has sent it.
        if (await this.log.lockOpen(tx, delivery.id))
          await this.log.record(tx, delivery.id, 'email', { outcome, reason: 'no mail provider took it' });
      });
      throw error;
    }
  }
}
