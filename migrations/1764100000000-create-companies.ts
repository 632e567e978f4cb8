import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCompanies1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE companies (
        id          uuid PRIMARY KEY,
        name        text NOT NULL,
        description text NOT NULL,
        website     text,
        -- A picture in the media store.
        logo_id     uuid,
        -- When an administrator of the installation found it to be who it says.
        verified_at timestamptz,
        -- The edit version behind the ETag.
        version     integer NOT NULL DEFAULT 1,
        created_at  timestamptz NOT NULL,
        updated_at  timestamptz NOT NULL,
        -- Set when the last member was erased: a shell, for the jobs that refer to it.
        deserted_at timestamptz
      );
      -- Split as what is typed is: PostgreSQL's parser would keep Node.js whole.
      CREATE INDEX companies_words_idx ON companies USING gin (to_tsvector('simple', guild_search_text(name)));

      -- Nothing cascades from users: a company whose owner goes passes to somebody else, which is the feature's to decide.
      CREATE TABLE company_members (
        company_id uuid NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
        user_id    uuid NOT NULL REFERENCES users (id),
        role       text NOT NULL CHECK (role IN ('owner', 'recruiter', 'member')),
        joined_at  timestamptz(3) NOT NULL,
        PRIMARY KEY (company_id, user_id)
      );
      CREATE UNIQUE INDEX company_members_owner_key ON company_members (company_id) WHERE role = 'owner';
      CREATE INDEX company_members_user_idx ON company_members (user_id, company_id);

      -- Nobody belongs to a company without wanting to: places that people were asked to take.
      CREATE TABLE company_invitations (
        company_id uuid NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
        user_id    uuid NOT NULL REFERENCES users (id),
        role       text NOT NULL CHECK (role IN ('recruiter', 'member')),
        invited_at timestamptz(3) NOT NULL,
        PRIMARY KEY (company_id, user_id)
      );
      CREATE INDEX company_invitations_user_idx ON company_invitations (user_id, company_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE company_invitations, company_members, companies');
  }
}
