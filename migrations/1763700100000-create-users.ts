import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUsers1763700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE users (
        id                uuid PRIMARY KEY,
        email             text NOT NULL,
        -- Made by the application, so that equality does not depend on the database's collation.
        email_canonical   text NOT NULL,
        email_verified_at timestamptz,
        display_name      text NOT NULL,
        headline          text NOT NULL DEFAULT '',
        bio               text NOT NULL DEFAULT '',
        locale            text NOT NULL DEFAULT 'en',
        role              text NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'moderator', 'admin')),
        version           integer NOT NULL DEFAULT 1,
        created_at        timestamptz NOT NULL,
        updated_at        timestamptz NOT NULL,
        CONSTRAINT users_email_canonical_key UNIQUE (email_canonical)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE users');
  }
}
