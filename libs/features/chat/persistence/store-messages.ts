import { LEADING_ROLES } from '@guildhall/features/guilds/contract/guild';
import type { Queryable } from '@guildhall/platform/database/database';
import { GrowingTable } from '@guildhall/platform/database/growing-table';
import type { Voice } from '../domain/voice';
import { IS_SEVERED, MUTED_UNTIL } from './voice-columns';
import { AS_SENT, type Attachment, type Mentions, type Message } from '../contract/message';

export interface Draft {
  /** The message's id, if it turns out to be a new one. */
  readonly id: string;
  readonly roomId: string;
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
  /** The table of messages is. */
  readonly isLarge: boolean;
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

export interface StoringOptions {
  /**
   * Whether to wait for rooms in which somebody else says something at the moment. Otherwise nothing new is stored there,
   * which {@link isToBeStoredAgain} tells: so nobody waits for rooms that are not theirs, and two who say something in
   * the same rooms never wait for each other in a circle.
   */
  readonly isPatient: boolean;
  /** Whether they are said to a companion: in a room of another kind nothing new is stored, and without it not in such a one. */
  readonly isToCompanion?: boolean;
}

/**
 * Says several things, in one statement that commits by itself: who may, what is new, the next numbers and the rows.
 * Rooms are held from there to the commit, so numbers have no gaps. Who are members is known as of the beginning: when
 * somebody has left a room since, nothing new is stored in it.
 *
 * @param drafts no two with the same room, sender and client's id; when it is patient, all of one room
 * @returns what became of each, in the same order
 * @throws QueryFailedError for `messages_client_key` when another process has just stored one of them: nothing is
 *   stored then, and the next try finds it
 */
export async function storeMessages(
  source: Queryable,
  drafts: readonly Draft[],
  now: Date,
  { isPatient, isToCompanion = false }: StoringOptions,
): Promise<Stored[]> {
  const parameters = [
    drafts.map(({ roomId }) => roomId),
    drafts.map(({ id }) => id),
    drafts.map(({ senderId }) => senderId),
    drafts.map(({ clientMessageId }) => clientMessageId),
    drafts.map(({ text }) => text),
    drafts.map(({ replyTo }) => replyTo),
    now,
    isToCompanion,
  ];
  const arePlain = drafts.every(isPlain);
  const { sql, name } = STATEMENTS[arePlain ? 'plain' : 'rich'][isPatient ? 'patient' : 'hasty'];
  const extras = arePlain ? [] : extrasOf(drafts);
  const rows = await source.query<Row>(sql, [...parameters, ...extras], TABLE.prepared(name));
  TABLE.found(rows[0]?.isLarge);
  return rows.map((row, index) => toStored(drafts[index] as Draft, row));
}

/** Of messages, not of rooms: those do not come in bursts. */
const TABLE = new GrowingTable('messages', 256 * 1024);

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
  parameters: ', (SELECT $9::text[]), (SELECT $10::boolean[]), (SELECT $11::jsonb[])',
  fields: ', mentioned, everyone, attachments',
  columns: ', mentioned_ids, mentions_everyone, attachments',
  values: `,
              nullif(ARRAY(SELECT n.user_id FROM room_members n
                            WHERE n.room_id = f.room_id AND n.user_id = ANY (f.mentioned::uuid[])
                            ORDER BY array_position(f.mentioned::uuid[], n.user_id)), '{}'),
              f.everyone AND EXISTS (
                SELECT FROM rooms o JOIN guild_members g ON g.guild_id = o.guild_id
                 WHERE o.id = f.room_id AND g.user_id = f.sender_id AND g.role = ANY ($12)),
              f.attachments`,
  answers: ', s.mentioned_ids AS "mentionedIds", s.mentions_everyone AS "mentionsEveryone"',
};

const STATEMENTS = {
  plain: statementsOf('plain', NO_EXTRAS),
  rich: statementsOf('rich', EXTRAS),
};

function statementsOf(kind: string, extras: Extras) {
  return {
    patient: { sql: statement(extras, ''), name: `store-${kind}-messages` },
    hasty: { sql: statement(extras, 'SKIP LOCKED'), name: `store-${kind}-messages-hastily` },
  };
}

/**
 * Each array is asked for by a query of its own (`SELECT $1`), so that PostgreSQL does not know its length: a plan for few
 * drafts would always look cheaper than the one for any number of them, and it would make a new plan every time.
 */
function statement({ parameters, fields, columns, values, answers }: Extras, waiting: string): string {
  return `WITH draft AS (
       SELECT d.*, r.departures, coalesce(r.kind = 'companion', false) AS is_with_companion,
              e.id AS known_id, e.seq AS known_seq, e.text AS known_text, e.sent_at AS known_sent_at, e.is_changed, e.sent_digest,
              (SELECT true FROM room_members WHERE room_id = d.room_id AND user_id = d.sender_id LIMIT 1) IS NOT NULL AS is_member,
              d.reply_to IS NULL
                OR (SELECT true FROM messages WHERE id = d.reply_to AND room_id = d.room_id LIMIT 1) IS NOT NULL AS is_reply_known,
              ${MUTED_UNTIL('d.room_id', 'd.sender_id', '$7')} AS muted_until,
              coalesce(r.kind = 'direct' AND ${IS_SEVERED('d.room_id')}, false) AS is_severed
         FROM unnest((SELECT $1::uuid[]), (SELECT $2::uuid[]), (SELECT $3::uuid[]), (SELECT $4::text[]),
                     (SELECT $5::text[]), (SELECT $6::uuid[])${parameters})
              WITH ORDINALITY AS d (room_id, id, sender_id, client_message_id, text, reply_to${fields}, place)
         LEFT JOIN LATERAL (SELECT kind, departures FROM rooms WHERE id = d.room_id LIMIT 1) r ON true
         LEFT JOIN LATERAL (
                SELECT id, seq, text, sent_at, sent_digest, edited_at IS NOT NULL OR deleted_at IS NOT NULL AS is_changed
                  FROM messages
                 WHERE room_id = d.room_id AND sender_id = d.sender_id AND client_message_id = d.client_message_id
                 LIMIT 1) e ON true
     ), fresh AS (
       SELECT *, row_number() OVER (PARTITION BY room_id ORDER BY place) AS step
         FROM draft
        WHERE is_member AND is_reply_known AND known_id IS NULL AND muted_until IS NULL AND NOT is_severed
          AND is_with_companion = $8
     ), said_in AS (
       SELECT room_id, departures, max(step) AS steps FROM fresh GROUP BY room_id, departures
     ), held AS (
       SELECT h.id, i.steps
         FROM said_in i
        CROSS JOIN LATERAL (
          SELECT id FROM rooms WHERE id = i.room_id AND departures = i.departures FOR NO KEY UPDATE ${waiting}) h
     ), moved AS (
       UPDATE rooms SET head_seq = head_seq + (SELECT steps FROM held WHERE held.id = rooms.id), last_message_at = $7
        WHERE id = ANY (ARRAY(SELECT held.id FROM held))
        RETURNING id, head_seq
     ), stored AS (
       INSERT INTO messages (id, room_id, seq, sender_id, client_message_id, text, reply_to, sent_at${columns})
       SELECT f.id, f.room_id, m.head_seq - h.steps + f.step, f.sender_id, f.client_message_id, f.text, f.reply_to, $7${values}
         FROM fresh f JOIN held h ON h.id = f.room_id JOIN moved m ON m.id = f.room_id
       RETURNING id, seq${columns}
     )
     SELECT d.is_member AS "isMember", d.is_with_companion AS "isWithCompanion", d.is_reply_known AS "isReplyKnown",
            d.muted_until AS "mutedUntil", d.is_severed AS "isSevered", s.id IS NOT NULL AS "isNew",
            coalesce(s.id, d.known_id) AS id, coalesce(s.seq, d.known_seq) AS seq,
            CASE WHEN s.id IS NULL THEN d.known_text ELSE d.text END AS text, d.is_changed AS "isChanged",
            d.sent_digest AS "sentDigest",
            CASE WHEN s.id IS NULL THEN d.known_sent_at ELSE $7 END AS "sentAt"${answers}, ${TABLE.isLarge} AS "isLarge"
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

function toStored(draft: Draft, row: Row): Stored {
  const { isMember, isReplyKnown, isWithCompanion, mutedUntil, isSevered } = row;
  const { isNew, id, seq, text, isChanged, sentDigest, sentAt } = row;
  const verdict = { isMember, isReplyKnown, isWithCompanion, mutedUntil, isSevered };
  if (id === null) return { ...verdict, said: null, message: null };
  const said = { id, seq, text, isChanged, sentDigest, sentAt };
  return { ...verdict, said, message: isNew ? newMessage(draft, row) : null };
}

function newMessage(draft: Draft, row: Row): Message {
  const { id, roomId, senderId, clientMessageId, text, replyTo, attachments } = draft;
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
