import { Clock } from '@guildhall/kernel/clock';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Side } from '../contract/application';
import { interviewCancelled } from '../contract/hiring.events';
import { type CalledOff, InterviewsRepository } from '../persistence/interviews.repository';

type Of = { readonly id: string; readonly jobId: string };

/** Calling off interviews that have not begun, and telling it. The caller holds the lock of the application. */
@Injectable()
export class InterviewCancellations {
  constructor(
    private readonly interviews: InterviewsRepository,
    private readonly clock: Clock,
  ) {}

  /** Nothing comes of the application any more, nor of its interviews. */
  async ofApplication(tx: Transaction, application: Of, by: Side): Promise<void> {
    const calledOff = await this.interviews.cancel(
      tx,
      { applicationId: application.id },
      by,
      null,
      this.clock.now(),
    );
    this.tell(tx, application, calledOff, by);
  }

  /** @returns false when it was cancelled before, or has begun */
  async ofOne(
    tx: Transaction,
    application: Of,
    interviewId: string,
    by: Side,
    reason: string | null,
  ): Promise<boolean> {
    const calledOff = await this.interviews.cancel(tx, { id: interviewId }, by, reason, this.clock.now());
    this.tell(tx, application, calledOff, by);
    return calledOff.length > 0;
  }

  private tell(tx: Transaction, { id: applicationId, jobId }: Of, calledOff: CalledOff[], by: Side): void {
    for (const { id: interviewId, sequence } of calledOff)
      tx.publish(interviewCancelled, { applicationId, jobId, interviewId, sequence, by });
  }
}
