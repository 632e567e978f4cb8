import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A report keeps the attachments, too, and is made once for each wording of a message: who edits it after a report or a
 * decision can be reported for what it says then.
 */
export class KeepWhatWasReported1764210200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE message_reports
        ADD COLUMN attachments jsonb,
        -- Since when it said that: when it was sent, or edited last.
        ADD COLUMN said_at timestamptz;
      UPDATE message_reports r
         SET said_at = CASE WHEN m.edited_at <= r.reported_at THEN m.edited_at ELSE m.sent_at END,
             attachments = CASE WHEN r.sender_id IS NOT NULL THEN m.attachments END
        FROM messages m WHERE m.id = r.message_id;
      ALTER TABLE message_reports
        ALTER COLUMN said_at SET NOT NULL,
        DROP CONSTRAINT message_reports_key,
        ADD CONSTRAINT message_reports_key UNIQUE (message_id, reporter_id, said_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM message_reports r USING message_reports newer
       WHERE newer.message_id = r.message_id AND newer.reporter_id = r.reporter_id AND newer.said_at > r.said_at;
      ALTER TABLE message_reports
        DROP CONSTRAINT message_reports_key,
        ADD CONSTRAINT message_reports_key UNIQUE (message_id, reporter_id),
        DROP COLUMN attachments, DROP COLUMN said_at;
    `);
  }
}
