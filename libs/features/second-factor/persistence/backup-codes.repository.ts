import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

@Injectable()
export class BackupCodesRepository {
  async insert(tx: Transaction, userId: string, fingerprints: readonly Buffer[], now: Date): Promise<void> {
    await tx.query(
      'INSERT INTO backup_codes (user_id, fingerprint, created_at) SELECT $1, unnest($2::bytea[]), $3',
      [userId, fingerprints, now],
    );
  }

  /** @param fingerprints of the code, under each key. @returns false when it is not one of the user's, or used */
  async spend(tx: Transaction, userId: string, fingerprints: readonly Buffer[], now: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE backup_codes SET used_at = $3
        WHERE user_id = $1 AND fingerprint = ANY($2::bytea[]) AND used_at IS NULL RETURNING user_id`,
      [userId, fingerprints, now],
    );
    return rows.length > 0;
  }

  async isKnown(source: Queryable, userId: string, fingerprints: readonly Buffer[]): Promise<boolean> {
    const rows = await source.query(
      'SELECT 1 FROM backup_codes WHERE user_id = $1 AND fingerprint = ANY($2::bytea[])',
      [userId, fingerprints],
    );
    return rows.length > 0;
  }

  async countLeft(source: Queryable, userId: string): Promise<number> {
    const [row] = await source.query<{ left: number }>(
      'SELECT count(*)::integer AS "left" FROM backup_codes WHERE user_id = $1 AND used_at IS NULL',
      [userId],
    );
    return row?.left ?? 0;
  }

  /** @param issuedSince leaves older ones */
  async deleteAll(tx: Transaction, userId: string, issuedSince?: Date): Promise<void> {
    await tx.query(
      'DELETE FROM backup_codes WHERE user_id = $1 AND ($2::timestamptz IS NULL OR created_at >= $2)',
      [userId, issuedSince ?? null],
    );
  }
}
