import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateConnections1763900200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Somebody was sent to a provider and is expected back. A row is used by deleting it.
      CREATE TABLE connection_attempts (
        id              uuid PRIMARY KEY,
        state_hash      bytea NOT NULL UNIQUE,
        purpose         text NOT NULL CHECK (purpose IN ('connect', 'sign-in')),
        provider        text NOT NULL,
        -- Who connects, in which session; nobody yet when somebody signs in.
        user_id         uuid REFERENCES users (id) ON DELETE CASCADE,
        session_id      uuid REFERENCES sessions (id) ON DELETE CASCADE,
        -- Hash of what the browser (a cookie) or the app (the attempt's token) has to show.
        holder_hash     bytea NOT NULL,
        redirect_uri    text NOT NULL,
        sealed_verifier bytea,
        created_at      timestamptz NOT NULL,
        expires_at      timestamptz NOT NULL,
        CHECK ((purpose = 'connect') = (user_id IS NOT NULL AND session_id IS NOT NULL))
      );
      CREATE INDEX connection_attempts_expires_idx ON connection_attempts (expires_at);
      CREATE INDEX connection_attempts_user_idx ON connection_attempts (user_id);
      CREATE INDEX connection_attempts_session_idx ON connection_attempts (session_id);

      -- An outside account that is linked with a user. Its tokens are sealed with MASTER_KEY.
      CREATE TABLE connections (
        id                   uuid PRIMARY KEY,
        user_id              uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        provider             text NOT NULL,
        -- The provider's own name of the account, which never changes.
        subject              text NOT NULL,
        account_name         text,
        scopes               text[] NOT NULL,
        status               text NOT NULL CHECK (status IN ('active', 'needs_reauth')),
        sealed_access_token  bytea,
        sealed_refresh_token bytea,
        -- When the provider issued the access token.
        issued_at            timestamptz NOT NULL,
        access_expires_at    timestamptz NOT NULL,
        -- From then on only the person can renew the grant; null when nobody knows.
        ends_at              timestamptz,
        renewable            boolean NOT NULL,
        -- When the schedule has something to do for it.
        due_at               timestamptz,
        -- The end that its owner was warned of.
        warned_of            timestamptz,
        -- Moves with every set of tokens: whoever stores tokens must have seen the ones they replace.
        token_version        integer NOT NULL DEFAULT 1,
        -- One caller at a time asks the provider; by the database's clock, which all nodes share.
        leased_until         timestamptz,
        failures             integer NOT NULL DEFAULT 0,
        retry_at             timestamptz,
        connected_at         timestamptz NOT NULL,
        CONSTRAINT connections_provider_subject_key UNIQUE (provider, subject),
        CONSTRAINT connections_user_provider_key UNIQUE (user_id, provider)
      ) WITH (fillfactor = 80);
      CREATE INDEX connections_due_idx ON connections (due_at, id) WHERE status = 'active';
      CREATE INDEX connections_failing_idx ON connections (provider) WHERE failures > 0;

      -- A sign-in whose address the provider does not vouch for: its owner confirms it from the mailbox.
      CREATE TABLE pending_provider_sign_ins (
        id           uuid PRIMARY KEY,
        provider     text NOT NULL,
        email        text NOT NULL,
        -- Who the account is and its tokens.
        sealed_grant bytea NOT NULL,
        device_name  text,
        -- The mail is not enough: it has to be read where the sign-in was begun.
        holder_hash  bytea NOT NULL,
        token_hash   bytea UNIQUE,
        created_at   timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL
      );
      CREATE INDEX pending_provider_sign_ins_expires_idx ON pending_provider_sign_ins (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pending_provider_sign_ins, connections, connection_attempts');
  }
}
