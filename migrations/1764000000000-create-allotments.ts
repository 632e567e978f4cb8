import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAllotments1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How many places of a scarce thing there are and how many are gone: seats of a guild, pieces of a product.
      -- No column but the key is indexed and the page has room, so a change touches no index (a HOT update).
      CREATE TABLE allotments (
        -- The id of the guild, product or slot that the places belong to.
        id       uuid PRIMARY KEY,
        kind     text NOT NULL,
        capacity integer NOT NULL,
        -- Places that somebody has for good.
        taken    integer NOT NULL DEFAULT 0,
        -- Places that wait for somebody to take them: offered, reserved.
        held     integer NOT NULL DEFAULT 0,
        -- Moves with every change of the numbers; nobody's ETag.
        version  integer NOT NULL DEFAULT 1,
        -- The conditional updates see to it; this is what would stop a mistake in them.
        CONSTRAINT allotments_balance CHECK (taken >= 0 AND held >= 0 AND taken + held <= capacity)
      ) WITH (fillfactor = 70);

      -- What the reconciling schedule found wrong, and put right. Expected to stay empty.
      CREATE TABLE allotment_drifts (
        id            uuid PRIMARY KEY,
        allotment_id  uuid NOT NULL,
        kind          text NOT NULL,
        counter_taken integer NOT NULL,
        counter_held  integer NOT NULL,
        counted_taken integer NOT NULL,
        counted_held  integer NOT NULL,
        found_at      timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE allotment_drifts, allotments');
  }
}
