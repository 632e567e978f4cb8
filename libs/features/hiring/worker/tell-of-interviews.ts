import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import type {
  InterviewCancelled,
  InterviewHandedOver,
  InterviewRescheduled,
  OfInterview,
} from '../contract/hiring.events';
import {
  type InterviewReminder,
  remindOfInterview,
  tellOfCancellation,
  tellOfConfirmation,
  tellOfHandingOver,
  tellOfInterviewOffer,
  tellOfRescheduling,
} from '../contract/hiring.tasks';
import type { Interview } from '../contract/interview';
import {
  interviewCancelledNotice,
  interviewConfirmedNotice,
  type InterviewerChangedNotice,
  interviewerChangedNotice,
  interviewOfferedNotice,
  interviewReminderNotice,
  interviewRescheduledNotice,
} from '../contract/interview.notifications';
import { InterviewsRepository } from '../persistence/interviews.repository';
import { TellPeople } from './tell-people';

/** Turns what happens to interviews into notifications of those who meet. */
@Injectable()
export class TellOfInterviews {
  constructor(
    private readonly tell: TellPeople,
    private readonly jobs: JobsService,
    private readonly interviews: InterviewsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    handlers: TaskHandlers,
  ) {
    handlers.register(tellOfInterviewOffer, { handle: (payload, run) => this.ofOffer(run, payload) });
    handlers.register(tellOfRescheduling, { handle: (payload, run) => this.ofRescheduling(run, payload) });
    handlers.register(tellOfHandingOver, { handle: (payload, run) => this.ofHandingOver(run, payload) });
    handlers.register(tellOfConfirmation, { handle: (payload, run) => this.ofConfirmation(run, payload) });
    handlers.register(tellOfCancellation, { handle: (payload, run) => this.ofCancellation(run, payload) });
    handlers.register(remindOfInterview, { handle: (payload, run) => this.remind(run, payload) });
  }

  private async ofOffer(run: TaskRun, event: OfInterview): Promise<void> {
    const interview = await this.stillAsThen(event);
    if (interview)
      await this.tell.run(run, [interview.candidateId], interviewOfferedNotice, about(interview, run));
  }

  /** Also who would have been there, and need not come. */
  private async ofRescheduling(run: TaskRun, event: InterviewRescheduled): Promise<void> {
    const interview = await this.interviews.find(this.database, event.interviewId);
    if (!interview) return;
    const { previousInterviewerId } = event;
    await this.tell.together(run, async (tell) => {
      if (previousInterviewerId !== undefined && previousInterviewerId !== interview.interviewerId)
        await tell(previousInterviewerId, interviewerChangedNotice, changed(interview, run, 'former'));
      if (interview.sequence === event.sequence)
        await tell(interview.candidateId, interviewRescheduledNotice, about(interview, run));
    });
  }

  private async ofHandingOver(run: TaskRun, event: InterviewHandedOver): Promise<void> {
    const interview = await this.interviews.find(this.database, event.interviewId);
    if (!interview) return;
    const isStill = interview.sequence === event.sequence;
    await this.tell.together(run, async (tell) => {
      for (const [reader, userId] of [
        ['former', event.previousInterviewerId],
        ['next', isStill ? interview.interviewerId : null],
        ['candidate', isStill ? interview.candidateId : null],
      ] as const)
        await tell(userId, interviewerChangedNotice, changed(interview, run, reader));
    });
  }

  private async ofConfirmation(run: TaskRun, event: OfInterview): Promise<void> {
    const interview = await this.stillAsThen(event);
    if (!interview?.slot) return;
    const when = { startsAt: interview.slot.startsAt.toISOString(), timeZone: interview.timeZone };
    await this.tell.run(run, both(interview), interviewConfirmedNotice, {
      ...about(interview, run),
      ...when,
    });
  }

  /** Whoever cancels knows it. When the interviewer does not act for the job any more, those do who do. */
  private async ofCancellation(run: TaskRun, { interviewId, by }: InterviewCancelled): Promise<void> {
    const interview = await this.interviews.find(this.database, interviewId);
    if (!interview) return;
    const acting = await this.jobs.representatives(this.database, interview.jobId);
    const isActing = interview.interviewerId !== null && acting.includes(interview.interviewerId);
    const people = new Set([...both(interview), ...(isActing ? [] : acting)]);
    if (by !== 'system') people.delete(run.context.userId);
    await this.tell.run(run, [...people], interviewCancelledNotice, about(interview, run));
  }

  /** Nothing when it was moved or is off, or has begun because nobody was there to remind anybody. */
  private async remind(run: TaskRun, { hoursBefore, ...event }: InterviewReminder): Promise<void> {
    const interview = await this.stillAsThen(event);
    if (!interview?.slot || interview.status !== 'confirmed' || interview.slot.startsAt <= this.clock.now())
      return;
    const when = { startsAt: interview.slot.startsAt.toISOString(), timeZone: interview.timeZone };
    const notice = { ...about(interview, run), ...when, hoursBefore };
    await this.tell.run(run, both(interview), interviewReminderNotice, notice);
  }

  /** @returns `undefined` when it has moved on: what it has become is told by another task */
  private async stillAsThen({ interviewId, sequence }: OfInterview): Promise<Interview | undefined> {
    const interview = await this.interviews.find(this.database, interviewId);
    return interview?.sequence === sequence ? interview : undefined;
  }
}

function about({ id, applicationId, jobId, jobTitle }: Interview, { taskId }: TaskRun) {
  return { interviewId: id, applicationId, jobId, jobTitle, source: taskId };
}

function changed(
  interview: Interview,
  run: TaskRun,
  reader: InterviewerChangedNotice['reader'],
): InterviewerChangedNotice {
  return { ...about(interview, run), reader };
}

function both({ interviewerId, candidateId }: Interview): Array<string | null> {
  return [interviewerId, candidateId];
}
