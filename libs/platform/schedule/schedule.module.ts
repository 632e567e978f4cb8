import { Global, Module } from '@nestjs/common';
import { ScheduleModule as NestScheduleModule } from '@nestjs/schedule';
import { RunScheduleHandler } from './run-schedule.handler';
import { Schedules } from './schedule';
import { Scheduler } from './scheduler';
import { SchedulesRepository } from './schedules.repository';

/** What every process knows of schedules: which there are and how they went. */
@Global()
@Module({ providers: [Schedules, SchedulesRepository], exports: [Schedules, SchedulesRepository] })
export class ScheduleModule {}

/** Firing and running them, in workers. */
@Module({ imports: [NestScheduleModule.forRoot()], providers: [Scheduler, RunScheduleHandler] })
export class WorkerScheduleModule {}
