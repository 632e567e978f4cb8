import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Passkey } from '../domain/passkey';

const COLUMNS = `id, user_id AS "userId", credential_id AS "credentialId", public_key AS "publicKey", transports, name, synced,
  created_at AS "createdAt", last_used_at AS "lastUsedAt"`;

@Injectable()
export class PasskeysRepository {
  /** @throws QueryFailedError on `passkeys_credential_id_key` when somebody has registered it */
  async insert(tx: Transaction, passkey: Passkey, signCount: number): Promise<void> {
    await tx.query(
      `INSERT INTO passkeys (id, user_id, credential_id, public_key, sign_count, transports, name, synced, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        passkey.id,
        passkey.userId,
        passkey.credentialId,
        passkey.publicKey,
        signCount,
        passkey.transports,
        passkey.name,
        passkey.synced,
        passkey.createdAt,
      ],
    );
  }

  async find(source: Queryable, id: string, userId: string): Promise<Passkey | undefined> {
    const [passkey] = await source.query<Passkey>(
      `SELECT ${COLUMNS} FROM passkeys WHERE id = $1 AND user_id = $2`,
      [id, userId],
    );
    return passkey;
  }

  async findByCredential(source: Queryable, credentialId: string): Promise<Passkey | undefined> {
    const [passkey] = await source.query<Passkey>(
      `SELECT ${COLUMNS} FROM passkeys WHERE credential_id = $1`,
      [credentialId],
    );
    return passkey;
  }

  /** Newest first. */
  findPage(source: Queryable, userId: string, limit: number, beforeId: string | null): Promise<Passkey[]> {
    return source.query<Passkey>(
      `SELECT ${COLUMNS} FROM passkeys WHERE user_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [userId, beforeId, limit],
    );
  }

  async count(source: Queryable, userId: string): Promise<number> {
    const [row] = await source.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM passkeys WHERE user_id = $1',
      [userId],
    );
    return row?.count ?? 0;
  }

  /**
   * Moves the signature counter on. One that did not grow belongs to a copy (WebAuthn §6.1.1), except that
   * authenticators whose passkeys are synced do not count at all and always say 0.
   *
   * @returns false when the counter did not grow
   */
  async used(tx: Transaction, id: string, signCount: number, synced: boolean, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE passkeys SET sign_count = $2, synced = $3, last_used_at = $4
        WHERE id = $1 AND (sign_count < $2 OR (sign_count = 0 AND $2 = 0)) RETURNING id`,
      [id, signCount, synced, now],
    );
    return rows.length > 0;
  }

  async rename(tx: Transaction, id: string, userId: string, name: string): Promise<Passkey | undefined> {
    const [passkey] = await tx.query<Passkey>(
      `UPDATE passkeys SET name = $3 WHERE id = $1 AND user_id = $2 RETURNING ${COLUMNS}`,
      [id, userId, name],
    );
    return passkey;
  }

  /** @returns false when the user has no such passkey */
  async delete(tx: Transaction, id: string, userId: string): Promise<boolean> {
    const rows = await tx.query('DELETE FROM passkeys WHERE id = $1 AND user_id = $2 RETURNING id', [
      id,
      userId,
    ]);
    return rows.length > 0;
  }

  /** @param addedSince leaves older ones. @returns how many were deleted */
  async deleteAll(tx: Transaction, userId: string, addedSince?: Date): Promise<number> {
    const rows = await tx.query(
      'DELETE FROM passkeys WHERE user_id = $1 AND ($2::timestamptz IS NULL OR created_at >= $2) RETURNING id',
      [userId, addedSince ?? null],
    );
    return rows.length;
  }
}
