import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { inSlices } from '@guildhall/platform/schedule/in-slices';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { warnOfDraftPurge } from '../contract/job.tasks';
import { markWarned, purgeDrafts } from '../persistence/draft-purge';

const DAY_MS = 24 * 3_600_000;
const WARNED_AFTER_MS = 6 * DAY_MS;
const KEPT_MS = 7 * DAY_MS;
const SLICE = 100;

@Injectable()
export class PurgeDrafts implements Schedule {
  readonly id = 'jobs.purge-drafts';
  readonly description =
    'Deletes drafts of jobs that nobody has touched for 7 days, and warns of it a day before.';
  readonly cron = '7 * * * *';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(context: ActorContext, signal: AbortSignal): Promise<Record<string, number>> {
    const warned = await inSlices(SLICE, signal, () => this.warnSlice(context));
    const deleted = await inSlices(SLICE, signal, () => this.purgeSlice(context));
    return { warned, deleted };
  }

  private warnSlice(context: ActorContext): Promise<number> {
    const now = this.clock.now();
    return this.unitOfWork.run(context, async (tx) => {
      const ids = await markWarned(tx, new Date(now.getTime() - WARNED_AFTER_MS), now, SLICE);
      for (const jobId of ids) tx.enqueue(warnOfDraftPurge, { jobId });
      return ids.length;
    });
  }

  /** Whoever was warned late, because nothing ran for a while, has their day all the same. */
  private purgeSlice(context: ActorContext): Promise<number> {
    const now = this.clock.now().getTime();
    return this.unitOfWork.run(context, (tx) =>
      purgeDrafts(tx, new Date(now - KEPT_MS), new Date(now - (KEPT_MS - WARNED_AFTER_MS)), SLICE),
    );
  }
}
