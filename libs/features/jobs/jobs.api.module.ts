import { Module } from '@nestjs/common';
import { JobViews } from './application/job-views';
import { JobStatusController } from './http/job-status.controller';
import { JobsController } from './http/jobs.controller';
import { RecommendationsController } from './http/recommendations.controller';
import { SearchJobsController } from './http/search-jobs.controller';
import { JobsModule } from './jobs.module';

@Module({
  imports: [JobsModule],
  providers: [JobViews],
  controllers: [JobsController, JobStatusController, RecommendationsController, SearchJobsController],
})
export class JobsApiModule {}
