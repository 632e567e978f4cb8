import { companyDeleted, companyDeserted } from '@guildhall/features/companies/contract/company.events';
import { jobEdited, jobPublished, jobReopened } from '@guildhall/features/jobs/contract/job.events';
import { JobsModule } from '@guildhall/features/jobs/jobs.module';
import { NotificationTypes } from '@guildhall/features/notifications/contract/notification-type';
import { NotificationsModule } from '@guildhall/features/notifications/notifications.module';
import { UsersModule } from '@guildhall/features/users/users.module';
import { Module } from '@nestjs/common';
import { ReportMatches } from './application/report-matches';
import { SavedSearchesService } from './application/saved-searches.service';
import { jobsFoundNotice, searchEndedNotice } from './contract/saved-search.notifications';
import { endSearchesOfCompany, matchJob } from './contract/saved-search.tasks';
import { MatchesRepository } from './persistence/matches.repository';
import { SavedSearchesRepository } from './persistence/saved-searches.repository';
import { SavedSearchesPersonalData } from './saved-searches.personal-data';

const OWN_PARTS = [MatchesRepository, ReportMatches, SavedSearchesRepository, SavedSearchesService];

/** Nobody depends on it: what is exported is for this feature's own modules. */
@Module({
  imports: [UsersModule, JobsModule, NotificationsModule],
  providers: [SavedSearchesPersonalData, ...OWN_PARTS],
  exports: [JobsModule, NotificationsModule, ...OWN_PARTS],
})
export class SavedSearchesModule {
  constructor(types: NotificationTypes) {
    types.register(jobsFoundNotice);
    types.register(searchEndedNotice);
    // In every process: who publishes an event writes the tasks of its subscribers.
    jobPublished.subscribe(matchJob);
    jobReopened.subscribe(matchJob);
    jobEdited.subscribe(matchJob);
    companyDeleted.subscribe(endSearchesOfCompany);
    companyDeserted.subscribe(endSearchesOfCompany);
  }
}
