import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

/** Ownership that was offered to a member who has not answered yet. */
export interface Transfer {
  readonly id: string;
  readonly guildId: string;
  readonly fromUserId: string;
  readonly toUserId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const COLUMNS = `id, guild_id AS "guildId", from_user_id AS "fromUserId", to_user_id AS "toUserId",
  created_at AS "createdAt", expires_at AS "expiresAt"`;

@Injectable()
export class TransfersRepository {
  /** Offers the ownership to a member; to nobody else from now on. @returns false when they are no member */
  async replace(
    tx: Transaction,
    { guildId, id, fromUserId, toUserId, createdAt, expiresAt }: Transfer,
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO guild_transfers (guild_id, id, from_user_id, to_user_id, created_at, expires_at, member_since)
       SELECT $1, $2, $3, $4, $5, $6, joined_at FROM guild_members WHERE guild_id = $1 AND user_id = $4
       ON CONFLICT (guild_id) DO UPDATE
         SET id = excluded.id, from_user_id = excluded.from_user_id, to_user_id = excluded.to_user_id,
             created_at = excluded.created_at, expires_at = excluded.expires_at,
             member_since = excluded.member_since
       RETURNING id`,
      [guildId, id, fromUserId, toUserId, createdAt, expiresAt],
    );
    return rows.length > 0;
  }

  async findFor(source: Queryable, guildId: string, toUserId: string): Promise<Transfer | undefined> {
    const [transfer] = await source.query<Transfer>(
      `SELECT ${COLUMNS} FROM guild_transfers WHERE guild_id = $1 AND to_user_id = $2`,
      [guildId, toUserId],
    );
    return transfer;
  }

  /**
   * Ends an offer of the ownership that was made to them as the member that they are.
   *
   * @returns it, or `undefined` when there is none
   */
  async take(tx: Transaction, guildId: string, toUserId: string): Promise<Transfer | undefined> {
    const [transfer] = await tx.query<Transfer>(
      `DELETE FROM guild_transfers
        WHERE guild_id = $1 AND to_user_id = $2
          AND member_since = (SELECT joined_at FROM guild_members WHERE guild_id = $1 AND user_id = $2)
        RETURNING ${COLUMNS}`,
      [guildId, toUserId],
    );
    return transfer;
  }

  /** Ends an offer to somebody who goes. */
  async endFor(tx: Transaction, guildId: string, toUserId: string): Promise<void> {
    await tx.query('DELETE FROM guild_transfers WHERE guild_id = $1 AND to_user_id = $2', [
      guildId,
      toUserId,
    ]);
  }

  /** Ends an offer that they made or that was made to them. @returns false when there is none */
  async cancel(tx: Transaction, guildId: string, userId: string): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM guild_transfers WHERE guild_id = $1 AND $2 IN (from_user_id, to_user_id) RETURNING id',
      [guildId, userId],
    );
    return rows.length > 0;
  }

  async clear(tx: Transaction, guildId: string): Promise<void> {
    await tx.query('DELETE FROM guild_transfers WHERE guild_id = $1', [guildId]);
  }
}
