import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TieRecoveryToSessions1763900400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The session that asked for the change: whoever undoes it throws out what was added since that session began. Kept
      -- here because sessions are deleted some time after they end.
      ALTER TABLE email_changes ADD COLUMN session_id uuid, ADD COLUMN session_started_at timestamptz;
      UPDATE email_changes SET session_started_at = requested_at;
      ALTER TABLE email_changes ALTER COLUMN session_started_at SET NOT NULL;

      -- The passkeys and connections that the session was begun with. No foreign key: they may be gone, and their ids
      -- are never given again.
      ALTER TABLE sessions ADD COLUMN credential_ids uuid[] NOT NULL DEFAULT '{}';
      -- The connection that the first step was taken with, until there is a session to know it.
      ALTER TABLE sign_in_challenges ADD COLUMN credential_id uuid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sign_in_challenges DROP COLUMN credential_id;
      ALTER TABLE sessions DROP COLUMN credential_ids;
      ALTER TABLE email_changes DROP COLUMN session_id, DROP COLUMN session_started_at;
    `);
  }
}
