import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { ApplicationStage, Side } from '../contract/application';
import { applicationMoved } from '../contract/hiring.events';
import { FAILED_STAGES } from '../domain/application-stage';
import { applicationNotFound, stageConflict } from '../domain/hiring-errors';
import { ApplicationsRepository, type Standing } from '../persistence/applications.repository';
import { InterviewCancellations } from './interview-cancellations';

export interface Move {
  readonly to: ApplicationStage;
  readonly by: Side;
  readonly note?: string | null;
}

/** The one way in which applications change their stage. Whether a move is allowed, the caller has asked the table. */
@Injectable()
export class ApplicationMoves {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly cancellations: InterviewCancellations,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `APPLICATION_STAGE_CONFLICT` when it is not at that stage any more; the transaction has to roll back */
  async make(
    tx: Transaction,
    { id, jobId, stage }: Pick<Standing, 'id' | 'jobId' | 'stage'>,
    { to, by, note = null }: Move,
  ): Promise<void> {
    const moved = await this.applications.move(tx, {
      changeId: this.ids.next(),
      applicationId: id,
      from: stage,
      to,
      by,
      actorId: by === 'system' ? null : tx.context.userId,
      note,
      now: this.clock.now(),
    });
    if (!moved) {
      const now = await this.applications.lock(tx, id);
      throw now ? stageConflict(now.stage, to) : applicationNotFound();
    }
    if (FAILED_STAGES.has(to)) await this.cancellations.ofApplication(tx, { id, jobId }, by);
    if (to === 'hired') await this.cancellations.ofOffers(tx, { id, jobId }, by);
    tx.publish(applicationMoved, { applicationId: id, jobId, from: stage, to, by });
  }
}
