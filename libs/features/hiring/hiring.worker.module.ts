import { Module } from '@nestjs/common';
import { HiringModule } from './hiring.module';
import { RejectTheRestHandler } from './worker/reject-the-rest.handler';
import { RemindEmployers } from './worker/remind-employers.schedule';
import { TellOfApplications } from './worker/tell-of-applications';
import { TellOfInterviews } from './worker/tell-of-interviews';
import { TellPeople } from './worker/tell-people';

@Module({
  imports: [HiringModule],
  providers: [RejectTheRestHandler, RemindEmployers, TellOfApplications, TellOfInterviews, TellPeople],
})
export class HiringWorkerModule {}
