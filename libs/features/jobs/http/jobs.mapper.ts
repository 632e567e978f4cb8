import type { Job } from '../contract/job';
import type { JobResponse } from './jobs.messages';

export function toJobResponse(job: Job): JobResponse {
  return {
    id: job.id,
    posterId: job.posterId,
    companyId: job.companyId,
    guildId: job.guildId,
    status: job.status,
    title: job.title,
    description: job.description,
    category: job.category,
    budgetMin: job.budgetMin,
    budgetMax: job.budgetMax,
    currency: job.currency,
    skills: job.skills,
    location: job.location,
    remote: job.remote,
    openings: job.openings,
    hires: job.hires,
    viewCount: job.viewCount,
    applicationCount: job.applicationCount,
    expiresAt: isoOrNull(job.expiresAt),
    publishedAt: isoOrNull(job.publishedAt),
    version: job.version,
    createdAt: job.createdAt.toISOString(),
    updatedAt: job.updatedAt.toISOString(),
  };
}

function isoOrNull(time: Date | null): string | null {
  return time === null ? null : time.toISOString();
}
