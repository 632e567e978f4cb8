import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { inSlices } from '@guildhall/platform/schedule/in-slices';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { tellOfOverdueAnswers } from '../contract/hiring.tasks';
import { ApplicationsRepository } from '../persistence/applications.repository';

const SLICE = 500;

/** One reminder for all answers of a job that have become late since the last time, and none twice for the same answer. */
@Injectable()
export class RemindEmployers implements Schedule {
  readonly id = 'hiring.remind-employers';
  readonly description = 'Reminds employers of applications that have waited for an answer too long.';
  readonly cron = '11 * * * *';

  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(context: ActorContext, signal: AbortSignal): Promise<Record<string, number>> {
    return { late: await inSlices(SLICE, signal, () => this.remindSlice(context)) };
  }

  private remindSlice(context: ActorContext): Promise<number> {
    return this.unitOfWork.run(context, async (tx) => {
      const jobIds = await this.applications.markReminded(tx, this.clock.now(), SLICE);
      for (const jobId of new Set(jobIds)) tx.enqueue(tellOfOverdueAnswers, { jobId });
      return jobIds.length;
    });
  }
}
