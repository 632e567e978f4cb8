import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepEachMailOnce1763860000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Mails that were kept before have their Message-ID in what is sealed only.
      ALTER TABLE dev_mailbox ADD COLUMN message_id text CONSTRAINT dev_mailbox_message_key UNIQUE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE dev_mailbox DROP COLUMN message_id');
  }
}
