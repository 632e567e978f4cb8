import { CandidatesModule } from '@guildhall/features/candidates/candidates.module';
import { CompaniesModule } from '@guildhall/features/companies/companies.module';
import { companyDeserted } from '@guildhall/features/companies/contract/company.events';
import { GuildCommitments } from '@guildhall/features/guilds/contract/guild-commitments';
import { guildDeleted } from '@guildhall/features/guilds/contract/guild.events';
import { GuildsModule } from '@guildhall/features/guilds/guilds.module';
import { NotificationTypes } from '@guildhall/features/notifications/contract/notification-type';
import { NotificationsModule } from '@guildhall/features/notifications/notifications.module';
import { Module } from '@nestjs/common';
import { ChangeJobStatus } from './application/change-job-status';
import { CreateJob } from './application/create-job';
import { DeleteDraft } from './application/delete-draft';
import { EditJob } from './application/edit-job';
import { Employers } from './application/employers';
import { JobAccess } from './application/job-access';
import { JobAnnouncements } from './application/job-announcements';
import { JobSearchService } from './application/job-search.service';
import { JobsService } from './application/jobs.service';
import { KnownStatistics } from './application/known-statistics';
import { LockedJobs } from './application/locked-jobs';
import { ParsedWords } from './application/parsed-words';
import { RecommendationsService } from './application/recommendations.service';
import { SettleDesertedJobs } from './application/settle-deserted-jobs';
import { SpellingHelp } from './application/spelling-help';
import * as events from './contract/job.events';
import * as notices from './contract/job.notifications';
import * as tasks from './contract/job.tasks';
import { RecommendationExclusions } from './contract/recommendation-exclusions';
import { JobsDemoData } from './jobs.demo-data';
import { JobsPersonalData } from './jobs.personal-data';
import { JobPartiesRepository } from './persistence/job-parties.repository';
import { JobStatisticsRepository } from './persistence/job-statistics.repository';
import { JobsRepository } from './persistence/jobs.repository';

const OWN_PARTS = [
  ChangeJobStatus,
  CreateJob,
  DeleteDraft,
  EditJob,
  JobPartiesRepository,
  JobSearchService,
  LockedJobs,
  RecommendationsService,
  SettleDesertedJobs,
];

/**
 * For other features: `JobsService`, and `RecommendationExclusions`, which takes who is not to be recommended to whom. The
 * rest is exported for this feature's own modules only.
 */
@Module({
  imports: [CandidatesModule, CompaniesModule, GuildsModule, NotificationsModule],
  providers: [
    Employers,
    JobAccess,
    JobAnnouncements,
    JobsDemoData,
    JobsPersonalData,
    JobsRepository,
    JobsService,
    JobStatisticsRepository,
    KnownStatistics,
    ParsedWords,
    SpellingHelp,
    RecommendationExclusions,
    ...OWN_PARTS,
  ],
  exports: [JobsService, RecommendationExclusions, NotificationsModule, ...OWN_PARTS],
})
export class JobsModule {
  constructor(types: NotificationTypes, commitments: GuildCommitments, parties: JobPartiesRepository) {
    types.register(notices.jobExpiredNotice);
    types.register(notices.jobTakenDownNotice);
    types.register(notices.draftEndingNotice);
    commitments.register({
      name: 'jobs',
      countOpen: (tx, guildId) => parties.countOpenOfGuild(tx, guildId),
    });
    // In every process: who publishes an event writes the tasks of its subscribers.
    events.jobExpired.subscribe(tasks.tellOfExpiry);
    guildDeleted.subscribe(tasks.settleJobsOfGuild);
    companyDeserted.subscribe(tasks.settleJobsOfCompany);
  }
}
