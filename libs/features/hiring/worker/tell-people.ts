import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import type { NotificationType } from '@guildhall/features/notifications/contract/notification-type';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import type { TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';

/** People who are told in one transaction. */
const TOLD_AT_ONCE = 50;

/** Notifies people in the name of a task, and finishes the task with it. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** People who are told different things, all in one transaction. Nobody is told twice by a second run. */
  async together(
    run: TaskRun,
    telling: (
      tell: <Payload extends object>(
        userId: string | null,
        type: NotificationType<Payload>,
        payload: Payload,
      ) => Promise<void>,
    ) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(run.context, async (tx) => {
      await telling(async (userId, type, payload) => {
        if (userId !== null) await this.notifications.notify(tx, { userId, type, payload });
      });
      await run.completeIn(tx);
    });
  }

  /** A handful, all in one transaction. @param userIds `null` for who was erased */
  async run<Payload extends object>(
    run: TaskRun,
    userIds: ReadonlyArray<string | null>,
    type: NotificationType<Payload>,
    payload: Payload,
  ): Promise<void> {
    await this.together(run, async (tell) => {
      for (const userId of userIds) await tell(userId, type, payload);
    });
  }

  /** Everybody, portion by portion. Whoever was told is not told again by a second run. */
  async inPortions<Payload extends object>(
    run: TaskRun,
    nextUserIds: (after: string | null, limit: number) => Promise<string[]>,
    type: NotificationType<Payload>,
    payload: Payload,
  ): Promise<void> {
    let after: string | null = null;
    do {
      const userIds: string[] = await nextUserIds(after, TOLD_AT_ONCE);
      await this.unitOfWork.run(run.context, async (tx) => {
        for (const userId of userIds) await this.notifications.notify(tx, { userId, type, payload });
      });
      after = userIds.length < TOLD_AT_ONCE ? null : (userIds.at(-1) ?? null);
    } while (after !== null && !run.signal.aborted);
    run.signal.throwIfAborted();
  }
}
