import { CandidatesModule } from '@guildhall/features/candidates/candidates.module';
import { companyMemberLeft, companyRoleChanged } from '@guildhall/features/companies/contract/company.events';
import { memberLeft, roleChanged } from '@guildhall/features/guilds/contract/guild.events';
import {
  jobClosed,
  jobCompleted,
  jobDeserted,
  jobExpired,
  jobFilled,
  jobReopened,
} from '@guildhall/features/jobs/contract/job.events';
import { JobsModule } from '@guildhall/features/jobs/jobs.module';
import { NotificationTypes } from '@guildhall/features/notifications/contract/notification-type';
import { NotificationsModule } from '@guildhall/features/notifications/notifications.module';
import { UsersModule } from '@guildhall/features/users/users.module';
import { Module } from '@nestjs/common';
import { AnswerInterview } from './application/answer-interview';
import { ApplicationMoves } from './application/application-moves';
import { ApplicationsService } from './application/applications.service';
import { ApplyToJob } from './application/apply-to-job';
import { DashboardsService } from './application/dashboards.service';
import { HandOverInterviews } from './application/hand-over-interviews';
import { HiringAccess } from './application/hiring-access';
import { HiringService } from './application/hiring.service';
import { InterviewCancellations } from './application/interview-cancellations';
import { InterviewsService } from './application/interviews.service';
import { OfferInterview } from './application/offer-interview';
import { TransitionApplication } from './application/transition-application';
import * as notices from './contract/application.notifications';
import * as events from './contract/hiring.events';
import * as tasks from './contract/hiring.tasks';
import * as interviewNotices from './contract/interview.notifications';
import { EmployersAppliedTo } from './hiring.candidate-viewers';
import { HiringDemoData } from './hiring.demo-data';
import { HiringPersonalData } from './hiring.personal-data';
import { HasApplied } from './hiring.recommendation-exclusions';
import { ApplicationsRepository } from './persistence/applications.repository';
import { AttendancesRepository } from './persistence/attendances.repository';
import { HiringPersonalDataRepository } from './persistence/hiring-personal-data.repository';
import { InterviewsRepository } from './persistence/interviews.repository';

const OWN_PARTS = [
  AnswerInterview,
  ApplicationMoves,
  ApplicationsRepository,
  ApplicationsService,
  ApplyToJob,
  DashboardsService,
  HandOverInterviews,
  HiringService,
  InterviewCancellations,
  InterviewsRepository,
  InterviewsService,
  OfferInterview,
  TransitionApplication,
];

/** For other features: `HiringService` and the events. The rest is exported for this feature's own modules only. */
@Module({
  imports: [UsersModule, NotificationsModule, CandidatesModule, JobsModule],
  providers: [
    AttendancesRepository,
    EmployersAppliedTo,
    HasApplied,
    HiringAccess,
    HiringDemoData,
    HiringPersonalData,
    HiringPersonalDataRepository,
    ...OWN_PARTS,
  ],
  exports: [JobsModule, NotificationsModule, ...OWN_PARTS],
})
export class HiringModule {
  constructor(types: NotificationTypes) {
    types.register(notices.applicationReceivedNotice);
    types.register(notices.applicationWithdrawnNotice);
    types.register(notices.jobEndNotice);
    types.register(notices.lateAnswersNotice);
    types.register(notices.stageNotice);
    types.register(interviewNotices.interviewCancelledNotice);
    types.register(interviewNotices.interviewConfirmedNotice);
    types.register(interviewNotices.interviewOfferedNotice);
    types.register(interviewNotices.interviewerChangedNotice);
    types.register(interviewNotices.interviewReminderNotice);
    types.register(interviewNotices.interviewRescheduledNotice);
    // In every process: who publishes an event writes the tasks of its subscribers.
    events.applicationSubmitted.subscribe(tasks.tellOfSubmission);
    events.applicationMoved.subscribe(tasks.tellOfMove);
    events.interviewOffered.subscribe(tasks.tellOfInterviewOffer);
    events.interviewConfirmed.subscribe(tasks.tellOfConfirmation);
    events.interviewRescheduled.subscribe(tasks.tellOfRescheduling);
    events.interviewHandedOver.subscribe(tasks.tellOfHandingOver);
    events.interviewCancelled.subscribe(tasks.tellOfCancellation);
    jobFilled.subscribe(tasks.rejectTheRest);
    jobDeserted.subscribe(tasks.rejectTheRest);
    jobClosed.subscribe(tasks.tellOfClosing);
    jobClosed.subscribe(tasks.callOffInterviews);
    jobExpired.subscribe(tasks.tellOfExpiry);
    jobReopened.subscribe(tasks.tellOfReopening);
    jobCompleted.subscribe(tasks.tellOfCompletion);
    companyMemberLeft.subscribe(tasks.followCompanyParting);
    companyRoleChanged.subscribe(tasks.followCompanyRole);
    memberLeft.subscribe(tasks.followGuildParting);
    roleChanged.subscribe(tasks.followGuildRole);
  }
}
