import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BindDevicesToSessions1763850000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- NULL: registered before devices knew their session. Clients register again whenever they start.
      ALTER TABLE push_devices ADD COLUMN session_id uuid
        CONSTRAINT push_devices_session_fk REFERENCES sessions (id) ON DELETE CASCADE;
      CREATE INDEX push_devices_session_idx ON push_devices (session_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE push_devices DROP COLUMN session_id');
  }
}
