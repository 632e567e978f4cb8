import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Allotments } from '@guildhall/platform/scarcity/allotments';
import { inSlices } from '@guildhall/platform/schedule/in-slices';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { GuildsRepository } from '../persistence/guilds.repository';

/** A guild that was deleted by mistake can be brought back by hand for this long. */
const KEPT_MS = 30 * 24 * 3_600_000;
const SLICE = 20;

@Injectable()
export class PurgeDeletedGuilds implements Schedule {
  readonly id = 'guilds.purge-deleted';
  readonly description = 'Removes guilds that were deleted more than 30 days ago, with everything in them.';
  readonly cron = '37 3 * * *';

  constructor(
    private readonly guilds: GuildsRepository,
    private readonly allotments: Allotments,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(context: ActorContext, signal: AbortSignal): Promise<Record<string, number>> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    return { deleted: await inSlices(SLICE, signal, () => this.purgeSlice(context, before)) };
  }

  private purgeSlice(context: ActorContext, before: Date): Promise<number> {
    return this.unitOfWork.run(context, async (tx) => {
      const ids = await this.guilds.purge(tx, before, SLICE);
      await this.allotments.close(tx, ids);
      return ids.length;
    });
  }
}
