import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOutbox1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox_tasks (
        id                uuid PRIMARY KEY,
        name              text NOT NULL,
        queue             text NOT NULL,
        payload           jsonb NOT NULL,
        state             text NOT NULL CHECK (state IN ('pending', 'dispatched', 'done', 'dead', 'cancelled')),
        priority          smallint NOT NULL,
        deduplication_key text,
        -- Runs that were begun, the fencing token: whoever finishes a task must have begun its latest run.
        runs              integer NOT NULL DEFAULT 0,
        -- Runs that count against the retry policy; one that was only put off does not.
        attempts          smallint NOT NULL DEFAULT 0,
        -- When to look at the task next: pending, not before; dispatched, the end of the lease.
        due_at            timestamptz NOT NULL,
        last_error        text,
        actor_id          uuid,
        correlation_id    text NOT NULL,
        created_at        timestamptz NOT NULL,
        finished_at       timestamptz
      ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
      CREATE INDEX outbox_tasks_open_idx ON outbox_tasks (queue, priority, due_at) WHERE state IN ('pending', 'dispatched');
      CREATE UNIQUE INDEX outbox_tasks_deduplication_key ON outbox_tasks (name, deduplication_key)
        WHERE deduplication_key IS NOT NULL AND state IN ('pending', 'dispatched');
      CREATE INDEX outbox_tasks_finished_idx ON outbox_tasks (finished_at) WHERE state IN ('done', 'cancelled');
      CREATE INDEX outbox_tasks_dead_idx ON outbox_tasks (id) WHERE state = 'dead';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox_tasks');
  }
}
