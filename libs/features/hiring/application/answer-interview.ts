import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import {
  interviewConfirmed,
  type InterviewRescheduled,
  interviewRescheduled,
} from '../contract/hiring.events';
import type { Interview, Slot } from '../contract/interview';
import { isOpen } from '../domain/application-stage';
import {
  applicationNotFound,
  interviewBegun,
  interviewNotFound,
  interviewOverlaps,
  interviewStatusConflict,
  slotPast,
  slotUnknown,
  stageConflict,
} from '../domain/hiring-errors';
import { orderedSlots } from '../domain/interview-slots';
import { ApplicationsRepository } from '../persistence/applications.repository';
import { AttendancesRepository } from '../persistence/attendances.repository';
import { InterviewsRepository } from '../persistence/interviews.repository';
import { HiringAccess } from './hiring-access';
import { InterviewCancellations } from './interview-cancellations';
import { enqueueReminders } from './interview-reminders';

/** What becomes of an interview that was offered. Each change holds its application, so that one happens after the other. */
@Injectable()
export class AnswerInterview {
  constructor(
    private readonly access: HiringAccess,
    private readonly applications: ApplicationsRepository,
    private readonly interviews: InterviewsRepository,
    private readonly attendances: AttendancesRepository,
    private readonly cancellations: InterviewCancellations,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * The candidate takes one of the slots.
   *
   * @throws DomainError `INTERVIEW_NOT_FOUND`, `APPLICATION_PERMISSION_MISSING`, `INTERVIEW_STATUS_CONFLICT`,
   *   `APPLICATION_STAGE_CONFLICT`, `INTERVIEW_SLOT_UNKNOWN`, `INTERVIEW_SLOT_PAST`, `INTERVIEW_OVERLAPS`
   */
  confirm(ctx: UserContext, id: string, startsAt: Date): Promise<Interview> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const seen = await this.access.demandCandidate(ctx, id, tx);
      const interview = await this.hold(tx, seen);
      if (interview.status !== 'offered') throw interviewStatusConflict(interview.status);
      const slot = interview.slots.find((offered) => offered.startsAt.getTime() === startsAt.getTime());
      if (!slot) throw slotUnknown();
      const now = this.clock.now();
      if (slot.startsAt <= now) throw slotPast();
      if (!(await this.interviews.confirm(tx, id, slot, now))) throw interviewStatusConflict('confirmed');
      const people = [interview.interviewerId, interview.candidateId].filter((person) => person !== null);
      if (!(await this.attendances.take(tx, id, people, slot))) throw interviewOverlaps();
      const { applicationId, jobId } = interview;
      const changed = { applicationId, jobId, interviewId: id, sequence: interview.sequence + 1 };
      enqueueReminders(tx, changed, slot.startsAt, now);
      tx.publish(interviewConfirmed, changed);
      return (await this.interviews.find(tx, id)) as Interview;
    });
  }

  /**
   * The employer offers other slots, in the name of whoever does. A slot that was confirmed is off.
   *
   * @throws DomainError `INTERVIEW_NOT_FOUND`, `APPLICATION_NOT_FOUND`, `APPLICATION_PERMISSION_MISSING`,
   *   `INTERVIEW_STATUS_CONFLICT`, `INTERVIEW_BEGUN`, `APPLICATION_STAGE_CONFLICT`, `INTERVIEW_SLOTS_INVALID`
   */
  reschedule(ctx: UserContext, id: string, slots: readonly Slot[]): Promise<Interview> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const { interview: seen } = await this.access.openInterview(ctx, id, tx);
      await this.access.demandEmployer(ctx, seen.applicationId, tx);
      const interview = await this.hold(tx, seen);
      const now = this.clock.now();
      if (interview.status === 'confirmed' && hasBegun(interview, now)) throw interviewBegun();
      if (!(await this.interviews.offerAnew(tx, id, ctx.userId, orderedSlots(slots, now), now)))
        throw interviewStatusConflict(interview.status);
      const { applicationId, jobId } = interview;
      const { interviewerId } = interview;
      tx.publish<InterviewRescheduled>(interviewRescheduled, {
        applicationId,
        jobId,
        interviewId: id,
        sequence: interview.sequence + 1,
        ...(interviewerId === null || interviewerId === ctx.userId
          ? {}
          : { previousInterviewerId: interviewerId }),
      });
      return (await this.interviews.find(tx, id)) as Interview;
    });
  }

  /**
   * Either side calls it off.
   *
   * @throws DomainError `INTERVIEW_NOT_FOUND`, `INTERVIEW_STATUS_CONFLICT`, `INTERVIEW_BEGUN`
   */
  cancel(ctx: UserContext, id: string, reason: string | null): Promise<Interview> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const { interview: seen, party } = await this.access.openInterview(ctx, id, tx);
      const { applicationId, jobId } = seen;
      await this.applications.lock(tx, applicationId);
      if (!(await this.cancellations.ofOne(tx, { id: applicationId, jobId }, id, party, reason))) {
        const { status } = (await this.interviews.find(tx, id)) ?? seen;
        throw status === 'confirmed' ? interviewBegun() : interviewStatusConflict(status);
      }
      return (await this.interviews.find(tx, id)) as Interview;
    });
  }

  /** The interview as it is once nobody else can change it, or what it hangs on. */
  private async hold(tx: Transaction, seen: Interview): Promise<Interview> {
    const application = await this.applications.lock(tx, seen.applicationId);
    if (!application) throw applicationNotFound();
    const interview = await this.interviews.find(tx, seen.id);
    if (!interview) throw interviewNotFound();
    if (interview.status === 'cancelled') throw interviewStatusConflict('cancelled');
    if (!isOpen(application.stage)) throw stageConflict(application.stage, 'interview');
    return interview;
  }
}

function hasBegun({ slot }: Interview, now: Date): boolean {
  return slot !== null && slot.startsAt <= now;
}
