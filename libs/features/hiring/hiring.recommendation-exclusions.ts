import {
  type RecommendationExclusion,
  RecommendationExclusions,
} from '@guildhall/features/jobs/contract/recommendation-exclusions';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import { findCandidatesMet, findJobsMet } from './persistence/find-met';

/** Of more applications, the newest: recommendations are the newest, too. */
const APPLICATIONS = 2_000;

/** Who has applied for a job need not be told of it, nor need its employer be told of them. */
@Injectable()
export class HasApplied implements RecommendationExclusion {
  constructor(
    private readonly database: Database,
    exclusions: RecommendationExclusions,
  ) {
    exclusions.register(this);
  }

  jobIdsFor(userId: string): Promise<string[]> {
    return findJobsMet(this.database, userId, APPLICATIONS);
  }

  candidateIdsFor(jobId: string): Promise<string[]> {
    return findCandidatesMet(this.database, jobId, APPLICATIONS);
  }
}
