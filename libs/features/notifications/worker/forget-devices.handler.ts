import type { SessionEnded } from '@guildhall/features/auth/contract/auth.events';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { forgetDevices, forgetLateDevices } from '../contract/notification.tasks';
import { DevicesRepository } from '../persistence/devices.repository';

/** Longer than any process believes in a session that another has ended, and than a request takes. */
const LOOK_AGAIN_AFTER_MS = 60_000;

/** Who has signed out somewhere is not pushed to there any more. */
@Injectable()
export class ForgetDevicesHandler {
  constructor(
    private readonly devices: DevicesRepository,
    private readonly unitOfWork: UnitOfWork,
    handlers: TaskHandlers,
  ) {
    handlers.register(forgetDevices, { handle: (ended, run) => this.forget(ended, run, true) });
    handlers.register(forgetLateDevices, { handle: (ended, run) => this.forget(ended, run, false) });
  }

  private forget(ended: SessionEnded, run: TaskRun, looksAgain: boolean): Promise<void> {
    return this.unitOfWork.run(run.context, async (tx) => {
      await this.devices.deleteOfSession(tx, ended.userId, ended.sessionId);
      if (looksAgain) tx.enqueue(forgetLateDevices, { ...ended }, { delayMs: LOOK_AGAIN_AFTER_MS });
      await run.completeIn(tx);
    });
  }
}
