import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateJobs1764100200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      -- English and Arabic in one configuration: what is ASCII is stemmed as English, other words as Arabic, which leaves
      -- those of further languages as they are. Accents are folded before, so that an accented word is ASCII too.
      CREATE TEXT SEARCH CONFIGURATION job_words (COPY = simple);
      ALTER TEXT SEARCH CONFIGURATION job_words
        ALTER MAPPING FOR asciiword, asciihword, hword_asciipart WITH english_stem;
      ALTER TEXT SEARCH CONFIGURATION job_words ALTER MAPPING FOR word, hword, hword_part WITH arabic_stem;
      CREATE FUNCTION job_search_text(given text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN unaccent('unaccent', normalize(given, NFKC));
      -- array_to_string is not immutable for any element type; for text it is.
      CREATE FUNCTION job_skills_text(skills text[]) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN array_to_string(skills, ' ');

      CREATE TABLE jobs (
        id                uuid PRIMARY KEY,
        -- Who posted it, for themselves or in the name of a company or a guild.
        poster_id         uuid NOT NULL REFERENCES users (id),
        company_id        uuid REFERENCES companies (id),
        guild_id          uuid REFERENCES guilds (id),
        status            text NOT NULL
          CHECK (status IN ('draft', 'open', 'in_progress', 'completed', 'closed', 'expired')),
        title             text NOT NULL,
        description       text NOT NULL,
        category          text NOT NULL,
        -- Minor units of the currency.
        budget_min        bigint NOT NULL,
        budget_max        bigint NOT NULL,
        currency          text NOT NULL,
        skills            text[] NOT NULL,
        location          text,
        remote            boolean NOT NULL,
        openings          integer NOT NULL CHECK (openings > 0),
        -- Filled openings; the hires themselves are the hiring feature's.
        hires             integer NOT NULL DEFAULT 0 CHECK (hires BETWEEN 0 AND openings),
        view_count        integer NOT NULL DEFAULT 0,
        application_count integer NOT NULL DEFAULT 0,
        expires_at        timestamptz(3),
        -- When it was found by searches first; to the millisecond, because pages are cut at it.
        published_at      timestamptz(3),
        -- The edit version behind the ETag; counters do not move it.
        version           integer NOT NULL DEFAULT 1,
        created_at        timestamptz(3) NOT NULL,
        updated_at        timestamptz(3) NOT NULL,
        -- When the poster of a draft was told that it will be deleted.
        warned_at         timestamptz,
        words             tsvector NOT NULL GENERATED ALWAYS AS (
          setweight(to_tsvector('job_words', job_search_text(title)), 'A')
            || setweight(to_tsvector('job_words', job_search_text(job_skills_text(skills))), 'B')
            || setweight(to_tsvector('job_words', job_search_text(description)), 'C')
        ) STORED,
        CHECK (num_nonnulls(company_id, guild_id) <= 1),
        CHECK (budget_min BETWEEN 0 AND budget_max),
        CHECK ((status = 'draft') = (published_at IS NULL))
      );
      -- Read by every search with words: not to be fetched from elsewhere.
      ALTER TABLE jobs ALTER COLUMN words SET STORAGE MAIN;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE jobs;
      DROP FUNCTION job_skills_text(text[]);
      DROP FUNCTION job_search_text(text);
      DROP TEXT SEARCH CONFIGURATION job_words;
      DROP EXTENSION pg_trgm;
      DROP EXTENSION unaccent;
    `);
  }
}
