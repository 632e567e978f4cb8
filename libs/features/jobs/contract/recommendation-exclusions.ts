import { Registry } from '@guildhall/kernel/registry';

/** Reasons not to bring a candidate and a job together, such as that they have met: the candidate has applied. */
export interface RecommendationExclusion {
  /** Jobs that are not recommended to somebody any more. */
  jobIdsFor(userId: string): Promise<readonly string[]>;
  /** People who are not recommended for a job any more. */
  candidateIdsFor(jobId: string): Promise<readonly string[]>;
}

/** Features downstream register here, in the API process. */
export class RecommendationExclusions extends Registry<RecommendationExclusion> {}
