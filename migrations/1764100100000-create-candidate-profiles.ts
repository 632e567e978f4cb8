import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCandidateProfiles1764100100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE candidate_profiles (
        user_id      uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        headline     text NOT NULL,
        -- Lower case, without repetitions; compared with those of jobs.
        skills       text[] NOT NULL,
        experience   jsonb NOT NULL,
        education    jsonb NOT NULL,
        -- A file in the media store.
        cv_file_id   uuid,
        open_to_work boolean NOT NULL,
        version      integer NOT NULL DEFAULT 1,
        updated_at   timestamptz(3) NOT NULL
      );
      CREATE INDEX candidate_profiles_skills_idx ON candidate_profiles USING gin (skills) WHERE open_to_work;
      CREATE INDEX candidate_profiles_updated_idx ON candidate_profiles (updated_at DESC, user_id DESC) WHERE open_to_work;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE candidate_profiles');
  }
}
