import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCompanions1764200300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE companions (
        id            uuid PRIMARY KEY,
        slug          text NOT NULL CONSTRAINT companions_slug_key UNIQUE,
        name          text NOT NULL,
        description   text NOT NULL,
        system_prompt text NOT NULL,
        -- Another model than the installation's; NULL for that.
        model         text,
        temperature   real CHECK (temperature BETWEEN 0 AND 2),
        is_active     boolean NOT NULL,
        version       integer NOT NULL DEFAULT 1,
        created_at    timestamptz NOT NULL,
        updated_at    timestamptz NOT NULL
      );

      -- One room for each person and companion.
      ALTER TABLE rooms
        ADD COLUMN companion_id      uuid REFERENCES companions (id),
        ADD COLUMN companion_user_id uuid REFERENCES users (id) ON DELETE CASCADE,
        ADD CONSTRAINT rooms_companion_check CHECK ((kind = 'companion') = (companion_id IS NOT NULL)),
        ADD CONSTRAINT rooms_companion_user_check CHECK ((kind = 'companion') = (companion_user_id IS NOT NULL)),
        ADD CONSTRAINT rooms_companion_key UNIQUE (companion_user_id, companion_id);

      -- What a companion said: it has no sender, and tells how it ended.
      ALTER TABLE messages
        ADD COLUMN companion_id uuid REFERENCES companions (id),
        ADD COLUMN outcome      text CHECK (outcome IN ('complete', 'cancelled', 'failed')),
        ADD CONSTRAINT messages_companion_check
          CHECK ((companion_id IS NULL) = (outcome IS NULL) AND (companion_id IS NULL OR sender_id IS NULL));
      CREATE UNIQUE INDEX messages_answer_key ON messages (reply_to) WHERE companion_id IS NOT NULL;

      -- What has become of what companions were asked.
      CREATE TABLE companion_answers (
        question_id     uuid PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
        room_id         uuid NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
        user_id         uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        companion_id    uuid NOT NULL REFERENCES companions (id),
        -- Number of the question in its room: they are answered in this order.
        seq             integer NOT NULL,
        state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'complete', 'cancelled', 'failed')),
        attempts        integer NOT NULL DEFAULT 0,
        -- The asker does not want the answer any more; whoever is about to answer settles it.
        cancelled_at    timestamptz,
        answer_id       uuid REFERENCES messages (id) ON DELETE SET NULL,
        -- Taken from the asker's budget of the day on which they asked, until it is known how many it took.
        reserved_tokens integer NOT NULL,
        tokens          integer,
        asked_at        timestamptz NOT NULL,
        settled_at      timestamptz,
        CHECK ((state = 'waiting') = (settled_at IS NULL))
      );
      CREATE INDEX companion_answers_waiting_idx ON companion_answers (room_id, seq) WHERE state = 'waiting';
      CREATE INDEX companion_answers_user_idx ON companion_answers (user_id);
      CREATE INDEX companion_answers_answer_idx ON companion_answers (answer_id) WHERE answer_id IS NOT NULL;

      -- What each person has used of companions, today and in this minute (UTC).
      CREATE TABLE companion_budgets (
        user_id   uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        day       date NOT NULL,
        tokens    integer NOT NULL,
        minute    timestamptz NOT NULL,
        questions integer NOT NULL
      ) WITH (fillfactor = 80);

      -- Every installation has one to begin with.
      INSERT INTO companions (id, slug, name, description, system_prompt, is_active, created_at, updated_at)
      VALUES ('019aa3f0-0000-7000-8000-000000000001', 'guide', 'Guide',
              'Shows newcomers around: guilds, jobs, applications, notifications and rooms.',
              'You are Guide, a companion in Guildhall, a place where communities work together. Help people to find their way: '
              || 'guilds (groups with a capacity, roles and waiting lists), jobs (drafted, published, applied for), companies, '
              || 'notifications and rooms. Answer shortly, in the language in which you are asked, and say so when you do not know.',
              true, now(), now());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM rooms WHERE kind = 'companion';
      DROP TABLE companion_budgets, companion_answers;
      DROP INDEX messages_answer_key;
      ALTER TABLE messages DROP COLUMN companion_id, DROP COLUMN outcome;
      ALTER TABLE rooms DROP COLUMN companion_id, DROP COLUMN companion_user_id;
      DROP TABLE companions;
    `);
  }
}
