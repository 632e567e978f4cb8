import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { TaskHandlers } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { SettleDesertedJobs } from '../application/settle-deserted-jobs';
import { settleJobsOfCompany, settleJobsOfGuild } from '../contract/job.tasks';
import { JobPartiesRepository } from '../persistence/job-parties.repository';

/** Whoever deletes a guild has closed its jobs before; one whose last member was erased, and such a company, had nobody to. */
@Injectable()
export class SettleDesertedJobsHandlers {
  constructor(
    parties: JobPartiesRepository,
    settling: SettleDesertedJobs,
    unitOfWork: UnitOfWork,
    handlers: TaskHandlers,
  ) {
    handlers.register(settleJobsOfGuild, {
      handle: ({ guildId }, run) =>
        unitOfWork.run(run.context, async (tx) => {
          await settling.run(tx, await parties.findUnsettledOfGuild(tx, guildId));
          await parties.passOnToGuildOwner(tx, guildId);
          await run.completeIn(tx);
        }),
    });
    handlers.register(settleJobsOfCompany, {
      handle: ({ companyId }, run) =>
        unitOfWork.run(run.context, async (tx) => {
          await settling.run(tx, await parties.findUnsettledOfCompany(tx, companyId));
          await run.completeIn(tx);
        }),
    });
  }
}
