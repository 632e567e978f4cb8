import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMail1763800100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which provider has, or may have, taken a mail: what makes a second run of a task harmless.
      CREATE TABLE mail_attempts (
        message_id text PRIMARY KEY,
        provider   text NOT NULL,
        state      text NOT NULL CHECK (state IN ('trying', 'unknown', 'sent')),
        -- When this provider was first given the mail.
        started_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX mail_attempts_updated_idx ON mail_attempts (updated_at);

      -- Addresses themselves are not kept: a keyed hash is enough to recognise one.
      CREATE TABLE mail_suppressions (
        address_fingerprint bytea PRIMARY KEY,
        reason              text NOT NULL CHECK (reason IN ('bounce', 'complaint')),
        provider            text NOT NULL,
        created_at          timestamptz NOT NULL
      );

      -- Ids are time-ordered: the primary key is also the order of the mailbox.
      CREATE TABLE dev_mailbox (
        id           uuid PRIMARY KEY,
        to_canonical text NOT NULL,
        -- Mails carry one-time links: even here they lie encrypted.
        sealed       bytea NOT NULL,
        sent_at      timestamptz NOT NULL
      );
      CREATE INDEX dev_mailbox_to_idx ON dev_mailbox (to_canonical, id DESC);
      CREATE INDEX dev_mailbox_sent_idx ON dev_mailbox (sent_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE dev_mailbox;
      DROP TABLE mail_suppressions;
      DROP TABLE mail_attempts;
    `);
  }
}
