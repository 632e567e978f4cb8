import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { SignInChallenge } from '../contract/sign-in';
import { TRIES_PER_CHALLENGE } from '../domain/sign-in-challenge';

export interface NewSignInChallenge {
  readonly id: string;
  readonly userId: string;
  readonly tokenHash: Buffer;
  readonly deviceName: string | null;
  readonly credentialId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const COLUMNS =
  'c.id, c.user_id AS "userId", c.device_name AS "deviceName", c.credential_id AS "credentialId", c.failures';

/** A new password voids what was begun with the old one. */
const IS_OPEN = `c.used_at IS NULL AND c.failures < ${TRIES_PER_CHALLENGE} AND c.expires_at > $2
  AND NOT EXISTS (SELECT 1 FROM password_credentials p WHERE p.user_id = c.user_id AND p.changed_at > c.created_at)`;

@Injectable()
export class SignInChallengesRepository {
  async insert(tx: Transaction, challenge: NewSignInChallenge): Promise<void> {
    await tx.query(
      `INSERT INTO sign_in_challenges (id, user_id, token_hash, device_name, credential_id, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        challenge.id,
        challenge.userId,
        challenge.tokenHash,
        challenge.deviceName,
        challenge.credentialId,
        challenge.createdAt,
        challenge.expiresAt,
      ],
    );
  }

  /** @returns `undefined` unless the challenge can still be met */
  async findOpen(source: Queryable, tokenHash: Buffer, now: Date): Promise<SignInChallenge | undefined> {
    const [challenge] = await source.query<SignInChallenge>(
      `SELECT ${COLUMNS} FROM sign_in_challenges c WHERE c.token_hash = $1 AND ${IS_OPEN}`,
      [tokenHash, now],
    );
    return challenge;
  }

  /**
   * Counts a try as wrong before anybody looks at it, in one conditional statement. The row stays locked until the
   * transaction ends, so that tries on one challenge are looked at one after the other, however they arrive.
   *
   * @returns `undefined` unless the challenge can still be met
   */
  async begin(tx: Transaction, id: string, now: Date): Promise<SignInChallenge | undefined> {
    const [challenge] = await tx.query<SignInChallenge>(
      `UPDATE sign_in_challenges c SET failures = c.failures + 1 WHERE c.id = $1 AND ${IS_OPEN} RETURNING ${COLUMNS}`,
      [id, now],
    );
    return challenge;
  }

  /** What was begun was no try. */
  async takeBack(tx: Transaction, id: string): Promise<void> {
    await tx.query('UPDATE sign_in_challenges SET failures = failures - 1 WHERE id = $1', [id]);
  }

  async finish(tx: Transaction, id: string, now: Date): Promise<void> {
    await tx.query('UPDATE sign_in_challenges SET used_at = $2 WHERE id = $1', [id, now]);
  }

  /** None of the user's can be met any more. */
  async voidAllOf(tx: Transaction, userId: string, now: Date): Promise<void> {
    await tx.query('UPDATE sign_in_challenges SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL', [
      userId,
      now,
    ]);
  }

  /** @returns how many were deleted */
  async purge(source: Queryable, expiredBefore: Date): Promise<number> {
    const rows = await source.query('DELETE FROM sign_in_challenges WHERE expires_at < $1 RETURNING id', [
      expiredBefore,
    ]);
    return rows.length;
  }
}
