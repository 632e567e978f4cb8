import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

export const REQUEST_STATES = ['pending', 'approved', 'declined', 'withdrawn'] as const;

export type RequestState = (typeof REQUEST_STATES)[number];

/** Somebody's wish to join. */
export interface JoinRequest {
  readonly id: string;
  readonly guildId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly message: string;
  readonly state: RequestState;
  readonly createdAt: Date;
}

const COLUMNS = `r.id, r.guild_id AS "guildId", r.user_id AS "userId", u.display_name AS "displayName", r.message, r.state,
  r.created_at AS "createdAt"`;

@Injectable()
export class RequestsRepository {
  /**
   * Asks to join, unless they have asked already, are a member, are banned, or the guild is gone. The caller holds the lock
   * of the seats, as those do who admit and ban.
   *
   * @param quietSince officers who were told of them since then are not told again
   * @returns whether it is to be announced to the officers, or `undefined` when it is not new
   */
  async insert(
    tx: Transaction,
    request: { id: string; guildId: string; userId: string; message: string; createdAt: Date },
    quietSince: Date,
  ): Promise<{ announced: boolean } | undefined> {
    const [inserted] = await tx.query<{ announced: boolean }>(
      `INSERT INTO guild_requests (id, guild_id, user_id, message, state, created_at, announced_at)
       SELECT $1, $2, $3, $4, 'pending', $5,
              CASE WHEN EXISTS (SELECT FROM guild_requests WHERE guild_id = $2 AND user_id = $3 AND announced_at > $6)
                   THEN NULL ELSE $5::timestamptz END
        WHERE EXISTS (SELECT FROM guilds WHERE id = $2 AND deleted_at IS NULL)
          AND NOT EXISTS (SELECT FROM guild_members WHERE guild_id = $2 AND user_id = $3)
          AND NOT EXISTS (SELECT FROM guild_bans WHERE guild_id = $2 AND user_id = $3)
       ON CONFLICT (guild_id, user_id) WHERE state = 'pending' DO NOTHING
       RETURNING announced_at IS NOT NULL AS announced`,
      [request.id, request.guildId, request.userId, request.message, request.createdAt, quietSince],
    );
    return inserted;
  }

  async findPending(source: Queryable, guildId: string, userId: string): Promise<JoinRequest | undefined> {
    const [request] = await source.query<JoinRequest>(
      `SELECT ${COLUMNS} FROM guild_requests r JOIN users u ON u.id = r.user_id
        WHERE r.guild_id = $1 AND r.user_id = $2 AND r.state = 'pending'`,
      [guildId, userId],
    );
    return request;
  }

  async find(source: Queryable, guildId: string, id: string): Promise<JoinRequest | undefined> {
    const [request] = await source.query<JoinRequest>(
      `SELECT ${COLUMNS} FROM guild_requests r JOIN users u ON u.id = r.user_id WHERE r.guild_id = $1 AND r.id = $2`,
      [guildId, id],
    );
    return request;
  }

  /** Pending ones, oldest first. */
  findPage(
    source: Queryable,
    guildId: string,
    limit: number,
    afterId: string | null,
  ): Promise<JoinRequest[]> {
    return source.query<JoinRequest>(
      `SELECT ${COLUMNS} FROM guild_requests r JOIN users u ON u.id = r.user_id
        WHERE r.guild_id = $1 AND r.state = 'pending' AND ($3::uuid IS NULL OR r.id > $3)
        ORDER BY r.id LIMIT $2`,
      [guildId, limit, afterId],
    );
  }

  /** The first decision counts. @returns false when there is no such pending request, or the banned would be approved */
  async decide(
    tx: Transaction,
    request: { id: string; guildId: string },
    state: 'approved' | 'declined',
    decidedBy: string | null,
    now: Date,
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE guild_requests SET state = $3, decided_by = $4, decided_at = $5
        WHERE id = $1 AND guild_id = $2 AND state = 'pending'
          AND NOT ($3 = 'approved' AND EXISTS (
            SELECT FROM guild_bans b WHERE b.guild_id = $2 AND b.user_id = guild_requests.user_id))
        RETURNING id`,
      [request.id, request.guildId, state, decidedBy, now],
    );
    return rows.length > 0;
  }

  /** @returns false when they have no such pending request */
  async withdraw(tx: Transaction, guildId: string, id: string, userId: string, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE guild_requests SET state = 'withdrawn', decided_by = $3, decided_at = $4
        WHERE id = $1 AND guild_id = $2 AND user_id = $3 AND state = 'pending' RETURNING id`,
      [id, guildId, userId, now],
    );
    return rows.length > 0;
  }

  /** Ends what somebody, or everybody, has asked of a guild. @returns who had asked */
  async declinePending(
    tx: Transaction,
    guildId: string,
    userId: string | null,
    decidedBy: string | null,
    now: Date,
  ): Promise<string[]> {
    const rows = await tx.query<{ userId: string }>(
      `UPDATE guild_requests SET state = 'declined', decided_by = $3, decided_at = $4
        WHERE guild_id = $1 AND ($2::uuid IS NULL OR user_id = $2) AND state = 'pending'
        RETURNING user_id AS "userId"`,
      [guildId, userId, decidedBy, now],
    );
    return rows.map((row) => row.userId);
  }
}
