import type { Job } from '../contract/job';
import type { RecommendedCandidate } from '../persistence/recommended-candidates';
import type { RecommendedJob } from '../persistence/recommended-jobs';
import type { RecommendedCandidateResponse, RecommendedJobResponse } from './recommendations.messages';
import type { JobListingResponse } from './search-jobs.messages';

export function toRecommendedJob({ job, why }: RecommendedJob): RecommendedJobResponse {
  return { job: toListing(job), why };
}

export function toRecommendedCandidate(candidate: RecommendedCandidate): RecommendedCandidateResponse {
  const { userId, displayName, headline, skills, why } = candidate;
  return { userId, displayName, headline, skills, why };
}

/** As searches show it: only open jobs are recommended. */
function toListing(job: Job): JobListingResponse {
  return {
    id: job.id,
    status: 'open',
    title: job.title,
    category: job.category,
    budgetMin: job.budgetMin,
    budgetMax: job.budgetMax,
    currency: job.currency,
    skills: job.skills,
    location: job.location,
    remote: job.remote,
    posterId: job.posterId,
    companyId: job.companyId,
    guildId: job.guildId,
    openings: job.openings,
    applicationCount: job.applicationCount,
    publishedAt: (job.publishedAt as Date).toISOString(),
    expiresAt: job.expiresAt && job.expiresAt.toISOString(),
  };
}
