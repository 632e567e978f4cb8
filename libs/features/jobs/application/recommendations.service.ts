import { CandidatesService } from '@guildhall/features/candidates/application/candidates.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import { RecommendationExclusions } from '../contract/recommendation-exclusions';
import { findRepresentatives } from '../persistence/find-standing';
import {
  findRecommendedCandidates,
  type RecommendedCandidate,
  type RecommendedCandidateKey,
} from '../persistence/recommended-candidates';
import {
  findRecommendedJobs,
  type RecommendedJob,
  type RecommendedJobKey,
} from '../persistence/recommended-jobs';
import { JobAccess } from './job-access';

/** Brings candidates and jobs together by the skills that they share, and says which these are. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly access: JobAccess,
    private readonly candidates: CandidatesService,
    private readonly exclusions: RecommendationExclusions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Jobs for the caller, by the skills of their candidate profile; none without any. */
  async jobsFor(
    { userId }: UserContext,
    { limit, after }: PageRequest<RecommendedJobKey>,
    encode: (key: RecommendedJobKey) => string,
  ): Promise<Page<RecommendedJob>> {
    const profile = await this.candidates.find(this.database, userId);
    if (!profile || profile.skills.length === 0) return { items: [], nextCursor: null };
    const without = await this.excluded((exclusion) => exclusion.jobIdsFor(userId));
    const wanted = { userId, skills: profile.skills, without, now: this.clock.now() };
    const rows = await findRecommendedJobs(this.database, wanted, limit + 1, after);
    return cutPage(rows, limit, ({ key }) => key, encode);
  }

  /** Candidates for a job, for those who act for it. @throws DomainError `JOB_NOT_FOUND`, `JOB_PERMISSION_MISSING` */
  async candidatesFor(
    ctx: UserContext,
    jobId: string,
    { limit, after }: PageRequest<RecommendedCandidateKey>,
    encode: (key: RecommendedCandidateKey) => string,
  ): Promise<Page<RecommendedCandidate>> {
    const { skills } = await this.access.demandActing(ctx, jobId);
    if (skills.length === 0) return { items: [], nextCursor: null };
    const [met, acting] = await Promise.all([
      this.excluded((exclusion) => exclusion.candidateIdsFor(jobId)),
      findRepresentatives(this.database, jobId),
    ]);
    const without = [...acting, ...met];
    const rows = await findRecommendedCandidates(this.database, { skills, without }, limit + 1, after);
    return cutPage(
      rows,
      limit,
      ({ why, updatedAt, userId }) => ({ shared: why.length, updatedAt: updatedAt.toISOString(), userId }),
      encode,
    );
  }

  private async excluded(
    ask: (exclusion: ReturnType<RecommendationExclusions['all']>[number]) => Promise<readonly string[]>,
  ): Promise<string[]> {
    return (await Promise.all(this.exclusions.all().map(ask))).flat();
  }
}
