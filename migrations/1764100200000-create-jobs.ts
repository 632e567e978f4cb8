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
      -- What stands within hosts, paths, versions and compounds is a space, because the parser would keep those whole (manual
      -- §12.5) and "node" would not find "Node.js". Quotes and minus signs stay: in a search they mean something. The names of
      -- C++, C# and .NET would be lost with their signs.
      CREATE FUNCTION job_search_text(given text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN translate(
        regexp_replace(regexp_replace(regexp_replace(regexp_replace(
          unaccent('unaccent', normalize(given, NFKC)),
          '(\\w)\\+\\+', '\\1plusplus', 'g'),
          '(\\w)#(?!\\w)', '\\1sharp', 'g'),
          '(^|\\W)\\.net\\M', '\\1dotnet', 'gi'),
          '(\\w)-(?=\\w)', '\\1 ', 'g'),
        './_:@=&+#?%~<>*^|$\\', '                   ');
      -- What somebody typed, as a query. Each minus sign is put on a stack, which is small, so that of several one is left.
      CREATE FUNCTION job_query(typed text) RETURNS tsquery
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN websearch_to_tsquery('job_words', regexp_replace(job_search_text(typed), '-[-[:space:]]*-', '-', 'g'));
      -- array_to_string is not immutable for any element type; for text it is.
      CREATE FUNCTION job_skills_text(skills text[]) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN array_to_string(skills, ' ');

      CREATE TABLE jobs (
        id                uuid PRIMARY KEY,
        -- Who posted it, for themselves or in the name of a company or a guild. NULL when that person was erased.
        poster_id         uuid REFERENCES users (id),
        company_id        uuid REFERENCES companies (id),
        -- A guild that was deleted is purged one day; its last owner has become the poster by then.
        guild_id          uuid REFERENCES guilds (id) ON DELETE SET NULL,
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

      -- What lists show of a job, by the names that clients know. Written by searches (job-items.ts).
      CREATE TYPE job_item AS (
        id uuid, title text, category text, "budgetMin" bigint, "budgetMax" bigint, currency text, skills text[], location text,
        remote boolean, "posterId" uuid, "companyId" uuid, "guildId" uuid, openings integer, "applicationCount" integer
      );

      -- What somebody acts for, newest first; the poster's own is found by jobs_poster_idx.
      CREATE INDEX jobs_of_company_idx ON jobs (company_id, status, id DESC) WHERE company_id IS NOT NULL;
      CREATE INDEX jobs_of_guild_idx ON jobs (guild_id, status, id DESC) WHERE guild_id IS NOT NULL;

      -- Who has seen a job on which day, as far as it takes to count nobody twice. Kept for two days.
      CREATE TABLE job_views (
        day    date NOT NULL,
        job_id uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
        -- A keyed fingerprint of the user, or of the address of who is not signed in, for that day.
        viewer bytea NOT NULL,
        PRIMARY KEY (day, job_id, viewer)
      );
      CREATE INDEX job_views_job_idx ON job_views (job_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE job_views, jobs;
      DROP TYPE job_item;
      DROP FUNCTION job_skills_text(text[]);
      DROP FUNCTION job_query(text);
      DROP FUNCTION job_search_text(text);
      DROP TEXT SEARCH CONFIGURATION job_words;
      DROP EXTENSION pg_trgm;
      DROP EXTENSION unaccent;
    `);
  }
}
