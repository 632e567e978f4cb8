import { CandidatesModule } from '@guildhall/features/candidates/candidates.module';
import { jobClosed, jobExpired, jobFilled } from '@guildhall/features/jobs/contract/job.events';
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
  HiringService,
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
    InterviewCancellations,
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
    types.register(interviewNotices.interviewReminderNotice);
    types.register(interviewNotices.interviewRescheduledNotice);
    // In every process: who publishes an event writes the tasks of its subscribers.
    events.applicationSubmitted.subscribe(tasks.tellOfSubmission);
    events.applicationMoved.subscribe(tasks.tellOfMove);
    events.interviewOffered.subscribe(tasks.tellOfInterviewOffer);
    events.interviewConfirmed.subscribe(tasks.tellOfConfirmation);
    events.interviewRescheduled.subscribe(tasks.tellOfRescheduling);
    events.interviewCancelled.subscribe(tasks.tellOfCancellation);
    jobFilled.subscribe(tasks.rejectTheRest);
    jobClosed.subscribe(tasks.tellOfClosing);
    jobExpired.subscribe(tasks.tellOfExpiry);
  }
}
