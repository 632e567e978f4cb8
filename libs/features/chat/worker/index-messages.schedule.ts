import type { ActorContext } from '@guildhall/kernel/actor-context';
import { inSlices } from '@guildhall/platform/schedule/in-slices';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { INDEXED_AT_ONCE, IndexMessages } from '../application/index-messages';

/** Searches catch up by themselves with the little that was said since; this is so that it stays little. */
@Injectable()
export class IndexMessagesSchedule implements Schedule {
  readonly id = 'chat.index-messages';
  readonly description = 'Writes the words by which new messages are found.';
  readonly cron = '* * * * *';

  constructor(
    private readonly index: IndexMessages,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(_: ActorContext, signal: AbortSignal): Promise<Record<string, number>> {
    return { indexed: await inSlices(INDEXED_AT_ONCE, signal, () => this.index.runSlice()) };
  }
}
