import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRoomMutes1764200520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who may say nothing in the room of a guild for a time. It outlives their membership, or leaving would end it.
      CREATE TABLE room_mutes (
        room_id     uuid NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
        user_id     uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        muted_until timestamptz NOT NULL,
        muted_by    uuid REFERENCES users (id) ON DELETE SET NULL,
        muted_at    timestamptz NOT NULL,
        PRIMARY KEY (room_id, user_id)
      );
      CREATE INDEX room_mutes_user_idx ON room_mutes (user_id);
      CREATE INDEX room_mutes_by_idx ON room_mutes (muted_by) WHERE muted_by IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE room_mutes');
  }
}
