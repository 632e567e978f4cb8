import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePresence1764200100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Processes that people are connected to. One that does not renew its lease is dead: another one ends it.
      CREATE TABLE presence_nodes (
        id          uuid PRIMARY KEY,
        -- By the clock of the database, as everything here.
        lease_until timestamptz NOT NULL
      ) WITH (fillfactor = 50);

      -- What others are told of somebody, over all processes.
      CREATE TABLE user_presences (
        user_id      uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        status       text NOT NULL DEFAULT 'offline' CHECK (status IN ('online', 'away', 'busy', 'offline')),
        -- Chosen, and kept until they choose something else.
        is_busy      boolean NOT NULL DEFAULT false,
        is_invisible boolean NOT NULL DEFAULT false,
        -- When others last saw them go.
        last_seen_at timestamptz,
        -- Counts changes of anything above; shown_change is the last of them that others see.
        change       integer NOT NULL DEFAULT 0,
        changed_at   timestamptz NOT NULL DEFAULT '-infinity',
        shown_change integer NOT NULL DEFAULT 0,
        shown_at     timestamptz NOT NULL DEFAULT '-infinity'
      ) WITH (fillfactor = 70);
      -- For processes that were not told.
      CREATE INDEX user_presences_changed_idx ON user_presences (changed_at);

      -- Who is connected to which process, and whether any of their devices there is in use.
      CREATE TABLE presence_places (
        user_id   uuid NOT NULL REFERENCES user_presences (user_id) ON DELETE CASCADE,
        node_id   uuid NOT NULL REFERENCES presence_nodes (id) ON DELETE CASCADE,
        is_active boolean NOT NULL,
        PRIMARY KEY (user_id, node_id)
      ) WITH (fillfactor = 70);
      CREATE INDEX presence_places_node_idx ON presence_places (node_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE presence_places, user_presences, presence_nodes');
  }
}
