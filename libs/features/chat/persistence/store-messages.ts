import type { Queryable } from '@guildhall/platform/database/database';
import type { Message } from '../contract/message';

export interface Draft {
  /** The message's id, if it turns out to be a new one. */
  readonly id: string;
  readonly senderId: string;
  readonly clientMessageId: string;
  readonly text: string;
  readonly replyTo: string | null;
}

/** What became of a draft. */
export interface Stored {
  readonly isMember: boolean;
  readonly isReplyKnown: boolean;
  /** `null` when it was refused. The text may be another than the draft's, when the client's id was used before. */
  readonly message: Message | null;
  readonly isNew: boolean;
}

interface Row {
  readonly isMember: boolean;
  readonly isReplyKnown: boolean;
  readonly isNew: boolean;
  readonly id: string | null;
  readonly seq: number | null;
  readonly text: string | null;
  readonly replyTo: string | null;
  readonly sentAt: Date | null;
}

/**
 * Says several things in one room, in one statement that commits by itself: who may, what is new, the next numbers and
 * the rows. Whoever says something in the same room at the same moment waits at the head, so numbers have no gaps.
 *
 * @param drafts no two with the same sender and client's id
 * @param toCompanion whether they are said to a companion: in a room of another kind nothing new is stored
 * @returns what became of each, in the same order
 * @throws QueryFailedError for `messages_client_key` when another process has just stored one of them: nothing is
 *   stored then, and the next try finds it
 */
export async function storeMessages(
  source: Queryable,
  roomId: string,
  drafts: readonly Draft[],
  now: Date,
  toCompanion = false,
): Promise<Stored[]> {
  const rows = await source.query<Row>(
    `WITH draft AS (
       SELECT d.*, e.id AS known_id, e.seq AS known_seq, e.text AS known_text, e.reply_to AS known_reply_to,
              e.sent_at AS known_sent_at,
              EXISTS (SELECT FROM room_members m WHERE m.room_id = $1 AND m.user_id = d.sender_id) AS is_member,
              d.reply_to IS NULL
                OR EXISTS (SELECT FROM messages r WHERE r.id = d.reply_to AND r.room_id = $1) AS is_reply_known
         FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::uuid[])
              WITH ORDINALITY AS d (id, sender_id, client_message_id, text, reply_to, place)
         LEFT JOIN messages e ON e.room_id = $1 AND e.sender_id = d.sender_id
                             AND e.client_message_id = d.client_message_id
     ), fresh AS (
       SELECT *, row_number() OVER (ORDER BY place) AS step, count(*) OVER () AS steps
         FROM draft WHERE is_member AND is_reply_known AND known_id IS NULL
     ), moved AS (
       UPDATE rooms SET head_seq = head_seq + (SELECT max(steps) FROM fresh), last_message_at = $7
        WHERE id = $1 AND (kind = 'companion') = $8 AND EXISTS (SELECT FROM fresh)
        RETURNING head_seq
     ), stored AS (
       INSERT INTO messages (id, room_id, seq, sender_id, client_message_id, text, reply_to, sent_at)
       SELECT f.id, $1, m.head_seq - f.steps + f.step, f.sender_id, f.client_message_id, f.text, f.reply_to, $7
         FROM fresh f, moved m
       RETURNING id, seq
     )
     SELECT d.is_member AS "isMember", d.is_reply_known AS "isReplyKnown", s.id IS NOT NULL AS "isNew",
            coalesce(s.id, d.known_id) AS id, coalesce(s.seq, d.known_seq) AS seq,
            CASE WHEN s.id IS NULL THEN d.known_text ELSE d.text END AS text,
            CASE WHEN s.id IS NULL THEN d.known_reply_to ELSE d.reply_to END AS "replyTo",
            CASE WHEN s.id IS NULL THEN d.known_sent_at ELSE $7 END AS "sentAt"
       FROM draft d LEFT JOIN stored s ON s.id = d.id ORDER BY d.place`,
    [
      roomId,
      drafts.map(({ id }) => id),
      drafts.map(({ senderId }) => senderId),
      drafts.map(({ clientMessageId }) => clientMessageId),
      drafts.map(({ text }) => text),
      drafts.map(({ replyTo }) => replyTo),
      now,
      toCompanion,
    ],
    'store-messages',
  );
  return rows.map((row, index) => toStored(roomId, drafts[index] as Draft, row));
}

function toStored(roomId: string, { senderId, clientMessageId }: Draft, row: Row): Stored {
  const { isMember, isReplyKnown, isNew, id, seq, text, replyTo, sentAt } = row;
  if (!isMember || id === null || seq === null || text === null || sentAt === null)
    return { isMember, isReplyKnown, isNew: false, message: null };
  const message = { id, roomId, seq, senderId, clientMessageId, text, replyTo, sentAt: sentAt.toISOString() };
  return { isMember, isReplyKnown, isNew, message };
}
