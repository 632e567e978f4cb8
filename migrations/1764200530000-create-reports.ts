import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReports1764200530000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE message_reports (
        id          uuid PRIMARY KEY,
        message_id  uuid NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        room_id     uuid NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
        -- Empty for who is erased, as is what they wrote.
        reporter_id uuid REFERENCES users (id) ON DELETE SET NULL,
        sender_id   uuid REFERENCES users (id) ON DELETE SET NULL,
        -- As it was when it was reported.
        text        text NOT NULL,
        reason      text NOT NULL CHECK (reason IN ('spam', 'harassment', 'violence', 'illegal', 'other')),
        note        text NOT NULL,
        reported_at timestamptz NOT NULL,
        state       text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'decided')),
        decision    text CHECK (decision IN ('dismiss', 'delete-message')),
        decided_by  uuid REFERENCES users (id) ON DELETE SET NULL,
        decided_at  timestamptz,
        CHECK ((state = 'decided') = (decision IS NOT NULL) AND (state = 'decided') = (decided_at IS NOT NULL)),
        CONSTRAINT message_reports_key UNIQUE (message_id, reporter_id)
      );
      CREATE INDEX message_reports_state_idx ON message_reports (state, id);
      CREATE INDEX message_reports_room_idx ON message_reports (room_id);
      CREATE INDEX message_reports_reporter_idx ON message_reports (reporter_id) WHERE reporter_id IS NOT NULL;
      CREATE INDEX message_reports_sender_idx ON message_reports (sender_id) WHERE sender_id IS NOT NULL;
      CREATE INDEX message_reports_decided_by_idx ON message_reports (decided_by) WHERE decided_by IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message_reports');
  }
}
