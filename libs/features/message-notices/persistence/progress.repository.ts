import type { Queryable } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';

/** Whom a look is for: who is not connected, or whoever has not read it. */
export type Look = 'offline' | 'unread';

/** Messages of a room that a look has not been taken at. */
export interface Stretch {
  readonly roomId: string;
  /** What follows this message. */
  readonly afterSeq: number;
  readonly uptoSeq: number;
}

/** Of one room at once. */
const LONGEST_STRETCH = 500;
const COLUMNS: Readonly<Record<Look, string>> = { offline: 'offline_seq', unread: 'unread_seq' };

/** How far each room was looked at. */
@Injectable()
export class NoticeProgressRepository {
  /** @param before what was said later than this is left for the next time */
  findBehind(source: Queryable, look: Look, before: Date, limit: number): Promise<Stretch[]> {
    const column = COLUMNS[look];
    return source.query<Stretch>(
      `SELECT r.id AS "roomId", coalesce(p.${column}, 0) AS "afterSeq", said.upto AS "uptoSeq"
         FROM rooms r LEFT JOIN room_notice_progress p ON p.room_id = r.id
        CROSS JOIN LATERAL (
          SELECT max(m.seq) AS upto
            FROM (SELECT seq, sent_at FROM messages
                   WHERE room_id = r.id AND seq > coalesce(p.${column}, 0) ORDER BY seq LIMIT ${LONGEST_STRETCH}) AS m
           WHERE m.sent_at <= $1) AS said
        WHERE r.head_seq > coalesce(p.${column}, 0) AND r.kind <> 'companion' AND said.upto IS NOT NULL
        LIMIT $2`,
      [before, limit],
    );
  }

  /** Never moves back. */
  async note(source: Queryable, look: Look, stretches: readonly Stretch[]): Promise<void> {
    const column = COLUMNS[look];
    await source.query(
      `INSERT INTO room_notice_progress AS p (room_id, offline_seq, unread_seq)
       SELECT d.room_id, CASE WHEN $3 = 'offline' THEN d.upto ELSE 0 END, CASE WHEN $3 = 'unread' THEN d.upto ELSE 0 END
         FROM unnest($1::uuid[], $2::integer[]) AS d (room_id, upto) JOIN rooms r ON r.id = d.room_id
        ORDER BY d.room_id
       ON CONFLICT (room_id) DO UPDATE SET ${column} = greatest(p.${column}, excluded.${column})`,
      [stretches.map(({ roomId }) => roomId), stretches.map(({ uptoSeq }) => uptoSeq), look],
    );
  }
}
