import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccountProtection1763900300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- In the row of the account, so that a sign-in that waits for it sees what whoever held it decided.
      ALTER TABLE users ADD COLUMN locked_at timestamptz, ADD COLUMN lock_reason text;

      -- A password that somebody else knew is taken away; when that was still matters.
      ALTER TABLE password_credentials ALTER COLUMN password_hash DROP NOT NULL;

      -- From where an account has been signed in to: keyed hashes of browser, system and network.
      CREATE TABLE known_devices (
        user_id       uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        fingerprint   bytea NOT NULL,
        first_seen_at timestamptz NOT NULL,
        last_seen_at  timestamptz NOT NULL,
        PRIMARY KEY (user_id, fingerprint)
      );
      CREATE INDEX known_devices_last_seen_idx ON known_devices (last_seen_at);

      -- Whose account an entry is about, from which session and with which program it came.
      ALTER TABLE audit_log ADD COLUMN subject_id uuid, ADD COLUMN session_id uuid, ADD COLUMN user_agent text;
      UPDATE audit_log SET subject_id = CASE WHEN target_type = 'user' THEN target_id::uuid ELSE actor_id END;
      CREATE INDEX audit_log_subject_idx ON audit_log (subject_id, id DESC) WHERE subject_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX audit_log_subject_idx;
      ALTER TABLE audit_log DROP COLUMN subject_id, DROP COLUMN session_id, DROP COLUMN user_agent;
      DROP TABLE known_devices;
      DELETE FROM password_credentials WHERE password_hash IS NULL;
      ALTER TABLE password_credentials ALTER COLUMN password_hash SET NOT NULL;
      ALTER TABLE users DROP COLUMN locked_at, DROP COLUMN lock_reason;
    `);
  }
}
