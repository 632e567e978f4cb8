import { HAS_BLOCKED } from '@guildhall/features/blocks/contract/is-blocked';
import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { MOST_UNREAD, type Room } from '../contract/room';
import type { HeadOfRoom } from '../domain/room-heads';

/** Where a page of rooms starts: newest activity first. */
export interface RoomKey {
  readonly activeAt: string;
  readonly roomId: string;
}

/** An application and the job that it is for. */
export interface ApplicationRef {
  readonly jobId: string;
  readonly applicationId: string;
}

const ACTIVE_AT = 'coalesce(r.last_message_at, r.created_at)';

/** A room as the member `m` sees it. */
const ROOM_OF_MEMBER = `
  SELECT r.id, r.kind, r.guild_id AS "guildId", r.job_id AS "jobId", r.application_id AS "applicationId",
         CASE WHEN r.first_user_id = m.user_id THEN r.second_user_id ELSE r.first_user_id END AS "userId",
         r.head_seq AS "headSeq", m.read_seq AS "readSeq",
         (SELECT count(*)::integer
            FROM (SELECT FROM messages
                   WHERE room_id = r.id AND seq > m.read_seq AND sender_id IS DISTINCT FROM m.user_id
                     AND deleted_at IS NULL AND NOT ${HAS_BLOCKED('m.user_id', 'sender_id')}
                   LIMIT ${MOST_UNREAD}) AS unread) AS "unreadCount",
         (SELECT count(*)::integer
            FROM (SELECT FROM messages
                   WHERE room_id = r.id AND seq > m.read_seq AND sender_id IS DISTINCT FROM m.user_id
                     AND (mentioned_ids IS NOT NULL OR mentions_everyone) -- for messages_mentions_idx
                     AND (m.user_id = ANY (mentioned_ids) OR mentions_everyone)
                     AND NOT ${HAS_BLOCKED('m.user_id', 'sender_id')}
                   LIMIT ${MOST_UNREAD}) AS named) AS "mentionCount",
         r.created_at AS "createdAt", r.last_message_at AS "lastMessageAt",
         r.companion_id AS "companionId", r.retention_days AS "retentionDays"
    FROM room_members m JOIN rooms r ON r.id = m.room_id`;

@Injectable()
export class RoomsRepository {
  async findFor(source: Queryable, roomId: string, userId: string): Promise<Room | undefined> {
    const [room] = await source.query<Room>(`${ROOM_OF_MEMBER} WHERE m.room_id = $1 AND m.user_id = $2`, [
      roomId,
      userId,
    ]);
    return room;
  }

  findPageFor(source: Queryable, userId: string, limit: number, after: RoomKey | null): Promise<Room[]> {
    return source.query<Room>(
      `${ROOM_OF_MEMBER}
        WHERE m.user_id = $1 AND ($3::timestamptz IS NULL OR (${ACTIVE_AT}, r.id) < ($3, $4::uuid))
        ORDER BY ${ACTIVE_AT} DESC, r.id DESC LIMIT $2`,
      [userId, limit, after?.activeAt ?? null, after?.roomId ?? null],
    );
  }

  async findDirectId(source: Queryable, pair: readonly [string, string]): Promise<string | undefined> {
    const [room] = await source.query<{ id: string }>(
      'SELECT id FROM rooms WHERE first_user_id = $1 AND second_user_id = $2',
      pair,
    );
    return room?.id;
  }

  /** @param pair the smaller id first @returns false when there is one already; waits for one that is just being made */
  async insertDirect(
    tx: Transaction,
    id: string,
    pair: readonly [string, string],
    now: Date,
  ): Promise<boolean> {
    const rows = await tx.query(
      `WITH room AS (
         INSERT INTO rooms (id, kind, first_user_id, second_user_id, created_at) VALUES ($1, 'direct', $2, $3, $4)
         ON CONFLICT ON CONSTRAINT rooms_direct_key DO NOTHING RETURNING id)
       INSERT INTO room_members (room_id, user_id, joined_at, read_seq)
       SELECT room.id, member, $4, 0 FROM room, unnest(ARRAY[$2, $3]::uuid[]) AS member
       RETURNING room_id`,
      [id, ...pair, now],
    );
    return rows.length > 0;
  }

  /** Makes the guild's room if it has none, and holds it until the transaction ends. @returns its id */
  async lockOfGuild(tx: Transaction, id: string, guildId: string, now: Date): Promise<string | undefined> {
    await tx.query(
      `INSERT INTO rooms (id, kind, guild_id, created_at)
       SELECT $1, 'guild', $2, $3 WHERE EXISTS (SELECT FROM guilds WHERE id = $2)
       ON CONFLICT (guild_id) DO NOTHING`,
      [id, guildId, now],
    );
    const [room] = await tx.query<{ id: string }>('SELECT id FROM rooms WHERE guild_id = $1 FOR UPDATE', [
      guildId,
    ]);
    return room?.id;
  }

  /**
   * The room of an application, held until the transaction ends.
   *
   * @param isToBe made if there is none yet
   */
  async lockOfApplication(
    tx: Transaction,
    { jobId, applicationId }: ApplicationRef,
    isToBe: { readonly id: string; readonly now: Date } | null,
  ): Promise<string | undefined> {
    if (isToBe)
      await tx.query(
        `INSERT INTO rooms (id, kind, job_id, application_id, created_at)
         SELECT $1, 'job', $2, $3, $4 WHERE EXISTS (SELECT FROM applications WHERE id = $3 AND job_id = $2)
         ON CONFLICT (application_id) DO NOTHING`,
        [isToBe.id, jobId, applicationId, isToBe.now],
      );
    const [room] = await tx.query<{ id: string }>(
      'SELECT id FROM rooms WHERE application_id = $1 FOR UPDATE',
      [applicationId],
    );
    return room?.id;
  }

  /** The newest message and change of each of these rooms. */
  findHeads(source: Queryable, roomIds: readonly string[]): Promise<HeadOfRoom[]> {
    return source.query<HeadOfRoom>(
      'SELECT id AS "roomId", head_seq AS "headSeq", change_seq AS "changeSeq" FROM rooms WHERE id = ANY ($1)',
      [roomIds],
    );
  }
}
