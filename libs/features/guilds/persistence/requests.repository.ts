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
  /** Asks to join, unless they have asked already or are banned. @returns true when it is new */
  async insert(
    tx: Transaction,
    request: { id: string; guildId: string; userId: string; message: string; createdAt: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO guild_requests (id, guild_id, user_id, message, state, created_at)
       SELECT $1, $2, $3, $4, 'pending', $5
        WHERE NOT EXISTS (SELECT FROM guild_bans WHERE guild_id = $2 AND user_id = $3)
       ON CONFLICT (guild_id, user_id) WHERE state = 'pending' DO NOTHING RETURNING id`,
      [request.id, request.guildId, request.userId, request.message, request.createdAt],
    );
    return rows.length > 0;
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

  /** The first decision counts. @returns false when there is no such pending request */
  async decide(
    tx: Transaction,
    request: { id: string; guildId: string },
    state: Exclude<RequestState, 'pending'>,
    decidedBy: string | null,
    now: Date,
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE guild_requests SET state = $3, decided_by = $4, decided_at = $5
        WHERE id = $1 AND guild_id = $2 AND state = 'pending' RETURNING id`,
      [request.id, request.guildId, state, decidedBy, now],
    );
    return rows.length > 0;
  }

  /** Ends what somebody, or everybody, has asked of a guild. */
  async declinePending(
    tx: Transaction,
    guildId: string,
    userId: string | null,
    decidedBy: string | null,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE guild_requests SET state = 'declined', decided_by = $3, decided_at = $4
        WHERE guild_id = $1 AND ($2::uuid IS NULL OR user_id = $2) AND state = 'pending'`,
      [guildId, userId, decidedBy, now],
    );
  }
}
