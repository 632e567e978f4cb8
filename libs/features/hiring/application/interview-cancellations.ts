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

  /** Nothing comes of the interviews of an application any more. */
  ofApplication(tx: Transaction, application: Of, by: Side): Promise<void> {
    return this.ofAll(tx, application, by, false);
  }

  /** Nobody need choose a time any more. What was agreed on stays. */
  ofOffers(tx: Transaction, application: Of, by: Side): Promise<void> {
    return this.ofAll(tx, application, by, true);
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

  private async ofAll(tx: Transaction, application: Of, by: Side, isOnlyOffered: boolean): Promise<void> {
    const which = { applicationId: application.id, isOnlyOffered };
    const calledOff = await this.interviews.cancel(tx, which, by, null, this.clock.now());
    this.tell(tx, application, calledOff, by);
  }

  private tell(tx: Transaction, { id: applicationId, jobId }: Of, calledOff: CalledOff[], by: Side): void {
    for (const { id: interviewId, sequence } of calledOff)
      tx.publish(interviewCancelled, { applicationId, jobId, interviewId, sequence, by });
  }
}
