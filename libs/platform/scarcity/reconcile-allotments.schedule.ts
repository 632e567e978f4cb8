import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { UnitOfWork } from '../database/unit-of-work';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import { type Schedule, Schedules } from '../schedule/schedule';
import { AllotmentDriftsRepository, type CountedAllotment } from './allotment-drifts.repository';
import { Allotments } from './allotments';
import { type AllotmentRecount, AllotmentRecounts, type Recount } from './allotment-recount';

const SLICE = 500;
const NOTHING: Recount = { taken: 0, held: 0 };

/**
 * Counts every allotment again from its rows. A difference is a defect: it is logged, kept in `allotment_drifts` (and so
 * in the metrics of every process) and put right.
 */
@Injectable()
export class ReconcileAllotments implements Schedule {
  readonly id = 'scarcity.reconcile-allotments';
  readonly description = 'Counts seats and other scarce things again from their rows, and reports drift.';
  readonly cron = '52 * * * *';

  constructor(
    private readonly recounts: AllotmentRecounts,
    private readonly allotments: Allotments,
    private readonly repository: AllotmentDriftsRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(LOGGER) private readonly logger: Logger,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(context: ActorContext, signal: AbortSignal): Promise<Record<string, number>> {
    const total = { checked: 0, drifted: 0 };
    for (const recount of this.recounts.all()) {
      let after: string | null = null;
      do {
        const slice: CountedAllotment[] = await this.repository.slice(
          this.database,
          recount.kind,
          after,
          SLICE,
        );
        total.checked += slice.length;
        total.drifted += await this.check(context, recount, slice);
        after = slice.length < SLICE ? null : (slice.at(-1)?.id ?? null);
      } while (after !== null && !signal.aborted);
    }
    return total;
  }

  /** @returns how many of the slice had drifted */
  private async check(
    context: ActorContext,
    recount: AllotmentRecount,
    slice: readonly CountedAllotment[],
  ): Promise<number> {
    const counted = await recount.count(
      this.database,
      slice.map(({ id }) => id),
    );
    const suspects = slice.filter(({ id, ...counter }) => !agree(counter, counted.get(id)));
    let drifted = 0;
    for (const { id } of suspects) if (await this.settle(context, recount, id)) drifted++;
    return drifted;
  }

  /** The numbers and the rows were read one after the other: only what differs under the lock is a drift. */
  private settle(context: ActorContext, recount: AllotmentRecount, id: string): Promise<boolean> {
    return this.unitOfWork.run(context, async (tx) => {
      const counter = await this.allotments.lockIfThere(tx, id);
      if (!counter) return false;
      const counted = (await recount.count(tx, [id])).get(id) ?? NOTHING;
      if (agree(counter, counted)) return false;
      const { kind } = recount;
      this.logger.error(
        { allotmentId: id, kind, counter, counted },
        'an allotment had drifted from its rows',
      );
      const foundAt = this.clock.now();
      await this.repository.record(tx, {
        id: this.ids.next(),
        allotmentId: id,
        kind,
        counter,
        counted,
        foundAt,
      });
      return true;
    });
  }
}

function agree(counter: Recount, counted: Recount = NOTHING): boolean {
  return counter.taken === counted.taken && counter.held === counted.held;
}
