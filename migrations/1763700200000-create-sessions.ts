import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSessions1763700200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE password_credentials (
        user_id       uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        password_hash text NOT NULL,
        changed_at    timestamptz NOT NULL
      );

      -- One signed-in device. The refresh token's lineage is three columns, moved on by one conditional UPDATE;
      -- none of them is indexed and the page has room, so a refresh touches no index (a HOT update).
      CREATE TABLE sessions (
        id                  uuid PRIMARY KEY,
        user_id             uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        device_name         text,
        ip                  text,
        user_agent          text,
        created_at          timestamptz NOT NULL,
        last_used_at        timestamptz NOT NULL,
        expires_at          timestamptz NOT NULL,
        revoked_at          timestamptz,
        revoked_reason      text,
        generation          integer NOT NULL DEFAULT 1,
        token_hash          bytea NOT NULL,
        previous_token_hash bytea,
        rotated_at          timestamptz,
        sealed_successor    bytea
      ) WITH (fillfactor = 70);
      CREATE INDEX sessions_user_idx ON sessions (user_id, id DESC) WHERE revoked_at IS NULL;

      -- Failed sign-ins by account and network, so that strangers cannot lock somebody else out.
      CREATE TABLE sign_in_attempts (
        account       bytea NOT NULL,
        network       text NOT NULL,
        failures      integer NOT NULL,
        blocked_until timestamptz NOT NULL,
        updated_at    timestamptz NOT NULL,
        PRIMARY KEY (account, network)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_attempts, sessions, password_credentials');
  }
}
