import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameMailSuppressions1763850100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail_suppressions ADD COLUMN id uuid;
      -- Time-ordered like those that the application makes (RFC 9562 §5.7): milliseconds, version, random bits.
      UPDATE mail_suppressions
         SET id = (overlay(lpad(to_hex((extract(epoch FROM created_at) * 1000)::bigint), 12, '0') PLACING '-' FROM 9 FOR 0)
                   || '-7' || substr(gen_random_uuid()::text, 16))::uuid;
      ALTER TABLE mail_suppressions ALTER COLUMN id SET NOT NULL,
        ADD CONSTRAINT mail_suppressions_id_key UNIQUE (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail_suppressions DROP COLUMN id');
  }
}
