import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A saved search does not vanish with the company that it is about: a task ends it and tells its owner. That there is such a
 * company is made sure of when it is saved.
 */
export class OutliveDeletedCompanies1764210100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE saved_searches DROP CONSTRAINT saved_searches_company_id_fkey');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM saved_searches s
       WHERE company_id IS NOT NULL AND NOT EXISTS (SELECT FROM companies WHERE id = s.company_id);
      ALTER TABLE saved_searches ADD CONSTRAINT saved_searches_company_id_fkey
        FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE;
    `);
  }
}
