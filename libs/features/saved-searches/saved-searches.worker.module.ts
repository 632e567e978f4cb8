import { Module } from '@nestjs/common';
import { SavedSearchesModule } from './saved-searches.module';
import { EndSearchesHandler } from './worker/end-searches.handler';
import { MatchJobHandler } from './worker/match-job.handler';
import { ReportDaily } from './worker/report-daily.schedule';
import { ReportMatchesHandler } from './worker/report-matches.handler';

@Module({
  imports: [SavedSearchesModule],
  providers: [EndSearchesHandler, MatchJobHandler, ReportDaily, ReportMatchesHandler],
})
export class SavedSearchesWorkerModule {}
