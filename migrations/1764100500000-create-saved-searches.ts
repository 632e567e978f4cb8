import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSavedSearches1764100500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A search of jobs that somebody keeps: NULL where anything will do.
      CREATE TABLE saved_searches (
        id           uuid PRIMARY KEY,
        user_id      uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        name         text NOT NULL,
        alerts       text NOT NULL CHECK (alerts IN ('instant', 'daily', 'off')),
        q            text,
        -- What the words are parsed to; the same that a search with them is made with.
        query        tsquery,
        category     text,
        budget_min   bigint,
        budget_max   bigint,
        currency     text,
        skills       text[],
        remote       boolean,
        location     text,
        place        text GENERATED ALWAYS AS (job_place(location)) STORED,
        company_id   uuid REFERENCES companies (id) ON DELETE CASCADE,
        created_at   timestamptz(3) NOT NULL,
        CHECK ((q IS NULL) = (query IS NULL))
      );
      CREATE INDEX saved_searches_user_idx ON saved_searches (user_id, id DESC);
      CREATE INDEX saved_searches_company_idx ON saved_searches (company_id) WHERE company_id IS NOT NULL;

      -- What a search has found since it was saved: a job is reported once, whatever becomes of it later.
      CREATE TABLE saved_search_matches (
        search_id   uuid NOT NULL REFERENCES saved_searches (id) ON DELETE CASCADE,
        job_id      uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
        found_at    timestamptz(3) NOT NULL,
        reported_at timestamptz(3),
        PRIMARY KEY (search_id, job_id)
      );
      CREATE INDEX saved_search_matches_job_idx ON saved_search_matches (job_id);
      CREATE INDEX saved_search_matches_unreported_idx ON saved_search_matches (search_id) WHERE reported_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_search_matches, saved_searches');
  }
}
