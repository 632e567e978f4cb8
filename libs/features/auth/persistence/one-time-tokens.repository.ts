import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { OneTimeToken, OneTimeTokenPurpose } from '../domain/one-time-token';

export interface MintedToken {
  readonly id: string;
  readonly userId: string;
  readonly purpose: OneTimeTokenPurpose;
  readonly tokenHash: Buffer;
  readonly subjectId: string | null;
  readonly mailedTo: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

const COLUMNS = `id, user_id AS "userId", subject_id AS "subjectId", mailed_to AS "mailedTo", created_at AS "createdAt",
  expires_at AS "expiresAt", used_at AS "usedAt", voided_at AS "voidedAt"`;

@Injectable()
export class OneTimeTokensRepository {
  /**
   * Adds a token, or renews it when a repeated run of the same task mails it again.
   *
   * @returns false when it was used or taken back since the first run
   */
  async upsert(source: Queryable, token: MintedToken): Promise<boolean> {
    const rows = await source.query(
      `INSERT INTO one_time_tokens AS known (id, user_id, purpose, token_hash, subject_id, mailed_to, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (id) DO UPDATE SET token_hash = $4, mailed_to = $6, expires_at = $8
        WHERE known.used_at IS NULL AND known.voided_at IS NULL
       RETURNING id`,
      [
        token.id,
        token.userId,
        token.purpose,
        token.tokenHash,
        token.subjectId,
        token.mailedTo,
        token.now,
        token.expiresAt,
      ],
    );
    return rows.length > 0;
  }

  async find(
    source: Queryable,
    purpose: OneTimeTokenPurpose,
    tokenHash: Buffer,
  ): Promise<OneTimeToken | undefined> {
    const [token] = await source.query<OneTimeToken>(
      `SELECT ${COLUMNS} FROM one_time_tokens WHERE token_hash = $1 AND purpose = $2`,
      [tokenHash, purpose],
    );
    return token;
  }

  /** Of any number of callers with the same token exactly one gets it. */
  async use(tx: Transaction, id: string, now: Date): Promise<OneTimeToken | undefined> {
    const [token] = await tx.query<OneTimeToken>(
      `UPDATE one_time_tokens SET used_at = $2
        WHERE id = $1 AND used_at IS NULL AND voided_at IS NULL AND expires_at > $2 RETURNING ${COLUMNS}`,
      [id, now],
    );
    return token;
  }

  /** Takes back what has not been used. @param purposes all of them when absent */
  async void(
    tx: Transaction,
    userId: string,
    now: Date,
    purposes?: readonly OneTimeTokenPurpose[],
  ): Promise<void> {
    await tx.query(
      `UPDATE one_time_tokens SET voided_at = $2
        WHERE user_id = $1 AND used_at IS NULL AND voided_at IS NULL AND ($3::text[] IS NULL OR purpose = ANY ($3))`,
      [userId, now, purposes ?? null],
    );
  }

  /**
   * Takes back every unused token of an account, except those that undo a change of address from before that one, ids
   * of changes being in the order of time, and those that disown a sign-in and were mailed to the address it left.
   */
  async voidSince(
    tx: Transaction,
    userId: string,
    change: { readonly id: string; readonly leftAddress: string },
    now: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE one_time_tokens SET voided_at = $2
        WHERE user_id = $1 AND used_at IS NULL AND voided_at IS NULL
          AND NOT (purpose = 'undo-email-change' AND subject_id < $3)
          AND NOT (purpose = 'disown-sign-in' AND mailed_to = $4)`,
      [userId, now, change.id, change.leftAddress],
    );
  }

  /** Deletes tokens that expired before then. @returns how many */
  async purge(source: Queryable, before: Date): Promise<number> {
    const rows = await source.query('DELETE FROM one_time_tokens WHERE expires_at < $1 RETURNING id', [
      before,
    ]);
    return rows.length;
  }
}
