import type { UserContext } from '@guildhall/kernel/actor-context';
import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { ApplicationStage } from '../contract/application';
import { assertMove, PROMISING_STAGES } from '../domain/application-stage';
import { applicationNotFound } from '../domain/hiring-errors';
import { ApplicationsRepository } from '../persistence/applications.repository';
import { ApplicationMoves } from './application-moves';
import { HiringAccess } from './hiring-access';

/** Moves an application on, as either side may. */
@Injectable()
export class TransitionApplication {
  constructor(
    private readonly access: HiringAccess,
    private readonly applications: ApplicationsRepository,
    private readonly moves: ApplicationMoves,
    private readonly jobs: JobsService,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Goes by the stage at which it is once nobody else can move it: whoever withdraws while the employer shortlists has
   * withdrawn. Who is hired takes an opening of the job, in the same transaction: there are never more hires than openings.
   *
   * @throws DomainError `APPLICATION_NOT_FOUND`, `APPLICATION_PERMISSION_MISSING`, `APPLICATION_STAGE_CONFLICT`,
   *   `JOB_NOT_OPEN`, `JOB_FILLED`
   */
  async run(ctx: UserContext, id: string, to: ApplicationStage, note: string | null): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const { party } = await this.access.openApplication(ctx, id, tx);
      const application = await this.applications.lock(tx, id);
      if (!application) throw applicationNotFound();
      const { stage: from, jobId } = application;
      assertMove(from, to, party);
      if (PROMISING_STAGES.has(to)) await this.jobs.lockOpen(tx, jobId);
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
