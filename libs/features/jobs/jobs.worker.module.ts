import { Module } from '@nestjs/common';
import { JobsModule } from './jobs.module';
import { ExpireJobs } from './worker/expire-jobs.schedule';
import { PruneJobViews } from './worker/prune-job-views.schedule';
import { PurgeDrafts } from './worker/purge-drafts.schedule';
import { SettleJobsOfGuildHandler } from './worker/settle-jobs-of-guild.handler';
import { TellEmployers } from './worker/tell-employers';

@Module({
  imports: [JobsModule],
  providers: [ExpireJobs, PruneJobViews, PurgeDrafts, SettleJobsOfGuildHandler, TellEmployers],
})
export class JobsWorkerModule {}
