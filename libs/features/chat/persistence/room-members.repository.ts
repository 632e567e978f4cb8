import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { RoomMember } from '../contract/room';

/** Where a page of members starts: longest there first. */
export interface RoomMemberKey {
  readonly joinedAt: string;
  readonly userId: string;
}

/** Somebody's place in a room. */
export interface Place {
  readonly roomId: string;
  readonly userId: string;
}

@Injectable()
export class RoomMembersRepository {
  async isMember(source: Queryable, roomId: string, userId: string): Promise<boolean> {
    const rows = await source.query(
      'SELECT FROM room_members WHERE room_id = $1 AND user_id = $2',
      [roomId, userId],
      'room-member',
    );
    return rows.length > 0;
  }

  findPage(
    source: Queryable,
    roomId: string,
    limit: number,
    after: RoomMemberKey | null,
  ): Promise<RoomMember[]> {
    return source.query<RoomMember>(
      `SELECT m.user_id AS "userId", u.display_name AS "displayName", m.joined_at AS "joinedAt", m.read_seq AS "readSeq"
         FROM room_members m JOIN users u ON u.id = m.user_id
        WHERE m.room_id = $1 AND ($3::timestamptz IS NULL OR (m.joined_at, m.user_id) > ($3, $4::uuid))
        ORDER BY m.joined_at, m.user_id LIMIT $2`,
      [roomId, limit, after?.joinedAt ?? null, after?.userId ?? null],
    );
  }

  /** Newcomers have read what was said before them. Who is there stays as they are. */
  async add(tx: Transaction, roomId: string, userIds: readonly string[], now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO room_members (room_id, user_id, joined_at, read_seq)
       SELECT $1, member, $3, r.head_seq FROM rooms r, unnest($2::uuid[]) AS member WHERE r.id = $1
       ON CONFLICT (room_id, user_id) DO NOTHING`,
      [roomId, userIds, now],
    );
  }

  /**
   * Removes those who are not to stay.
   *
   * @param among whom to look at; `null` for everybody
   * @returns who went
   */
  async removeAllBut(
    tx: Transaction,
    roomId: string,
    stay: readonly string[],
    among: readonly string[] | null,
  ): Promise<string[]> {
    const rows = await tx.query<{ userId: string }>(
      `WITH gone AS (
         DELETE FROM room_members
          WHERE room_id = $1 AND user_id <> ALL ($2::uuid[]) AND ($3::uuid[] IS NULL OR user_id = ANY ($3))
          RETURNING user_id
       ), counted AS (
         UPDATE rooms SET departures = departures + 1 WHERE id = $1 AND EXISTS (SELECT FROM gone)
       )
       SELECT user_id AS "userId" FROM gone`,
      [roomId, stay, among],
    );
    return rows.map(({ userId }) => userId);
  }

  /** Moves the mark forward, to the newest message at most. @returns where it is now, or `undefined` when it was there */
  async markRead(source: Queryable, { roomId, userId }: Place, seq: number): Promise<number | undefined> {
    const [moved] = await source.query<{ seq: number }>(
      `UPDATE room_members m SET read_seq = least($3, r.head_seq) FROM rooms r
        WHERE r.id = m.room_id AND m.room_id = $1 AND m.user_id = $2 AND m.read_seq < least($3, r.head_seq)
        RETURNING m.read_seq AS seq`,
      [roomId, userId, seq],
    );
    return moved?.seq;
  }

  async findReadSeq(source: Queryable, { roomId, userId }: Place): Promise<number | undefined> {
    const [row] = await source.query<{ seq: number }>(
      'SELECT read_seq AS seq FROM room_members WHERE room_id = $1 AND user_id = $2',
      [roomId, userId],
    );
    return row?.seq;
  }

  /** Which of these places nobody has any more. */
  findGone(source: Queryable, places: readonly Place[]): Promise<Place[]> {
    return source.query<Place>(
      `SELECT p.room_id AS "roomId", p.user_id AS "userId" FROM unnest($1::uuid[], $2::uuid[]) AS p (room_id, user_id)
        WHERE NOT EXISTS (SELECT FROM room_members m WHERE m.room_id = p.room_id AND m.user_id = p.user_id)`,
      [places.map(({ roomId }) => roomId), places.map(({ userId }) => userId)],
    );
  }

  /** Rooms that somebody is a member of. @param among the only one that matters, or `null` */
  async findRoomIds(source: Queryable, userId: string, among: string | null): Promise<string[]> {
    const rows = await source.query<{ roomId: string }>(
      `SELECT room_id AS "roomId" FROM room_members WHERE user_id = $1 AND ($2::uuid IS NULL OR room_id = $2)`,
      [userId, among],
    );
    return rows.map(({ roomId }) => roomId);
  }
}
