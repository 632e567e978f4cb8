import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a moderator of the installation has decided is not for the leaders of the guild to undo. */
export class KnowMutesOfModerators1764210400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE room_mutes ADD COLUMN is_by_moderator boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE room_mutes DROP COLUMN is_by_moderator');
  }
}
