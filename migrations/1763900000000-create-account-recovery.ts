import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccountRecovery1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a link in a mail carries. The token itself is in the mail only.
      CREATE TABLE one_time_tokens (
        -- The task that mails it, so that a repeated run sends the same link.
        id         uuid PRIMARY KEY,
        user_id    uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        purpose    text NOT NULL,
        token_hash bytea NOT NULL,
        -- What it is about, beside the user: an e-mail change, a session.
        subject_id uuid,
        -- The canonical address that it was mailed to: whoever presents it reads mail there.
        mailed_to  text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at    timestamptz,
        voided_at  timestamptz,
        CONSTRAINT one_time_tokens_token_hash_key UNIQUE (token_hash)
      );
      CREATE INDEX one_time_tokens_user_idx ON one_time_tokens (user_id) WHERE used_at IS NULL AND voided_at IS NULL;
      CREATE INDEX one_time_tokens_expires_idx ON one_time_tokens (expires_at);

      CREATE TABLE email_changes (
        id           uuid PRIMARY KEY,
        user_id      uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        old_email    text NOT NULL,
        new_email    text NOT NULL,
        requested_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        cancelled_at timestamptz,
        undone_at    timestamptz
      );
      CREATE INDEX email_changes_user_idx ON email_changes (user_id);
      CREATE INDEX email_changes_requested_idx ON email_changes (requested_at);

      -- An address that somebody left a few days ago and may come back to: nobody else gets it meanwhile.
      CREATE TABLE email_reservations (
        email_canonical text PRIMARY KEY,
        user_id         uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        reserved_until  timestamptz NOT NULL
      );
      CREATE INDEX email_reservations_user_idx ON email_reservations (user_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE email_reservations, email_changes, one_time_tokens');
  }
}
