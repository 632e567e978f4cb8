import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRooms1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rooms (
        id              uuid PRIMARY KEY,
        kind            text NOT NULL CHECK (kind IN ('direct', 'guild', 'job', 'companion')),
        guild_id        uuid UNIQUE REFERENCES guilds (id) ON DELETE CASCADE,
        -- An application that both sides talk about, and its job.
        job_id          uuid REFERENCES jobs (id) ON DELETE CASCADE,
        application_id  uuid UNIQUE REFERENCES applications (id) ON DELETE CASCADE,
        -- The two of a direct room, the smaller id first; empty for who is erased.
        first_user_id   uuid REFERENCES users (id) ON DELETE SET NULL,
        second_user_id  uuid REFERENCES users (id) ON DELETE SET NULL,
        -- Number of the newest message. Messages are numbered from 1 without gaps.
        head_seq        integer NOT NULL DEFAULT 0,
        -- How many have left: whoever stores a message goes by the members of that moment.
        departures      integer NOT NULL DEFAULT 0,
        created_at      timestamptz NOT NULL,
        last_message_at timestamptz,
        CHECK ((kind = 'guild') = (guild_id IS NOT NULL)),
        CHECK ((kind = 'job') = (job_id IS NOT NULL) AND (kind = 'job') = (application_id IS NOT NULL)),
        CHECK (kind = 'direct' OR (first_user_id IS NULL AND second_user_id IS NULL)),
        CHECK (first_user_id < second_user_id),
        CONSTRAINT rooms_direct_key UNIQUE (first_user_id, second_user_id)
      ) WITH (fillfactor = 70); -- each message moves the head: room for new versions on the same page

      CREATE INDEX rooms_job_idx ON rooms (job_id, application_id) WHERE job_id IS NOT NULL;

      CREATE TABLE room_members (
        room_id   uuid NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
        user_id   uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        joined_at timestamptz NOT NULL,
        -- Read up to this message.
        read_seq  integer NOT NULL,
        PRIMARY KEY (room_id, user_id)
      ) WITH (fillfactor = 80);
      CREATE INDEX room_members_user_idx ON room_members (user_id);

      CREATE TABLE messages (
        id                uuid PRIMARY KEY,
        room_id           uuid NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
        seq               integer NOT NULL,
        -- Empty when the sender is erased; the text is then, too.
        sender_id         uuid REFERENCES users (id) ON DELETE SET NULL,
        client_message_id text NOT NULL,
        text              text NOT NULL,
        reply_to          uuid REFERENCES messages (id) ON DELETE SET NULL,
        sent_at           timestamptz NOT NULL,
        CONSTRAINT messages_seq_key UNIQUE (room_id, seq),
        -- The sender comes first, because what a sender said is looked for, too.
        CONSTRAINT messages_client_key UNIQUE (sender_id, room_id, client_message_id)
      );
      CREATE INDEX messages_reply_idx ON messages (reply_to) WHERE reply_to IS NOT NULL;

      -- Guilds that are there already get their rooms now, new ones when they are made.
      INSERT INTO rooms (id, kind, guild_id, created_at)
      SELECT gen_random_uuid(), 'guild', id, created_at FROM guilds WHERE deleted_at IS NULL;
      INSERT INTO room_members (room_id, user_id, joined_at, read_seq)
      SELECT r.id, m.user_id, m.joined_at, 0 FROM rooms r JOIN guild_members m ON m.guild_id = r.guild_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE messages, room_members, rooms');
  }
}
