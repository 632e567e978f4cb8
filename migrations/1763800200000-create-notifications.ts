import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotifications1763800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notifications (
        id                uuid PRIMARY KEY,
        user_id           uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        type              text NOT NULL,
        payload           jsonb NOT NULL,
        created_at        timestamptz NOT NULL,
        -- Since when the user sees it in the list: NULL while it waits for its turn, or when in-app is switched off.
        listed_at         timestamptz,
        read_at           timestamptz,
        -- How often the same was asked for again within the window.
        duplicates        integer NOT NULL DEFAULT 0,
        last_duplicate_at timestamptz
      );
      CREATE INDEX notifications_listed_idx ON notifications (user_id, listed_at DESC, id DESC);
      CREATE INDEX notifications_unread_idx ON notifications (user_id, listed_at DESC, id DESC)
        WHERE listed_at IS NOT NULL AND read_at IS NULL;

      -- Who claimed an idempotency key last. No foreign key: a key forgets itself when its window is over.
      CREATE TABLE notification_keys (
        key             bytea PRIMARY KEY,
        notification_id uuid NOT NULL,
        claimed_at      timestamptz NOT NULL
      ) WITH (fillfactor = 80);
      CREATE INDEX notification_keys_claimed_idx ON notification_keys (claimed_at);

      -- Places taken in fixed windows: so many notifications of a user a minute, so many pushes of a device a minute and an hour.
      CREATE TABLE notification_rate_slots (
        subject   uuid NOT NULL,
        span      text NOT NULL,
        starts_at timestamptz NOT NULL,
        taken     integer NOT NULL,
        PRIMARY KEY (subject, span, starts_at)
      ) WITH (fillfactor = 50);
      CREATE INDEX notification_rate_slots_start_idx ON notification_rate_slots (starts_at);

      CREATE TABLE notification_deliveries (
        id              uuid PRIMARY KEY,
        notification_id uuid NOT NULL REFERENCES notifications (id) ON DELETE CASCADE,
        channel         text NOT NULL CHECK (channel IN ('in-app', 'push', 'email')),
        outcome         text NOT NULL CHECK (outcome IN ('pending', 'sent', 'throttled', 'held', 'suppressed', 'failed')),
        reason          text NOT NULL,
        next_attempt_at timestamptz,
        -- [{at, outcome, reason, deviceId}], oldest first.
        history         jsonb NOT NULL DEFAULT '[]',
        created_at      timestamptz NOT NULL,
        updated_at      timestamptz NOT NULL,
        UNIQUE (notification_id, channel)
      ) WITH (fillfactor = 80);

      -- The part of a push delivery that goes to one device. The device may be gone by now, hence no foreign key.
      CREATE TABLE notification_pushes (
        id          uuid PRIMARY KEY,
        delivery_id uuid NOT NULL REFERENCES notification_deliveries (id) ON DELETE CASCADE,
        device_id   uuid NOT NULL,
        outcome     text NOT NULL CHECK (outcome IN ('pending', 'sent', 'throttled', 'held', 'suppressed', 'failed')),
        reason      text NOT NULL,
        next_attempt_at timestamptz,
        -- A place that it holds in the device's limits.
        slot_at     timestamptz,
        UNIQUE (delivery_id, device_id)
      ) WITH (fillfactor = 80);

      CREATE TABLE push_devices (
        id                uuid PRIMARY KEY,
        user_id           uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        platform          text NOT NULL CHECK (platform IN ('android', 'ios', 'web')),
        sealed_token      bytea NOT NULL,
        token_fingerprint bytea NOT NULL CONSTRAINT push_devices_token_key UNIQUE,
        token_ending      text NOT NULL,
        created_at        timestamptz NOT NULL,
        last_seen_at      timestamptz NOT NULL
      );
      CREATE INDEX push_devices_user_idx ON push_devices (user_id, id DESC);

      CREATE TABLE notification_preferences (
        user_id    uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        -- {type: {inApp, push, email}}; what is not there is as the type has it by default.
        choices    jsonb NOT NULL,
        -- {start, end, timeZone} or NULL.
        quiet_hours jsonb,
        version    integer NOT NULL,
        updated_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE notification_preferences, push_devices, notification_pushes, notification_deliveries,
        notification_rate_slots, notification_keys, notifications
    `);
  }
}
