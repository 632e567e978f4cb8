import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import type { Queryable } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { ApplicationStage } from '../contract/application';
import { ApplicationsRepository } from '../persistence/applications.repository';

/** The two sides of an application, as they are now. */
export interface Sides {
  readonly stage: ApplicationStage;
  /** `null` when that account was erased. */
  readonly candidateId: string | null;
  /** Everybody who acts for the job. */
  readonly employerIds: readonly string[];
}

/** What other features may know of hiring. */
@Injectable()
export class HiringService {
  constructor(
    private readonly jobs: JobsService,
    private readonly applications: ApplicationsRepository,
  ) {}

  /** Whoever asks: for tasks. */
  async findSides(source: Queryable, applicationId: string): Promise<Sides | undefined> {
    const application = await this.applications.find(source, applicationId);
    if (!application) return undefined;
    const { stage, candidateId, jobId } = application;
    return { stage, candidateId, employerIds: await this.jobs.representatives(source, jobId) };
  }
}
