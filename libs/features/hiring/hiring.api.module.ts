import { Module } from '@nestjs/common';
import { HiringModule } from './hiring.module';
import { ApplicationsController } from './http/applications.controller';
import { DashboardsController } from './http/dashboards.controller';
import { InterviewsController } from './http/interviews.controller';

@Module({
  imports: [HiringModule],
  controllers: [ApplicationsController, InterviewsController, DashboardsController],
})
export class HiringApiModule {}
