import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { inSlices } from '@guildhall/platform/schedule/in-slices';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { pruneViews } from '../persistence/count-views';

const DAY_MS = 24 * 3_600_000;
const SLICE = 5_000;

@Injectable()
export class PruneJobViews implements Schedule {
  readonly id = 'jobs.prune-views';
  readonly description = 'Forgets who has seen which job before yesterday; how many have is kept.';
  readonly cron = '17 2 * * *';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(_: ActorContext, signal: AbortSignal): Promise<Record<string, number>> {
    const yesterday = new Date(this.clock.now().getTime() - DAY_MS).toISOString().slice(0, 10);
    const pruneSlice = () => pruneViews(this.database, yesterday, SLICE);
    return { deleted: await inSlices(SLICE, signal, pruneSlice) };
  }
}
