import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGuilds1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The seats of a guild are the allotment with the guild's id.
      CREATE TABLE guilds (
        id          uuid PRIMARY KEY REFERENCES allotments (id),
        slug        text NOT NULL,
        name        text NOT NULL,
        description text NOT NULL,
        join_policy text NOT NULL CHECK (join_policy IN ('open', 'request', 'invite')),
        visibility  text NOT NULL CHECK (visibility IN ('public', 'unlisted', 'private')),
        -- Pictures in the media store.
        avatar_id   uuid,
        banner_id   uuid,
        -- The edit version behind the ETag; seats have their own.
        version     integer NOT NULL DEFAULT 1,
        created_at  timestamptz NOT NULL,
        updated_at  timestamptz NOT NULL,
        -- Hidden from then on, and purged some time later.
        deleted_at  timestamptz,
        -- 'simple' folds case and leaves words as they are: people write in many languages.
        words       tsvector NOT NULL GENERATED ALWAYS AS (
          setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('simple', description), 'B')
        ) STORED
      );
      -- Partial, so that it is no key that a foreign key could refer to: renaming then does not block joins.
      CREATE UNIQUE INDEX guilds_slug_key ON guilds (slug) WHERE deleted_at IS NULL;
      -- Ids are time-ordered: these are the listed guilds, newest first.
      CREATE INDEX guilds_listed_idx ON guilds (id DESC) WHERE visibility = 'public' AND deleted_at IS NULL;
      CREATE INDEX guilds_listed_policy_idx ON guilds (join_policy, id DESC)
        WHERE visibility = 'public' AND deleted_at IS NULL;
      CREATE INDEX guilds_words_idx ON guilds USING gin (words) WHERE visibility = 'public' AND deleted_at IS NULL;
      CREATE INDEX guilds_deleted_idx ON guilds (deleted_at) WHERE deleted_at IS NOT NULL;

      -- No cascade from users: a member who goes gives a seat back, so the feature has to do it.
      CREATE TABLE guild_members (
        guild_id  uuid NOT NULL REFERENCES guilds (id) ON DELETE CASCADE,
        user_id   uuid NOT NULL REFERENCES users (id),
        role      text NOT NULL CHECK (role IN ('owner', 'officer', 'member')),
        joined_at timestamptz NOT NULL,
        PRIMARY KEY (guild_id, user_id)
      );
      CREATE UNIQUE INDEX guild_members_owner_key ON guild_members (guild_id) WHERE role = 'owner';
      CREATE INDEX guild_members_guild_idx ON guild_members (guild_id, joined_at, user_id);
      CREATE INDEX guild_members_user_idx ON guild_members (user_id, joined_at DESC, guild_id DESC);

      CREATE TABLE guild_bans (
        guild_id  uuid NOT NULL REFERENCES guilds (id) ON DELETE CASCADE,
        user_id   uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        banned_by uuid REFERENCES users (id) ON DELETE SET NULL,
        reason    text NOT NULL,
        banned_at timestamptz NOT NULL,
        PRIMARY KEY (guild_id, user_id)
      );
      CREATE INDEX guild_bans_guild_idx ON guild_bans (guild_id, banned_at DESC, user_id DESC);
      CREATE INDEX guild_bans_user_idx ON guild_bans (user_id);

      -- What happened, newest last by id. People are forgotten here when they are erased.
      CREATE TABLE guild_activity (
        id          uuid PRIMARY KEY,
        guild_id    uuid NOT NULL REFERENCES guilds (id) ON DELETE CASCADE,
        type        text NOT NULL,
        actor_id    uuid REFERENCES users (id) ON DELETE SET NULL,
        -- Whom it was done to, when that is somebody else.
        subject_id  uuid REFERENCES users (id) ON DELETE SET NULL,
        details     jsonb NOT NULL DEFAULT '{}',
        occurred_at timestamptz NOT NULL
      );
      CREATE INDEX guild_activity_guild_idx ON guild_activity (guild_id, id DESC);
      CREATE INDEX guild_activity_actor_idx ON guild_activity (actor_id) WHERE actor_id IS NOT NULL;
      CREATE INDEX guild_activity_subject_idx ON guild_activity (subject_id) WHERE subject_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE guild_activity, guild_bans, guild_members, guilds');
  }
}
