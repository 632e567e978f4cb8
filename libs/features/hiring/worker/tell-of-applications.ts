import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import {
  applicationReceivedNotice,
  applicationWithdrawnNotice,
  lateAnswersNotice,
  stageNotice,
  TOLD_STAGES,
} from '../contract/application.notifications';
import type { ApplicationMoved, OfApplication } from '../contract/hiring.events';
import { tellOfMove, tellOfOverdueAnswers, tellOfSubmission } from '../contract/hiring.tasks';
import { ApplicationsRepository } from '../persistence/applications.repository';
import { InterviewsRepository } from '../persistence/interviews.repository';
import { TellPeople } from './tell-people';

/** Turns what happens to applications into notifications of those whom it concerns. */
@Injectable()
export class TellOfApplications {
  constructor(
    private readonly tell: TellPeople,
    private readonly jobs: JobsService,
    private readonly applications: ApplicationsRepository,
    private readonly interviews: InterviewsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    handlers: TaskHandlers,
  ) {
    handlers.register(tellOfSubmission, { handle: (payload, run) => this.ofSubmission(run, payload) });
    handlers.register(tellOfMove, { handle: (payload, run) => this.ofMove(run, payload) });
    handlers.register(tellOfOverdueAnswers, {
      handle: ({ jobId }, run) => this.ofOverdueAnswers(run, jobId),
    });
  }

  private async ofSubmission(run: TaskRun, { applicationId, jobId }: OfApplication): Promise<void> {
    const application = await this.applications.find(this.database, applicationId);
    if (!application) return;
    const { jobTitle } = application;
    await this.tell.run(run, await this.representatives(jobId), applicationReceivedNotice, {
      applicationId,
      jobId,
      jobTitle,
      source: run.taskId,
    });
  }

  private async ofMove(run: TaskRun, { applicationId, jobId, to, by }: ApplicationMoved): Promise<void> {
    const application = await this.applications.find(this.database, applicationId);
    if (!application) return;
    const { jobTitle, candidateId } = application;
    const about = { applicationId, jobId, jobTitle, source: run.taskId };
    if (to === 'withdrawn')
      return this.tell.run(run, await this.representatives(jobId), applicationWithdrawnNotice, about);
    const told = TOLD_STAGES.find((stage) => stage === to);
    // Slots that were offered in the same breath are told of by themselves.
    if (!told || (to === 'interview' && (await this.hasInterview(applicationId)))) return;
    const isEnded = to === 'rejected' && by === 'system';
    const deserted = isEnded && !(await this.jobs.isActedFor(this.database, jobId));
    await this.tell.run(run, [candidateId], stageNotice, {
      ...about,
      to: told,
      filled: isEnded && !deserted,
      ...(deserted ? { deserted } : {}),
    });
  }

  private async ofOverdueAnswers(run: TaskRun, jobId: string): Promise<void> {
    const [job, late] = await Promise.all([
      this.jobs.find(this.database, jobId),
      this.applications.countLate(this.database, jobId, this.clock.now()),
    ]);
    if (job?.status !== 'open' || late === 0) return;
    await this.tell.run(run, await this.representatives(jobId), lateAnswersNotice, {
      jobId,
      jobTitle: job.title,
      late,
      source: run.taskId,
    });
  }

  private representatives(jobId: string): Promise<string[]> {
    return this.jobs.representatives(this.database, jobId);
  }

  private async hasInterview(applicationId: string): Promise<boolean> {
    const interviews = await this.interviews.findPageOfApplication(this.database, applicationId, 1, null);
    return interviews.length > 0;
  }
}
