import {
  CandidateViewers,
  type CandidateViewer,
} from '@guildhall/features/candidates/contract/candidate-viewers';
import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import { ApplicationsRepository } from './persistence/applications.repository';

/** Applications that open a profile: the newest of a candidate. */
const APPLICATIONS = 500;

/** Whoever acts for a job may read the profiles of those who have applied for it, as long as they have not withdrawn. */
@Injectable()
export class EmployersAppliedTo implements CandidateViewer {
  constructor(
    private readonly jobs: JobsService,
    private readonly applications: ApplicationsRepository,
    private readonly database: Database,
    viewers: CandidateViewers,
  ) {
    viewers.register(this);
  }

  async mayView(viewerId: string, candidateId: string): Promise<boolean> {
    const jobIds = await this.applications.findJobsAppliedFor(this.database, candidateId, APPLICATIONS);
    return this.jobs.actsForAny(viewerId, jobIds);
  }
}
