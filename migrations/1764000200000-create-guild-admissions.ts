import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGuildAdmissions1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE guild_requests (
        id         uuid PRIMARY KEY,
        guild_id   uuid NOT NULL REFERENCES guilds (id) ON DELETE CASCADE,
        user_id    uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        message    text NOT NULL,
        state      text NOT NULL CHECK (state IN ('pending', 'approved', 'declined', 'withdrawn')),
        created_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by uuid REFERENCES users (id) ON DELETE SET NULL
      );
      CREATE UNIQUE INDEX guild_requests_pending_key ON guild_requests (guild_id, user_id) WHERE state = 'pending';
      CREATE INDEX guild_requests_guild_idx ON guild_requests (guild_id, id) WHERE state = 'pending';
      CREATE INDEX guild_requests_user_idx ON guild_requests (user_id);

      CREATE TABLE guild_invitations (
        id         uuid PRIMARY KEY,
        guild_id   uuid NOT NULL REFERENCES guilds (id) ON DELETE CASCADE,
        -- SHA-256 of a token that is shown once.
        token_hash bytea NOT NULL CONSTRAINT guild_invitations_token_key UNIQUE,
        created_by uuid REFERENCES users (id) ON DELETE SET NULL,
        max_uses   integer NOT NULL,
        uses       integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT guild_invitations_uses CHECK (uses <= max_uses)
      );
      CREATE INDEX guild_invitations_guild_idx ON guild_invitations (guild_id, id DESC);
      CREATE INDEX guild_invitations_creator_idx ON guild_invitations (created_by);

      -- Whoever has an offer holds a seat of the allotment. No cascade from users, as with members.
      CREATE TABLE guild_waitlist (
        guild_id         uuid NOT NULL REFERENCES guilds (id) ON DELETE CASCADE,
        user_id          uuid NOT NULL REFERENCES users (id),
        -- Given out under the lock of the allotment, so that the order of positions is the order of commits.
        position         bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
        waiting_since    timestamptz NOT NULL,
        offer_id         uuid,
        offer_expires_at timestamptz,
        PRIMARY KEY (guild_id, user_id),
        CHECK ((offer_id IS NULL) = (offer_expires_at IS NULL))
      );
      CREATE INDEX guild_waitlist_order_idx ON guild_waitlist (guild_id, position);
      CREATE INDEX guild_waitlist_user_idx ON guild_waitlist (user_id);

      -- At most one at a time: an owner who asks somebody else takes back what they asked before.
      CREATE TABLE guild_transfers (
        guild_id     uuid PRIMARY KEY REFERENCES guilds (id) ON DELETE CASCADE,
        id           uuid NOT NULL,
        from_user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        to_user_id   uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        created_at   timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL
      );
      CREATE INDEX guild_transfers_from_idx ON guild_transfers (from_user_id);
      CREATE INDEX guild_transfers_to_idx ON guild_transfers (to_user_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE guild_transfers, guild_waitlist, guild_invitations, guild_requests');
  }
}
