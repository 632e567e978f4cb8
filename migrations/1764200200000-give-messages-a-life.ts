import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GiveMessagesALife1764200200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Number of the newest change to what was said before. Changes are numbered as messages are: from 1, without gaps.
      ALTER TABLE rooms ADD COLUMN change_seq integer NOT NULL DEFAULT 0;

      ALTER TABLE messages
        -- The last change of this message; 0 when it is as it was sent.
        ADD COLUMN change_seq integer NOT NULL DEFAULT 0,
        ADD COLUMN edited_at timestamptz,
        -- Keyed hash of the text that was sent, once the message says something else.
        ADD COLUMN sent_digest bytea,
        -- Set when it is deleted or its sender is erased: nothing of what it said is left then.
        ADD COLUMN deleted_at timestamptz,
        -- Members whom the text names; NULL for nobody.
        ADD COLUMN mentioned_ids uuid[],
        ADD COLUMN mentions_everyone boolean NOT NULL DEFAULT false,
        ADD COLUMN attachments jsonb;
      UPDATE messages SET deleted_at = sent_at WHERE sender_id IS NULL;
      ALTER TABLE messages ADD CHECK (
        deleted_at IS NULL OR (text = '' AND mentioned_ids IS NULL AND NOT mentions_everyone AND attachments IS NULL));

      -- None of these has an entry for a plain message.
      CREATE INDEX messages_changes_idx ON messages (room_id, change_seq) WHERE change_seq > 0;
      CREATE INDEX messages_mentions_idx ON messages (room_id, seq) WHERE mentioned_ids IS NOT NULL OR mentions_everyone;
      CREATE INDEX messages_mentioned_idx ON messages USING gin (mentioned_ids) WHERE mentioned_ids IS NOT NULL;

      CREATE TABLE message_reactions (
        message_id uuid NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        emoji      text NOT NULL,
        user_id    uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        reacted_at timestamptz NOT NULL,
        PRIMARY KEY (message_id, emoji, user_id)
      );
      CREATE INDEX message_reactions_user_idx ON message_reactions (user_id);

      -- Accents are folded by the dictionary, so that only words which have some pay for it.
      CREATE TEXT SEARCH CONFIGURATION chat_words (COPY = simple);
      ALTER TEXT SEARCH CONFIGURATION chat_words
        ALTER MAPPING FOR word, numword, hword, numhword, hword_part, hword_numpart WITH unaccent, simple;
      -- Words of a message, and where it is as if that were words: its room, its room in those three days (2^28 ms, by the
      -- first digits of the id), its sender. So what is said elsewhere, at other times or by others costs a search next to
      -- nothing. No word of a text has such a sign in it.
      CREATE FUNCTION words_of_message(room uuid, id uuid, sender uuid, given text) RETURNS tsvector
      LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN CASE WHEN given = '' THEN ''::tsvector ELSE
        strip(to_tsvector('chat_words', guild_search_text(given)))
          || array_to_tsvector(array_remove(
               ARRAY['@' || room::text, '@' || room::text || ':' || left(id::text, 5), '>' || sender::text], NULL)) END;
      -- Apart from the messages, because saying something is not to wait for it: written by a schedule and by searches, and
      -- by whoever changes a text. A message that is deleted before keeps its row, without words.
      CREATE TABLE message_words (
        message_id uuid PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
        words      tsvector NOT NULL
      );
      CREATE INDEX message_words_idx ON message_words USING gin (words);
      -- By the index, always: a planner that takes a word for frequent expects to meet enough of them soon by reading
      -- everything, and does so to the end when they are elsewhere.
      CREATE FUNCTION matching_messages(query tsquery, before uuid, most integer) RETURNS TABLE (id uuid)
      LANGUAGE sql STABLE PARALLEL SAFE
      SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
      AS $$ SELECT w.message_id FROM message_words w WHERE w.words @@ query AND w.message_id < before LIMIT most $$;
      -- Up to which message of a room they are written.
      CREATE TABLE message_words_progress (
        room_id  uuid PRIMARY KEY REFERENCES rooms (id) ON DELETE CASCADE,
        upto_seq integer NOT NULL
      ) WITH (fillfactor = 70);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION matching_messages(tsquery, uuid, integer);
      DROP TABLE message_words_progress, message_words;
      DROP FUNCTION words_of_message(uuid, uuid, uuid, text);
      DROP TEXT SEARCH CONFIGURATION chat_words;
      DROP TABLE message_reactions;
      ALTER TABLE messages DROP COLUMN change_seq, DROP COLUMN edited_at, DROP COLUMN sent_digest, DROP COLUMN deleted_at,
        DROP COLUMN mentioned_ids, DROP COLUMN mentions_everyone, DROP COLUMN attachments;
      ALTER TABLE rooms DROP COLUMN change_seq;
    `);
  }
}
