import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { PAUSE_WINDOW_SECONDS, WRONG_CODES_BEFORE_PAUSE } from '../domain/totp';

export interface TotpFactor {
  readonly sealedSecret: Buffer;
  readonly enabledAt: Date | null;
}

/** Wrong codes that still count at `$2`. */
const RECENT = `ARRAY(SELECT wrong FROM unnest(wrong_codes_at) AS wrong WHERE wrong > $2::timestamptz - interval '${PAUSE_WINDOW_SECONDS} seconds')`;
/** The wrong codes less one at `$2`. */
const LESS_ONE = `wrong_codes_at[:array_position(wrong_codes_at, $2::timestamptz) - 1]
  || wrong_codes_at[array_position(wrong_codes_at, $2::timestamptz) + 1:]`;

/** Authenticator apps, one an account. */
@Injectable()
export class TotpFactorsRepository {
  async find(source: Queryable, userId: string): Promise<TotpFactor | undefined> {
    const [factor] = await source.query<TotpFactor>(
      `SELECT sealed_secret AS "sealedSecret", enabled_at AS "enabledAt" FROM totp_factors WHERE user_id = $1`,
      [userId],
    );
    return factor;
  }

  /** Replaces one that was never enabled. @returns false when one is enabled */
  async setUp(tx: Transaction, userId: string, sealedSecret: Buffer, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO totp_factors AS known (user_id, sealed_secret, created_at) VALUES ($1, $2, $3)
       ON CONFLICT (user_id) DO UPDATE SET sealed_secret = $2, created_at = $3 WHERE known.enabled_at IS NULL
       RETURNING user_id`,
      [userId, sealedSecret, now],
    );
    return rows.length > 0;
  }

  /**
   * Counts a code as wrong before anybody looks at it, in one conditional statement. The row stays locked until the
   * transaction ends, so that codes of one account are looked at one after the other, however they arrive.
   *
   * @returns `undefined` when there is no such factor, or its codes are paused
   */
  async begin(
    tx: Transaction,
    userId: string,
    now: Date,
    isEnabled: boolean,
  ): Promise<TotpFactor | undefined> {
    const [factor] = await tx.query<TotpFactor>(
      `UPDATE totp_factors SET wrong_codes_at = ${RECENT} || $2::timestamptz
        WHERE user_id = $1 AND (enabled_at IS NOT NULL) = $3 AND cardinality(${RECENT}) < ${WRONG_CODES_BEFORE_PAUSE}
        RETURNING sealed_secret AS "sealedSecret", enabled_at AS "enabledAt"`,
      [userId, now, isEnabled],
    );
    return factor;
  }

  /** The code that was begun at that time was not wrong after all, but a replay. */
  async takeBack(tx: Transaction, userId: string, begunAt: Date): Promise<void> {
    await tx.query(`UPDATE totp_factors SET wrong_codes_at = ${LESS_ONE} WHERE user_id = $1`, [
      userId,
      begunAt,
    ]);
  }

  /**
   * Spends a time step and all before it (RFC 6238 §5.2): of any number of callers with one code, one gets it.
   *
   * @returns false when it was spent before
   */
  async acceptStep(tx: Transaction, userId: string, begunAt: Date, step: number): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE totp_factors SET last_accepted_step = $3, wrong_codes_at = ${LESS_ONE}
        WHERE user_id = $1 AND (last_accepted_step IS NULL OR last_accepted_step < $3) RETURNING user_id`,
      [userId, begunAt, step],
    );
    return rows.length > 0;
  }

  /** @returns until when codes are paused, or `null` when they are not */
  async pausedUntil(source: Queryable, userId: string, now: Date): Promise<Date | null> {
    const [row] = await source.query<{ until: Date }>(
      `SELECT (SELECT min(wrong) FROM unnest(${RECENT}) AS wrong) + interval '${PAUSE_WINDOW_SECONDS} seconds' AS "until"
         FROM totp_factors WHERE user_id = $1 AND cardinality(${RECENT}) >= ${WRONG_CODES_BEFORE_PAUSE}`,
      [userId, now],
    );
    return row?.until ?? null;
  }

  async enable(tx: Transaction, userId: string, now: Date): Promise<void> {
    await tx.query('UPDATE totp_factors SET enabled_at = $2 WHERE user_id = $1', [userId, now]);
  }

  /** @param enabledSince leaves one that was enabled before. @returns whether an enabled one was deleted */
  async delete(tx: Transaction, userId: string, enabledSince?: Date): Promise<boolean> {
    const rows = await tx.query<{ enabled: boolean }>(
      `DELETE FROM totp_factors
        WHERE user_id = $1 AND ($2::timestamptz IS NULL OR enabled_at IS NULL OR enabled_at >= $2)
       RETURNING enabled_at IS NOT NULL AS enabled`,
      [userId, enabledSince ?? null],
    );
    return rows[0]?.enabled ?? false;
  }
}
