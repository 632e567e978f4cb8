import { Module } from '@nestjs/common';
import { JobsModule } from './jobs.module';
import { ExpireJobs } from './worker/expire-jobs.schedule';
import { PruneJobViews } from './worker/prune-job-views.schedule';
import { PurgeDrafts } from './worker/purge-drafts.schedule';
import { SettleDesertedJobsHandlers } from './worker/settle-deserted-jobs.handlers';
import { TellEmployers } from './worker/tell-employers';

@Module({
  imports: [JobsModule],
  providers: [ExpireJobs, PruneJobViews, PurgeDrafts, SettleDesertedJobsHandlers, TellEmployers],
})
export class JobsWorkerModule {}
