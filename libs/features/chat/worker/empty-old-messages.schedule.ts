import type { ActorContext } from '@guildhall/kernel/actor-context';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { RoomRetention } from '../application/room-retention';

/** Connections learn of it with the next sweep, by the number of the room's newest change. */
@Injectable()
export class EmptyOldMessages implements Schedule {
  readonly id = 'chat.empty-old-messages';
  readonly description = 'Empties what is older than rooms are to remember.';
  readonly cron = '23 * * * *';

  constructor(
    private readonly retention: RoomRetention,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(ctx: ActorContext, signal: AbortSignal): Promise<Record<string, number>> {
    return { emptied: await this.retention.emptyOld(ctx, signal) };
  }
}
