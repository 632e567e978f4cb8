import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { NotificationsService } from '../application/notifications.service';
import { type WelcomePayload, welcomeUser } from '../contract/notification.tasks';
import { accountWelcome } from '../domain/account-welcome';

@Injectable()
export class WelcomeUserHandler implements TaskHandler<WelcomePayload> {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly unitOfWork: UnitOfWork,
    handlers: TaskHandlers,
  ) {
    handlers.register(welcomeUser, this);
  }

  handle({ userId }: WelcomePayload, run: TaskRun): Promise<void> {
    return this.unitOfWork.run(run.context, async (tx) => {
      await this.notifications.notify(tx, { userId, type: accountWelcome, payload: {} });
      await run.completeIn(tx);
    });
  }
}
