import type { Queryable } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import {
  FIRST_DELAY_SECONDS,
  FORGET_AFTER_SECONDS,
  FREE_FAILURES,
  LONGEST_DELAY_SECONDS,
} from '../domain/sign-in-delay';

/** Failures by account (a keyed hash of the address, known or not) and network. */
@Injectable()
export class SignInAttemptsRepository {
  /**
   * Counts an attempt as failed before its password is looked at, in one statement: of a hundred parallel
   * guesses only the free ones get through. A success takes the count back.
   *
   * @returns false when the account has to wait, from this network
   */
  async begin(source: Queryable, account: Buffer, network: string, now: Date): Promise<boolean> {
    const forgotten = new Date(now.getTime() - FORGET_AFTER_SECONDS * 1000);
    const rows = await source.query(
      `INSERT INTO sign_in_attempts AS known (account, network, failures, blocked_until, updated_at) VALUES ($1, $2, 1, $3, $3)
       ON CONFLICT (account, network) DO UPDATE SET
         failures = CASE WHEN known.updated_at < $4 THEN 1 ELSE known.failures + 1 END,
         blocked_until = CASE
           WHEN known.updated_at < $4 OR known.failures + 1 < $5 THEN $3::timestamptz
           ELSE $3::timestamptz + least($6 * power(2, least(known.failures + 1 - $5, 20)), $7) * interval '1 second'
         END,
         updated_at = $3
       WHERE known.blocked_until <= $3
       RETURNING failures`,
      [account, network, now, forgotten, FREE_FAILURES, FIRST_DELAY_SECONDS, LONGEST_DELAY_SECONDS],
    );
    return rows.length > 0;
  }

  async blockedUntil(source: Queryable, account: Buffer, network: string): Promise<Date | undefined> {
    const [row] = await source.query<{ blocked_until: Date }>(
      'SELECT blocked_until FROM sign_in_attempts WHERE account = $1 AND network = $2',
      [account, network],
    );
    return row?.blocked_until;
  }

  async clear(source: Queryable, account: Buffer, network: string): Promise<void> {
    await source.query('DELETE FROM sign_in_attempts WHERE account = $1 AND network = $2', [
      account,
      network,
    ]);
  }

  /** Deletes counts that nobody has added to since `untouchedSince` and that delay nobody `now`. @returns how many */
  async purge(source: Queryable, untouchedSince: Date, now: Date): Promise<number> {
    const rows = await source.query(
      'DELETE FROM sign_in_attempts WHERE updated_at < $1 AND blocked_until < $2 RETURNING network',
      [untouchedSince, now],
    );
    return rows.length;
  }
}
