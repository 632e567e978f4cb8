import type { UserContext } from '@guildhall/kernel/actor-context';
import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { ApplicationStage } from '../contract/application';
import { assertMove } from '../domain/application-stage';
import { ApplicationMoves } from './application-moves';
import { HiringAccess } from './hiring-access';

/** Moves an application on, as either side may. */
@Injectable()
export class TransitionApplication {
  constructor(
    private readonly access: HiringAccess,
    private readonly moves: ApplicationMoves,
    private readonly jobs: JobsService,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Who is hired takes an opening of the job, in the same transaction: there are never more hires than openings.
   *
   * @throws DomainError `APPLICATION_NOT_FOUND`, `APPLICATION_PERMISSION_MISSING`, `APPLICATION_STAGE_CONFLICT`,
   *   `JOB_NOT_OPEN`, `JOB_FILLED`
   */
  async run(ctx: UserContext, id: string, to: ApplicationStage, note: string | null): Promise<void> {
    const { application, party } = await this.access.openApplication(ctx, id);
    const { stage: from, jobId } = application;
    assertMove(from, to, party);
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.moves.make(tx, application, { to, by: party, note });
      if (to === 'hired') await this.jobs.fillOpening(tx, jobId);
      if (party === 'employer')
        await this.audit.record(tx, {
          action: 'application.moved',
          targetType: 'application',
          targetId: id,
          details: { jobId, from, to },
        });
    });
  }
}
