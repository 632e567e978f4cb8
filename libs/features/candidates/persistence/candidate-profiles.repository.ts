import type { Queryable } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { CandidateProfile } from '../contract/candidate-profile';
import type { ProfilePlan } from '../domain/profile-plan';

const COLUMNS = `user_id AS "userId", headline, skills, experience, education, cv_file_id AS "cvFileId",
  open_to_work AS "openToWork", version, updated_at AS "updatedAt"`;

@Injectable()
export class CandidateProfilesRepository {
  async find(source: Queryable, userId: string): Promise<CandidateProfile | undefined> {
    const [profile] = await source.query<CandidateProfile>(
      `SELECT ${COLUMNS} FROM candidate_profiles WHERE user_id = $1`,
      [userId],
    );
    return profile;
  }

  /** @returns `undefined` when they have one already */
  async insert(
    source: Queryable,
    userId: string,
    plan: ProfilePlan,
    now: Date,
  ): Promise<CandidateProfile | undefined> {
    const [profile] = await source.query<CandidateProfile>(
      `INSERT INTO candidate_profiles (user_id, headline, skills, experience, education, open_to_work, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (user_id) DO NOTHING RETURNING ${COLUMNS}`,
      [userId, ...written(plan), now],
    );
    return profile;
  }

  /**
   * Writes a profile anew that nobody has written since.
   *
   * @param acceptable versions that may be overwritten; `null` for any
   * @returns `undefined` when the version is another by now
   */
  async replace(
    source: Queryable,
    userId: string,
    plan: ProfilePlan,
    acceptable: number[] | null,
    now: Date,
  ): Promise<CandidateProfile | undefined> {
    const [profile] = await source.query<CandidateProfile>(
      `UPDATE candidate_profiles
          SET headline = $2, skills = $3, experience = $4, education = $5, open_to_work = $6, updated_at = $7,
              version = version + 1
        WHERE user_id = $1 AND ($8::integer[] IS NULL OR version = ANY ($8)) RETURNING ${COLUMNS}`,
      [userId, ...written(plan), now, acceptable],
    );
    return profile;
  }

  async remove(source: Queryable, userId: string): Promise<void> {
    await source.query('DELETE FROM candidate_profiles WHERE user_id = $1', [userId]);
  }
}

function written({ headline, skills, experience, education, openToWork }: ProfilePlan): unknown[] {
  return [headline, skills, JSON.stringify(experience), JSON.stringify(education), openToWork];
}
