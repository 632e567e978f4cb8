import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInterviews1764100400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE interviews (
        id             uuid PRIMARY KEY,
        application_id uuid NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
        -- Who offered the slots last, and will be there. NULL when that account was erased, as is the candidate's.
        interviewer_id uuid REFERENCES users (id),
        candidate_id   uuid REFERENCES users (id),
        status         text NOT NULL CHECK (status IN ('offered', 'confirmed', 'cancelled')),
        -- IANA name: how the times are shown in calendars.
        time_zone      text NOT NULL,
        -- Where or by what link, and what to prepare.
        location       text,
        note           text,
        -- The slot that was confirmed last. Kept when it is off, for the calendars that have it.
        starts_at      timestamptz(3),
        ends_at        timestamptz(3),
        -- RFC 5545 §3.8.7.4: moves with each change that calendars have to take over.
        sequence       integer NOT NULL DEFAULT 0,
        cancelled_by   text CHECK (cancelled_by IN ('employer', 'candidate', 'system')),
        cancel_reason  text,
        created_at     timestamptz(3) NOT NULL,
        updated_at     timestamptz(3) NOT NULL,
        CHECK ((starts_at IS NULL) = (ends_at IS NULL)),
        CHECK (starts_at < ends_at),
        CHECK (status <> 'confirmed' OR starts_at IS NOT NULL),
        CHECK ((status = 'cancelled') = (cancelled_by IS NOT NULL))
      );
      -- One offer per application at a time. That no confirmed one is ahead either is seen under the application's lock.
      CREATE UNIQUE INDEX interviews_offered_key ON interviews (application_id) WHERE status = 'offered';
      CREATE INDEX interviews_application_idx ON interviews (application_id, id DESC);
      CREATE INDEX interviews_interviewer_idx ON interviews (interviewer_id, starts_at);
      CREATE INDEX interviews_candidate_idx ON interviews (candidate_id, starts_at);

      CREATE TABLE interview_slots (
        interview_id uuid NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
        starts_at    timestamptz(3) NOT NULL,
        ends_at      timestamptz(3) NOT NULL,
        PRIMARY KEY (interview_id, starts_at),
        CHECK (starts_at < ends_at)
      );

      -- Who is taken when, by a confirmed interview: nobody is in two at a time.
      CREATE TABLE interview_attendances (
        interview_id uuid NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
        user_id      uuid NOT NULL REFERENCES users (id),
        during       tstzrange NOT NULL,
        PRIMARY KEY (interview_id, user_id),
        CONSTRAINT interview_attendances_overlap EXCLUDE USING gist (user_id WITH =, during WITH &&)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE interview_attendances, interview_slots, interviews; DROP EXTENSION btree_gist',
    );
  }
}
