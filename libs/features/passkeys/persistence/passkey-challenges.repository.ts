import type { Queryable } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';

/** What the signature is asked for. */
export type PasskeyPurpose = 'register' | 'sign-in' | 'second-step' | 'step-up';

export interface PasskeyChallenge {
  readonly purpose: PasskeyPurpose;
  /** Who was asked; `null` when anybody with a passkey may answer. */
  readonly userId: string | null;
  /** The session that asked. */
  readonly sessionId: string | null;
  /** The sign-in whose second step it is. */
  readonly signInChallengeId: string | null;
}

@Injectable()
export class PasskeyChallengesRepository {
  async insert(source: Queryable, hash: Buffer, challenge: PasskeyChallenge, expiresAt: Date): Promise<void> {
    await source.query(
      `INSERT INTO passkey_challenges (challenge_hash, purpose, user_id, session_id, sign_in_challenge_id, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        hash,
        challenge.purpose,
        challenge.userId,
        challenge.sessionId,
        challenge.signInChallengeId,
        expiresAt,
      ],
    );
  }

  /** Takes a challenge out of the world: of any number of callers with it, one gets it. */
  async take(
    source: Queryable,
    hash: Buffer,
    purposes: readonly PasskeyPurpose[],
    now: Date,
  ): Promise<PasskeyChallenge | undefined> {
    const [challenge] = await source.query<PasskeyChallenge>(
      `DELETE FROM passkey_challenges WHERE challenge_hash = $1 AND purpose = ANY($2) AND expires_at > $3
       RETURNING purpose, user_id AS "userId", session_id AS "sessionId", sign_in_challenge_id AS "signInChallengeId"`,
      [hash, purposes, now],
    );
    return challenge;
  }

  /** @returns how many were deleted */
  async purge(source: Queryable, now: Date): Promise<number> {
    const rows = await source.query(
      'DELETE FROM passkey_challenges WHERE expires_at < $1 RETURNING purpose',
      [now],
    );
    return rows.length;
  }
}
