import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSecondFactors1763900100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When the session last proved who uses it; null when it has to do so anew.
      ALTER TABLE sessions ADD COLUMN proven_at timestamptz;
      UPDATE sessions SET proven_at = created_at;

      -- A sign-in whose password was right and whose second step is yet to come.
      CREATE TABLE sign_in_challenges (
        id          uuid PRIMARY KEY,
        user_id     uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        token_hash  bytea NOT NULL UNIQUE,
        device_name text,
        failures    integer NOT NULL DEFAULT 0,
        created_at  timestamptz NOT NULL,
        expires_at  timestamptz NOT NULL,
        used_at     timestamptz
      );
      CREATE INDEX sign_in_challenges_expiry_idx ON sign_in_challenges (expires_at);
      CREATE INDEX sign_in_challenges_user_idx ON sign_in_challenges (user_id);

      -- An authenticator app. Not enabled until the first code was right.
      CREATE TABLE totp_factors (
        user_id            uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        sealed_secret      bytea NOT NULL,
        created_at         timestamptz NOT NULL,
        enabled_at         timestamptz,
        last_accepted_step bigint,
        wrong_codes_at     timestamptz[] NOT NULL DEFAULT '{}'
      );

      CREATE TABLE backup_codes (
        user_id     uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        fingerprint bytea NOT NULL,
        created_at  timestamptz NOT NULL,
        used_at     timestamptz,
        PRIMARY KEY (user_id, fingerprint)
      );

      CREATE TABLE passkeys (
        id            uuid PRIMARY KEY,
        user_id       uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        credential_id text NOT NULL UNIQUE,
        public_key    bytea NOT NULL,
        sign_count    bigint NOT NULL,
        transports    text[] NOT NULL,
        name          text NOT NULL,
        synced        boolean NOT NULL,
        created_at    timestamptz NOT NULL,
        last_used_at  timestamptz
      );
      CREATE INDEX passkeys_user_idx ON passkeys (user_id, id);

      -- What an authenticator is asked to sign: once, for one purpose.
      CREATE TABLE passkey_challenges (
        challenge_hash       bytea PRIMARY KEY,
        purpose              text NOT NULL,
        user_id              uuid REFERENCES users (id) ON DELETE CASCADE,
        session_id           uuid REFERENCES sessions (id) ON DELETE CASCADE,
        sign_in_challenge_id uuid REFERENCES sign_in_challenges (id) ON DELETE CASCADE,
        expires_at           timestamptz NOT NULL
      );
      CREATE INDEX passkey_challenges_expiry_idx ON passkey_challenges (expires_at);
      CREATE INDEX passkey_challenges_user_idx ON passkey_challenges (user_id);
      CREATE INDEX passkey_challenges_session_idx ON passkey_challenges (session_id);
      CREATE INDEX passkey_challenges_sign_in_idx ON passkey_challenges (sign_in_challenge_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE passkey_challenges, passkeys, backup_codes, totp_factors, sign_in_challenges;
      ALTER TABLE sessions DROP COLUMN proven_at;
    `);
  }
}
