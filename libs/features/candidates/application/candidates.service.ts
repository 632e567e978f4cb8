import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { Database, type Queryable } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import { CandidateErrorCode } from '../contract/candidate-error-code';
import type { CandidateProfile } from '../contract/candidate-profile';
import { CandidateViewers } from '../contract/candidate-viewers';
import { assertPeriods, type ProfilePlan } from '../domain/profile-plan';
import { CandidateProfilesRepository } from '../persistence/candidate-profiles.repository';

/** What people tell employers about themselves, and who may read it. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly profiles: CandidateProfilesRepository,
    private readonly viewers: CandidateViewers,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whoever asks: what may be shown of it is the caller's to decide. @returns `undefined` when they have none */
  find(source: Queryable, userId: string): Promise<CandidateProfile | undefined> {
    return this.profiles.find(source, userId);
  }

  /** The caller's own. @throws DomainError `CANDIDATE_PROFILE_NOT_FOUND` */
  async getMine({ userId }: UserContext): Promise<CandidateProfile> {
    return found(await this.find(this.database, userId));
  }

  /**
   * Somebody's, for themselves, for admins, for everybody while they are open to work, and else for whom a registered
   * viewer lets in. One that the caller may not read is not there.
   *
   * @throws DomainError `CANDIDATE_PROFILE_NOT_FOUND`
   */
  async get(ctx: UserContext, userId: string): Promise<CandidateProfile> {
    const profile = found(await this.find(this.database, userId));
    if (!(await this.mayRead(ctx, profile))) throw profileNotFound();
    return profile;
  }

  /**
   * Writes the caller's profile: the first, or a later one over what they have seen.
   *
   * @throws DomainError `IF_MATCH_REQUIRED`, `IF_MATCH_STALE`, `CANDIDATE_PERIOD_REVERSED`
   */
  async put(
    { userId }: UserContext,
    plan: ProfilePlan,
    seen: EditPrecondition,
  ): Promise<{ profile: CandidateProfile; isNew: boolean }> {
    const now = this.clock.now();
    if (!seen.isGiven && !(await this.find(this.database, userId))) {
      assertPeriods(plan);
      const profile = await this.profiles.insert(this.database, userId, plan, now);
      if (profile) return { profile, isNew: true };
      // Written on another device meanwhile, and not seen on this one.
    }
    const acceptable = seen.acceptableVersions();
    const current = await this.find(this.database, userId);
    if (!current || (acceptable !== null && !acceptable.includes(current.version)))
      throw EditPrecondition.stale();
    assertPeriods(plan);
    const profile = await this.profiles.replace(this.database, userId, plan, acceptable, now);
    if (!profile) throw EditPrecondition.stale();
    return { profile, isNew: false };
  }

  private async mayRead(ctx: UserContext, { userId, openToWork }: CandidateProfile): Promise<boolean> {
    if (openToWork || userId === ctx.userId || ctx.role === 'admin') return true;
    for (const viewer of this.viewers.all()) if (await viewer.mayView(ctx.userId, userId)) return true;
    return false;
  }
}

function found(profile: CandidateProfile | undefined): CandidateProfile {
  if (!profile) throw profileNotFound();
  return profile;
}

function profileNotFound(): DomainError {
  return new DomainError(
    CandidateErrorCode.ProfileNotFound,
    'not-found',
    'There is no such candidate profile, or not for you.',
  );
}
