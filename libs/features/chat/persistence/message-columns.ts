import {
  type AnswerOutcome,
  type Attachment,
  type Message,
  MOST_NAMED,
  type Reaction,
} from '../contract/message';

/** A message `m` as it is now. One that was never changed has no reactions, and nobody looks for them. */
export const MESSAGE_COLUMNS = `m.id, m.room_id AS "roomId", m.seq, m.sender_id AS "senderId",
  m.client_message_id AS "clientMessageId", m.text, m.reply_to AS "replyTo", m.sent_at AS "sentAt",
  m.change_seq AS "changeSeq", m.edited_at AS "editedAt", m.deleted_at AS "deletedAt",
  m.mentioned_ids AS "mentionedIds", m.mentions_everyone AS "mentionsEveryone", m.attachments,
  m.companion_id AS "companionId", m.outcome,
  CASE WHEN m.change_seq > 0 THEN (
    SELECT jsonb_agg(jsonb_build_object('emoji', used.emoji, 'count', used.count, 'userIds', used.user_ids)
                     ORDER BY used.since, used.emoji)
      FROM (SELECT emoji, count(*) AS count, min(reacted_at) AS since,
                   (array_agg(user_id ORDER BY reacted_at, user_id))[:${MOST_NAMED}] AS user_ids
              FROM message_reactions WHERE message_id = m.id GROUP BY emoji) AS used
  ) END AS reactions`;

/** What {@link MESSAGE_COLUMNS} answers. */
export interface MessageRow extends Omit<
  Message,
  'sentAt' | 'editedAt' | 'deletedAt' | 'mentions' | 'attachments' | 'reactions' | 'companionId' | 'outcome'
> {
  readonly sentAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly mentionedIds: readonly string[] | null;
  readonly mentionsEveryone: boolean;
  readonly attachments: readonly Attachment[] | null;
  readonly reactions: readonly Reaction[] | null;
  readonly companionId: string | null;
  readonly outcome: AnswerOutcome | null;
}

export function toMessage(row: MessageRow): Message {
  const { id, roomId, seq, senderId, clientMessageId, text, replyTo, changeSeq, companionId, outcome } = row;
  return {
    id,
    roomId,
    seq,
    senderId,
    clientMessageId,
    text,
    replyTo,
    sentAt: row.sentAt.toISOString(),
    changeSeq,
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
    mentions: { userIds: row.mentionedIds ?? [], everyone: row.mentionsEveryone },
    attachments: row.attachments ?? [],
    reactions: row.reactions ?? [],
    ...(companionId === null || outcome === null ? {} : { companionId, outcome }),
  };
}
