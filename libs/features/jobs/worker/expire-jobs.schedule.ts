import type { ActorContext } from '@guildhall/kernel/actor-context';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { inSlices } from '@guildhall/platform/schedule/in-slices';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { LockedJobs } from '../application/locked-jobs';

const SLICE = 50;

/** Reads and moves treat a job as expired from the moment on; this is for who waits to be told, and for lists. */
@Injectable()
export class ExpireJobs implements Schedule {
  readonly id = 'jobs.expire';
  readonly description = 'Expires open jobs whose time is over, and tells it.';
  readonly cron = '* * * * *';

  constructor(
    private readonly locked: LockedJobs,
    private readonly unitOfWork: UnitOfWork,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(context: ActorContext, signal: AbortSignal): Promise<Record<string, number>> {
    const expireSlice = () => this.unitOfWork.run(context, (tx) => this.locked.expireOverdue(tx, SLICE));
    return { expired: await inSlices(SLICE, signal, expireSlice) };
  }
}
