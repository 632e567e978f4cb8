import type { Queryable } from '@guildhall/platform/database/database';
import { roomChannel } from '../domain/room-channel';

export interface ChannelBounds {
  /** Of somebody with more rooms, those count in which something was said last. */
  readonly mostRooms: number;
  /** Rooms with more members do not count. */
  readonly largestRoom: number;
}

/** The Socket.IO rooms of the rooms that each of these users is a member of. Who has none is left out. */
export async function findChannels(
  source: Queryable,
  userIds: readonly string[],
  { mostRooms, largestRoom }: ChannelBounds,
): Promise<Map<string, string[]>> {
  const rows = await source.query<{ userId: string; roomIds: string[] }>(
    `WITH place AS MATERIALIZED (
       SELECT u.user_id, p.room_id
         FROM unnest($1::uuid[]) AS u (user_id)
        CROSS JOIN LATERAL (
          SELECT m.room_id FROM room_members m JOIN rooms r ON r.id = m.room_id
           WHERE m.user_id = u.user_id ORDER BY coalesce(r.last_message_at, r.created_at) DESC LIMIT $2) AS p
     ), counted AS (
       SELECT room_id FROM (SELECT DISTINCT room_id FROM place) AS d
        WHERE (SELECT count(*) FROM (SELECT FROM room_members m WHERE m.room_id = d.room_id LIMIT $3 + 1) AS c) <= $3
     )
     SELECT user_id AS "userId", array_agg(room_id) AS "roomIds"
       FROM place JOIN counted USING (room_id) GROUP BY user_id`,
    [userIds, mostRooms, largestRoom],
  );
  return new Map(rows.map(({ userId, roomIds }) => [userId, roomIds.map(roomChannel)]));
}
