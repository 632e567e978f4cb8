import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApplications1764100300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE applications (
        id            uuid PRIMARY KEY,
        job_id        uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
        -- NULL when that account was erased: what the employer did stays.
        candidate_id  uuid REFERENCES users (id),
        stage         text NOT NULL
          CHECK (stage IN ('applied', 'shortlisted', 'interview', 'offer', 'hired', 'rejected', 'withdrawn')),
        cover_letter  text NOT NULL,
        -- Minor units of the job's currency.
        bid_amount    bigint CHECK (bid_amount >= 0),
        -- Files in the media store.
        attachment_ids uuid[] NOT NULL DEFAULT '{}',
        created_at    timestamptz(3) NOT NULL,
        -- When the stage changed last.
        changed_at    timestamptz(3) NOT NULL,
        -- The employer's clock: an answer is late after respond_by, and is the first change that is not the candidate's.
        respond_by    timestamptz(3) NOT NULL,
        responded_at  timestamptz(3),
        -- When the employer was reminded that the answer is late.
        reminded_at   timestamptz(3),
        UNIQUE (job_id, candidate_id)
      );
      CREATE INDEX applications_job_idx ON applications (job_id, id DESC);
      CREATE INDEX applications_job_stage_idx ON applications (job_id, stage, id DESC);
      CREATE INDEX applications_candidate_idx ON applications (candidate_id, id DESC);
      -- How punctual an employer is.
      CREATE INDEX applications_clock_idx ON applications (job_id, respond_by DESC) INCLUDE (created_at, responded_at, stage);
      -- Late answers of which nobody was reminded yet.
      CREATE INDEX applications_late_idx ON applications (respond_by) WHERE stage = 'applied' AND reminded_at IS NULL;
      -- How applications of some time fare, counted in the index alone.
      CREATE INDEX applications_made_idx ON applications (stage, created_at);

      -- What happened to an application, for both sides to read.
      CREATE TABLE application_changes (
        id             uuid PRIMARY KEY,
        application_id uuid NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
        -- NULL for the application itself.
        from_stage     text,
        to_stage       text NOT NULL,
        made_by        text NOT NULL CHECK (made_by IN ('employer', 'candidate', 'system')),
        -- NULL when it was the system, or somebody who was erased.
        actor_id       uuid REFERENCES users (id),
        note           text,
        changed_at     timestamptz(3) NOT NULL
      );
      CREATE INDEX application_changes_application_idx ON application_changes (application_id, id);
      CREATE INDEX application_changes_actor_idx ON application_changes (actor_id) WHERE actor_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE application_changes, applications');
  }
}
