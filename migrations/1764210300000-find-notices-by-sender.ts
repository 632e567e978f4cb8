import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is erased is named in nobody's list any more: what others were told of them is found. */
export class FindNoticesBySender1764210300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX notifications_sender_idx ON notifications ((payload ->> 'senderId')) WHERE payload ? 'senderId';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notifications_sender_idx');
  }
}
