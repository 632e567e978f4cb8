import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessageNotices1764200510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What members chose for a room; without a row it is as rooms of its kind are.
      CREATE TABLE room_notice_settings (
        room_id     uuid NOT NULL,
        user_id     uuid NOT NULL,
        notify      text NOT NULL CHECK (notify IN ('all', 'mentions', 'none')),
        muted_until timestamptz,
        PRIMARY KEY (room_id, user_id),
        FOREIGN KEY (room_id, user_id) REFERENCES room_members (room_id, user_id) ON DELETE CASCADE
      );
      CREATE INDEX room_notice_settings_all_idx ON room_notice_settings (room_id) WHERE notify = 'all';

      -- How far the room was when a member was told of messages there, and of mentions. Until they have read so far, they
      -- are not told again.
      CREATE TABLE room_notices (
        room_id     uuid NOT NULL,
        user_id     uuid NOT NULL,
        message_seq integer NOT NULL,
        mention_seq integer NOT NULL,
        PRIMARY KEY (room_id, user_id),
        FOREIGN KEY (room_id, user_id) REFERENCES room_members (room_id, user_id) ON DELETE CASCADE
      ) WITH (fillfactor = 80);

      -- Up to which message of a room those who are not connected have been looked at, and those who have not read it.
      CREATE TABLE room_notice_progress (
        room_id     uuid PRIMARY KEY REFERENCES rooms (id) ON DELETE CASCADE,
        offline_seq integer NOT NULL,
        unread_seq  integer NOT NULL
      ) WITH (fillfactor = 70);
      -- What was said before is no news.
      INSERT INTO room_notice_progress SELECT id, head_seq, head_seq FROM rooms WHERE head_seq > 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE room_notice_progress, room_notices, room_notice_settings');
  }
}
