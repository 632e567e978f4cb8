import { LEADING_ROLES } from '@guildhall/features/guilds/contract/guild';
import type { Queryable } from '@guildhall/platform/database/database';
import type { Voice } from '../domain/voice';
import { IS_SEVERED, MUTED_UNTIL } from './voice-columns';
import { AS_SENT, type Attachment, type Mentions, type Message } from '../contract/message';

export interface Draft {
  /** The message's id, if it turns out to be a new one. */
  readonly id: string;
  readonly senderId: string;
  readonly clientMessageId: string;
  readonly text: string;
  readonly replyTo: string | null;
  /** Whom the text names. The message names those of them who are there. */
  readonly mentions: Mentions;
  readonly attachments: readonly Attachment[];
}

/** Where a draft is, whether it was stored just now or before. */
export interface Said {
  readonly id: string;
  readonly seq: number;
  /** As it is by now: another than the draft's when the client's id was used before. */
  readonly text: string;
  /** Of the text that was sent, when it was edited or deleted since and has another or none. */
  readonly sentDigest: Buffer | null;
  /** It was edited or deleted since: its text tells nothing of what was sent. */
  readonly isChanged: boolean;
  readonly sentAt: Date;
}

/** What became of a draft. */
export interface Stored extends Voice {
  readonly isMember: boolean;
  readonly isReplyKnown: boolean;
  /** The room is one with a companion. */
  readonly isWithCompanion: boolean;
  /** `null` when it was refused. */
  readonly said: Said | null;
  /** `null` when it is not new. */
  readonly message: Message | null;
}

interface Row extends Voice {
  readonly isMember: boolean;
  readonly isReplyKnown: boolean;
  readonly isWithCompanion: boolean;
  readonly isNew: boolean;
  readonly id: string | null;
  readonly seq: number;
  readonly text: string;
  readonly isChanged: boolean;
  readonly sentDigest: Buffer | null;
  readonly sentAt: Date;
  /** Nothing of these from a plain statement. */
  readonly mentionedIds?: readonly string[] | null;
  readonly mentionsEveryone?: boolean;
}

/**
 * Says several things in one room, in one statement that commits by itself: who may, what is new, the next numbers and
 * the rows. Whoever says something in the same room at the same moment waits at the head, so numbers have no gaps. Who are
 * members is known as of the beginning: when somebody has left while the statement waited, nothing new is stored.
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
  const parameters = [
    roomId,
    drafts.map(({ id }) => id),
    drafts.map(({ senderId }) => senderId),
    drafts.map(({ clientMessageId }) => clientMessageId),
    drafts.map(({ text }) => text),
    drafts.map(({ replyTo }) => replyTo),
    now,
    toCompanion,
  ];
  const rows = drafts.every(isPlain)
    ? await source.query<Row>(PLAIN, parameters, 'store-messages')
    : await source.query<Row>(RICH, [...parameters, ...extrasOf(drafts)], 'store-rich-messages');
  return rows.map((row, index) => toStored(roomId, drafts[index] as Draft, row));
}

/** What most messages have none of, and so do not pay for. */
interface Extras {
  readonly parameters: string;
  readonly fields: string;
  readonly columns: string;
  readonly values: string;
  readonly answers: string;
}

const NO_EXTRAS: Extras = { parameters: '', fields: '', columns: '', values: '', answers: '' };

const EXTRAS: Extras = {
  parameters: ', $9::text[], $10::boolean[], $11::jsonb[]',
  fields: ', mentioned, everyone, attachments',
  columns: ', mentioned_ids, mentions_everyone, attachments',
  values: `,
              nullif(ARRAY(SELECT n.user_id FROM room_members n
                            WHERE n.room_id = $1 AND n.user_id = ANY (f.mentioned::uuid[])
                            ORDER BY array_position(f.mentioned::uuid[], n.user_id)), '{}'),
              f.everyone AND EXISTS (
                SELECT FROM rooms o JOIN guild_members g ON g.guild_id = o.guild_id
                 WHERE o.id = $1 AND g.user_id = f.sender_id AND g.role = ANY ($12)),
              f.attachments`,
  answers: ', s.mentioned_ids AS "mentionedIds", s.mentions_everyone AS "mentionsEveryone"',
};

const PLAIN = statement(NO_EXTRAS);
const RICH = statement(EXTRAS);

function statement({ parameters, fields, columns, values, answers }: Extras): string {
  return `WITH as_seen AS MATERIALIZED (
       SELECT departures, kind = 'companion' AS is_with_companion FROM rooms WHERE id = $1
     ), draft AS (
       SELECT d.*, e.id AS known_id, e.seq AS known_seq, e.text AS known_text, e.sent_at AS known_sent_at,
              e.edited_at IS NOT NULL OR e.deleted_at IS NOT NULL AS is_changed, e.sent_digest,
              EXISTS (SELECT FROM room_members m WHERE m.room_id = $1 AND m.user_id = d.sender_id) AS is_member,
              d.reply_to IS NULL
                OR EXISTS (SELECT FROM messages r WHERE r.id = d.reply_to AND r.room_id = $1) AS is_reply_known,
              ${MUTED_UNTIL('$1', 'd.sender_id', '$7')} AS muted_until, ${IS_SEVERED('$1')} AS is_severed
         FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::uuid[]${parameters})
              WITH ORDINALITY AS d (id, sender_id, client_message_id, text, reply_to${fields}, place)
         LEFT JOIN messages e ON e.room_id = $1 AND e.sender_id = d.sender_id
                             AND e.client_message_id = d.client_message_id
     ), fresh AS (
       SELECT *, row_number() OVER (ORDER BY place) AS step, count(*) OVER () AS steps
         FROM draft
        WHERE is_member AND is_reply_known AND known_id IS NULL AND muted_until IS NULL AND NOT is_severed
     ), moved AS (
       UPDATE rooms SET head_seq = head_seq + (SELECT max(steps) FROM fresh), last_message_at = $7
        WHERE id = $1 AND (kind = 'companion') = $8 AND EXISTS (SELECT FROM fresh)
          AND departures = (SELECT departures FROM as_seen)
        RETURNING head_seq
     ), stored AS (
       INSERT INTO messages (id, room_id, seq, sender_id, client_message_id, text, reply_to, sent_at${columns})
       SELECT f.id, $1, m.head_seq - f.steps + f.step, f.sender_id, f.client_message_id, f.text, f.reply_to, $7${values}
         FROM fresh f, moved m
       RETURNING id, seq${columns}
     )
     SELECT d.is_member AS "isMember", (SELECT is_with_companion FROM as_seen) AS "isWithCompanion",
            d.is_reply_known AS "isReplyKnown",
            d.muted_until AS "mutedUntil", d.is_severed AS "isSevered", s.id IS NOT NULL AS "isNew",
            coalesce(s.id, d.known_id) AS id, coalesce(s.seq, d.known_seq) AS seq,
            CASE WHEN s.id IS NULL THEN d.known_text ELSE d.text END AS text, d.is_changed AS "isChanged",
            d.sent_digest AS "sentDigest",
            CASE WHEN s.id IS NULL THEN d.known_sent_at ELSE $7 END AS "sentAt"${answers}
       FROM draft d LEFT JOIN stored s ON s.id = d.id ORDER BY d.place`;
}

function isPlain({ mentions, attachments }: Draft): boolean {
  return attachments.length === 0 && mentions.userIds.length === 0 && !mentions.everyone;
}

function extrasOf(drafts: readonly Draft[]): unknown[] {
  return [
    drafts.map(({ mentions }) => `{${mentions.userIds.join(',')}}`),
    drafts.map(({ mentions }) => mentions.everyone),
    drafts.map(({ attachments }) => (attachments.length === 0 ? null : JSON.stringify(attachments))),
    LEADING_ROLES,
  ];
}

function toStored(roomId: string, draft: Draft, row: Row): Stored {
  const { isMember, isReplyKnown, isWithCompanion, mutedUntil, isSevered } = row;
  const { isNew, id, seq, text, isChanged, sentDigest, sentAt } = row;
  const verdict = { isMember, isReplyKnown, isWithCompanion, mutedUntil, isSevered };
  if (id === null) return { ...verdict, said: null, message: null };
  const said = { id, seq, text, isChanged, sentDigest, sentAt };
  return { ...verdict, said, message: isNew ? newMessage(roomId, draft, row) : null };
}

function newMessage(roomId: string, draft: Draft, row: Row): Message {
  const { id, senderId, clientMessageId, text, replyTo, attachments } = draft;
  return {
    id,
    roomId,
    seq: row.seq,
    senderId,
    clientMessageId,
    text,
    replyTo,
    sentAt: row.sentAt.toISOString(),
    ...AS_SENT,
    mentions: { userIds: row.mentionedIds ?? [], everyone: row.mentionsEveryone ?? false },
    attachments,
  };
}

/** Somebody left while it waited, and it has to be asked again who may. */
export function isToBeStoredAgain(one: Stored): boolean {
  const { isMember, isReplyKnown, isWithCompanion, mutedUntil, isSevered, said } = one;
  const isAllowed = isMember && isReplyKnown && mutedUntil === null && !isSevered;
  return isAllowed && !isWithCompanion && said === null;
}
