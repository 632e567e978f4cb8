import { Module } from '@nestjs/common';
import { HiringModule } from './hiring.module';
import { CallOffInterviewsHandler } from './worker/call-off-interviews.handler';
import { FollowEmployers } from './worker/follow-employers';
import { RejectTheRestHandler } from './worker/reject-the-rest.handler';
import { RemindEmployers } from './worker/remind-employers.schedule';
import { TellOfApplications } from './worker/tell-of-applications';
import { TellOfInterviews } from './worker/tell-of-interviews';
import { TellOfJobs } from './worker/tell-of-jobs';
import { TellPeople } from './worker/tell-people';

@Module({
  imports: [HiringModule],
  providers: [
    CallOffInterviewsHandler,
    FollowEmployers,
    RejectTheRestHandler,
    RemindEmployers,
    TellOfApplications,
    TellOfInterviews,
    TellOfJobs,
    TellPeople,
  ],
})
export class HiringWorkerModule {}
