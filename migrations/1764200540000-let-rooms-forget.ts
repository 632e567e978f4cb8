import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetRoomsForget1764200540000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rooms
        -- Messages that are older are emptied; NULL: they are kept.
        ADD COLUMN retention_days smallint CHECK (retention_days BETWEEN 1 AND 3650),
        -- Up to this message that was done.
        ADD COLUMN emptied_seq integer NOT NULL DEFAULT 0,
        ADD CHECK (retention_days IS NULL OR kind = 'guild');
      CREATE INDEX rooms_retention_idx ON rooms (id) WHERE retention_days IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rooms DROP COLUMN retention_days, DROP COLUMN emptied_seq');
  }
}
