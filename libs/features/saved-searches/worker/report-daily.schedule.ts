import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { reportMatches } from '../contract/saved-search.tasks';
import { MatchesRepository } from '../persistence/matches.repository';

const SLICE = 200;

@Injectable()
export class ReportDaily implements Schedule {
  readonly id = 'saved-searches.report-daily';
  readonly description = 'Tells the owners of searches with daily alerts what was found since yesterday.';
  readonly cron = '0 8 * * *';

  constructor(
    private readonly matches: MatchesRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  /** A task for each search, so that one that fails keeps nobody else waiting. */
  async run(context: ActorContext, signal: AbortSignal): Promise<Record<string, number>> {
    const now = this.clock.now();
    let searches = 0;
    for (let after: string | null = null; !signal.aborted;) {
      const ids: string[] = await this.matches.nextToReport(this.database, now, after, SLICE);
      await this.unitOfWork.run(context, async (tx) => {
        for (const searchId of ids) tx.enqueue(reportMatches, { searchId });
      });
      searches += ids.length;
      if (ids.length < SLICE) break;
      after = ids.at(-1) as string;
    }
    return { searches };
  }
}
