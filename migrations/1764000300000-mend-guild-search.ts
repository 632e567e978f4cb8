import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MendGuildSearch1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- PostgreSQL's parser keeps hosts, paths, versions and signed numbers whole (manual §12.5), so that "node" would not
      -- find "Node.js". It gets nothing but words: what stands between them in ASCII, Latin-1 and the common blocks of
      -- punctuation and symbols is a space. domain/search-words.ts does the same with what is typed.
      CREATE FUNCTION guild_search_text(given text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN regexp_replace(
        translate(normalize(given, NFKC), 'Σς', 'σσ'),
        '[\\x01-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\xbf\\u2000-\\u206f\\u2190-\\u2bff\\u3000-\\u303f\\ufe0e\\ufe0f\\U0001f000-\\U0001fbff]+',
        ' ', 'g');

      -- What is matched as it is: symbols of the name, which the parser leaves out, and the first one and two letters of
      -- its words, because finding them as beginnings would be reading most of the index.
      CREATE FUNCTION guild_name_marks(name text) RETURNS tsvector
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN (
        SELECT coalesce(array_to_tsvector(array_agg(DISTINCT mark)), '')
          FROM (SELECT lower(left(word, size)) AS mark
                  FROM regexp_split_to_table(guild_search_text(name), ' ') AS word, (VALUES (1), (2)) AS sizes (size)
                UNION ALL
                SELECT regexp_split_to_table(
                  regexp_replace(normalize(name, NFKC), '[^\\u2190-\\u2bff\\U0001f000-\\U0001fbff]+', '', 'g'), '')
               ) AS marks
         WHERE mark <> '');

      ALTER TABLE guilds DROP COLUMN words;
      ALTER TABLE guilds ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', guild_search_text(name)), 'A')
          || setweight(to_tsvector('simple', guild_search_text(description)), 'B') || guild_name_marks(name)
      ) STORED;
      CREATE INDEX guilds_words_idx ON guilds USING gin (words) WHERE visibility = 'public' AND deleted_at IS NULL;

      -- By the index, always: its statistics take words for independent of each other, and a planner that expects to meet a
      -- match soon while reading guilds in order reads the text of every guild when two frequent words are never together.
      CREATE FUNCTION guild_matches(query tsquery) RETURNS TABLE (id uuid)
      LANGUAGE sql STABLE PARALLEL SAFE
      SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
      AS $$ SELECT g.id FROM guilds g WHERE g.words @@ query AND g.visibility = 'public' AND g.deleted_at IS NULL $$;

      -- An offer stands for the membership that it was made to, not for another that the same person has later.
      ALTER TABLE guild_transfers ADD COLUMN member_since timestamptz;
      UPDATE guild_transfers t SET member_since = m.joined_at
        FROM guild_members m WHERE m.guild_id = t.guild_id AND m.user_id = t.to_user_id AND m.joined_at <= t.created_at;
      DELETE FROM guild_transfers WHERE member_since IS NULL;
      ALTER TABLE guild_transfers ALTER COLUMN member_since SET NOT NULL;

      -- When the officers were told of it; not told again of the same person too soon.
      ALTER TABLE guild_requests ADD COLUMN announced_at timestamptz;
      UPDATE guild_requests SET announced_at = created_at;
      UPDATE guild_requests r SET state = 'approved', decided_at = now()
       WHERE state = 'pending'
         AND EXISTS (SELECT FROM guild_members m WHERE m.guild_id = r.guild_id AND m.user_id = r.user_id);
      UPDATE guild_requests r SET state = 'declined', decided_at = now()
       WHERE state = 'pending'
         AND EXISTS (SELECT FROM guild_bans b WHERE b.guild_id = r.guild_id AND b.user_id = r.user_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE guild_requests DROP COLUMN announced_at;
      ALTER TABLE guild_transfers DROP COLUMN member_since;
      DROP FUNCTION guild_matches(tsquery);
      ALTER TABLE guilds DROP COLUMN words;
      ALTER TABLE guilds ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('simple', description), 'B')
      ) STORED;
      CREATE INDEX guilds_words_idx ON guilds USING gin (words) WHERE visibility = 'public' AND deleted_at IS NULL;
      DROP FUNCTION guild_name_marks(text);
      DROP FUNCTION guild_search_text(text);
    `);
  }
}
