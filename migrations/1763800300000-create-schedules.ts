import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSchedules1763800300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE schedules (
        id            text PRIMARY KEY,
        -- As the workers declare it, for processes that run no schedules but show them.
        description   text NOT NULL,
        cron          text NOT NULL,
        time_zone     text NOT NULL,
        -- The planned time of the newest fire that somebody took, not the time at which it ran.
        fired_at      timestamptz NOT NULL,
        last_started  timestamptz,
        last_finished timestamptz,
        last_outcome  text CHECK (last_outcome IN ('succeeded', 'failed')),
        last_result   jsonb,
        last_error    text
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE schedules');
  }
}
