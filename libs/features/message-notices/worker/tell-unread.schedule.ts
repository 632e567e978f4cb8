import type { ActorContext } from '@guildhall/kernel/actor-context';
import { inSlices } from '@guildhall/platform/schedule/in-slices';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { ROOMS_AT_ONCE, TellUnread } from '../application/tell-unread';

/** Saying something does not wait for it, and no message has a task: what is new is seen by the heads of rooms. */
@Injectable()
export class TellUnreadSchedule implements Schedule {
  readonly id = 'message-notices.tell-unread';
  readonly description = 'Tells members what was said in their rooms while they were away.';
  readonly cron = '*/10 * * * * *';

  constructor(
    private readonly telling: TellUnread,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(context: ActorContext, signal: AbortSignal): Promise<Record<string, number>> {
    let told = 0;
    for (const look of ['offline', 'unread'] as const)
      await inSlices(ROOMS_AT_ONCE, signal, async () => {
        const slice = await this.telling.runSlice(context, look, signal);
        told += slice.told;
        return slice.rooms;
      });
    return { told };
  }
}
