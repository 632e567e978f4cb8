import type { OfGuild } from '@guildhall/features/guilds/contract/guild.events';
import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { SettleDesertedJobs } from '../application/settle-deserted-jobs';
import { settleJobsOfGuild } from '../contract/job.tasks';
import { JobPartiesRepository } from '../persistence/job-parties.repository';

/** A guild with open jobs is not deleted; one whose last member was erased is. */
@Injectable()
export class SettleJobsOfGuildHandler implements TaskHandler<OfGuild> {
  constructor(
    private readonly parties: JobPartiesRepository,
    private readonly settling: SettleDesertedJobs,
    private readonly unitOfWork: UnitOfWork,
    handlers: TaskHandlers,
  ) {
    handlers.register(settleJobsOfGuild, this);
  }

  async handle({ guildId }: OfGuild, run: TaskRun): Promise<void> {
    await this.unitOfWork.run(run.context, async (tx) => {
      await this.settling.run(tx, await this.parties.findUnfinishedOfGuild(tx, guildId));
      await this.parties.passOnToGuildOwner(tx, guildId);
      await run.completeIn(tx);
    });
  }
}
