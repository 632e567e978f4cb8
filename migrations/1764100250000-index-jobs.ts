import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexJobs1764100250000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A place in lower case, its words apart by one space and with one before them, so that the beginning of a word is
      -- found by '% ber%'. What stands between words is listed: which letters there are depends on the database's locale.
      CREATE FUNCTION job_place(given text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN ' ' || btrim(regexp_replace(
        lower(job_search_text(given)),
        '[\\x01-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\xbf\\u060c\\u2000-\\u206f\\u3000-\\u303f\\uff0c]+', ' ', 'g'));
      ALTER TABLE jobs ADD COLUMN place text GENERATED ALWAYS AS (job_place(location)) STORED;

      -- How frequent words and skills are decides how searches go about: see domain/search-scope.ts. Ten times as many are
      -- kept as the target says, by every ANALYZE.
      ALTER TABLE jobs ALTER COLUMN words SET STATISTICS 300, ALTER COLUMN skills SET STATISTICS 300;

      -- Lists, newest first or by budget. What filters ask comes after what orders: it is compared within the index, and
      -- rows are fetched for the page only.
      CREATE INDEX jobs_newest_idx ON jobs
        (status, published_at DESC, id DESC, budget_min, budget_max, currency, remote);
      CREATE INDEX jobs_category_newest_idx ON jobs
        (status, category, published_at DESC, id DESC, budget_min, budget_max, currency, remote);
      CREATE INDEX jobs_budget_idx ON jobs (status, budget_max DESC, id DESC, budget_min, currency, remote);
      CREATE INDEX jobs_category_budget_idx ON jobs
        (status, category, budget_max DESC, id DESC, budget_min, currency, remote);
      CREATE INDEX jobs_company_idx ON jobs (company_id, status, published_at DESC, id DESC) WHERE company_id IS NOT NULL;
      -- With the columns that tell somebody's own jobs, so that they are counted from the index alone.
      CREATE INDEX jobs_poster_idx ON jobs (poster_id, status, id DESC) INCLUDE (company_id, guild_id);

      -- Searches. Jobs are published far less often than they are searched for: nothing is left for later in lists that
      -- every search would have to read.
      CREATE INDEX jobs_words_idx ON jobs USING gin (words) WITH (fastupdate = off) WHERE status = 'open';
      CREATE INDEX jobs_skills_idx ON jobs USING gin (skills) WITH (fastupdate = off) WHERE status = 'open';
      -- To cut a place, the newest or those of a category out of all that have a word or a skill. Of two indexes that are about the same
      -- condition the planner takes one for superfluous and does not combine them; these say it in other words, as do the
      -- searches (job-conditions.ts).
      CREATE INDEX jobs_place_idx ON jobs USING gin (place gin_trgm_ops) WITH (fastupdate = off)
        WHERE (status = 'open') IS NOT FALSE;
      CREATE INDEX jobs_recent_idx ON jobs (published_at) WHERE (status = 'open') IS TRUE;
      CREATE INDEX jobs_category_idx ON jobs (category, published_at) WHERE (status = 'open') IS TRUE;

      -- Schedules.
      CREATE INDEX jobs_expiry_idx ON jobs (expires_at) WHERE status = 'open' AND expires_at IS NOT NULL;
      CREATE INDEX jobs_drafts_idx ON jobs (updated_at) WHERE status = 'draft';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX jobs_newest_idx, jobs_category_newest_idx, jobs_budget_idx, jobs_category_budget_idx, jobs_company_idx,
        jobs_poster_idx, jobs_words_idx, jobs_skills_idx, jobs_place_idx, jobs_recent_idx, jobs_category_idx,
        jobs_expiry_idx, jobs_drafts_idx;
      ALTER TABLE jobs ALTER COLUMN words SET STATISTICS -1, ALTER COLUMN skills SET STATISTICS -1;
      ALTER TABLE jobs DROP COLUMN place;
      DROP FUNCTION job_place(text);
    `);
  }
}
