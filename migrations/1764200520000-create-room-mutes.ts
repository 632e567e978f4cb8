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

      -- Asked whenever somebody says something: in PL/pgSQL, which plans them once for a connection.
      CREATE FUNCTION muted_in_room_until(room uuid, member uuid, at timestamptz) RETURNS timestamptz
      LANGUAGE plpgsql STABLE AS $$
      BEGIN
        RETURN (SELECT m.muted_until FROM room_mutes m WHERE m.room_id = room AND m.user_id = member AND m.muted_until > at);
      END $$;
      -- Whether one of the two of a direct room has blocked the other.
      CREATE FUNCTION is_severed_room(room uuid) RETURNS boolean
      LANGUAGE plpgsql STABLE AS $$
      BEGIN
        RETURN EXISTS (
          SELECT FROM rooms r JOIN user_blocks b ON b.blocker_id = r.first_user_id AND b.blocked_id = r.second_user_id
           WHERE r.id = room AND r.kind = 'direct'
          UNION ALL
          SELECT FROM rooms r JOIN user_blocks b ON b.blocker_id = r.second_user_id AND b.blocked_id = r.first_user_id
           WHERE r.id = room AND r.kind = 'direct');
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION is_severed_room(uuid);
      DROP FUNCTION muted_in_room_until(uuid, uuid, timestamptz);
      DROP TABLE room_mutes;
    `);
  }
}
