import type { Queryable } from '@guildhall/platform/database/database';
import type { Message } from '../contract/message';
import { HIT_BEGINS, HIT_ENDS } from '../domain/message-search';
import { MESSAGE_COLUMNS, type MessageRow, toMessage } from './message-columns';

export interface MessageFilter {
  /** For `to_tsquery`. */
  readonly query: string;
  /** Whose messages in which rooms and when, in PostgreSQL's writing of a `tsquery`. */
  readonly scope: string;
  /** Id of a message: only what is older. */
  readonly before: string;
}

/** A message with what of it matches. */
export interface Match {
  readonly message: Message;
  /** With marks around the hits. */
  readonly marked: string;
}

export interface Matches {
  /** Newest first; ids are time-ordered. */
  readonly newest: readonly Match[];
  /** There are more than are worth being put in order: those above are any of them. */
  readonly areTooMany: boolean;
}

/** More matches than that are not put in order at once. */
const MOST_SORTED = 100_000;
const HEADLINE = `StartSel=${HIT_BEGINS}, StopSel=${HIT_ENDS}, MaxWords=30, MinWords=12`;

/** Matches are gathered by the index first and ordered then. */
export async function findMessages(
  source: Queryable,
  { query, scope, before }: MessageFilter,
  limit: number,
): Promise<Matches> {
  const rows = await source.query<MessageRow & { marked: string; areTooMany: boolean }>(
    `WITH matched AS MATERIALIZED (
       SELECT id FROM matching_messages(to_tsquery('chat_words', $1) && $2::tsquery, $3, ${MOST_SORTED + 1})
     ), newest AS MATERIALIZED (
       SELECT id FROM matched ORDER BY id DESC LIMIT $4
     )
     SELECT ${MESSAGE_COLUMNS}, ts_headline('chat_words', m.text, to_tsquery('chat_words', $1), $5) AS marked,
            (SELECT count(*) FROM matched) > ${MOST_SORTED} AS "areTooMany"
       FROM newest n JOIN messages m ON m.id = n.id ORDER BY m.id DESC`,
    [query, scope, before, limit, HEADLINE],
  );
  const newest = rows.map((row) => ({ message: toMessage(row), marked: row.marked }));
  return { newest, areTooMany: rows[0]?.areTooMany ?? false };
}
