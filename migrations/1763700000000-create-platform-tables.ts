import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlatformTables1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE crypto_keys (
        id         uuid PRIMARY KEY,
        purpose    text NOT NULL,
        sealed     bytea NOT NULL,
        created_at timestamptz NOT NULL,
        retires_at timestamptz
      );
      -- At most one key of a purpose is the newest.
      CREATE UNIQUE INDEX crypto_keys_newest_key ON crypto_keys (purpose) WHERE retires_at IS NULL;

      -- Ids are time-ordered: the primary key is also the order of the log.
      CREATE TABLE audit_log (
        id             uuid PRIMARY KEY,
        occurred_at    timestamptz NOT NULL,
        actor_id       uuid,
        action         text NOT NULL,
        target_type    text NOT NULL,
        target_id      text NOT NULL,
        ip             text,
        correlation_id text NOT NULL,
        details        jsonb NOT NULL
      );
      CREATE INDEX audit_log_actor_idx ON audit_log (actor_id, id DESC);
      CREATE INDEX audit_log_target_idx ON audit_log (target_type, target_id, id DESC);
      CREATE INDEX audit_log_action_idx ON audit_log (action, id DESC);

      CREATE TABLE idempotency_keys (
        actor        text NOT NULL,
        route        text NOT NULL,
        key          text NOT NULL,
        request_hash bytea NOT NULL,
        status       smallint,
        headers      jsonb,
        -- json, not jsonb: a repeated answer has the bytes of the first.
        body         json,
        created_at   timestamptz NOT NULL,
        PRIMARY KEY (actor, route, key)
      );
      CREATE INDEX idempotency_keys_created_idx ON idempotency_keys (created_at);

      -- Things that happen once in the life of an installation, such as demo data.
      CREATE TABLE installation_marks (
        name    text PRIMARY KEY,
        made_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE installation_marks, idempotency_keys, audit_log, crypto_keys');
  }
}
