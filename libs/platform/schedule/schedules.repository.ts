import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/database';
import type { Transaction } from '../database/transaction';
import { type Schedule, timeZoneOf } from './schedule';

export interface ScheduleState {
  readonly id: string;
  readonly description: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly firedAt: Date;
  readonly lastStarted: Date | null;
  readonly lastFinished: Date | null;
  readonly lastOutcome: 'succeeded' | 'failed' | null;
  readonly lastResult: Record<string, number> | null;
  readonly lastError: string | null;
}

@Injectable()
export class SchedulesRepository {
  /** Declares schedules. One that is new here has nothing to catch up: it counts from now. */
  async introduce(source: Queryable, schedules: readonly Schedule[], now: Date): Promise<void> {
    await source.query(
      `INSERT INTO schedules (id, description, cron, time_zone, fired_at)
       SELECT declared.*, $5 FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS declared
       ON CONFLICT (id) DO UPDATE
         SET description = excluded.description, cron = excluded.cron, time_zone = excluded.time_zone`,
      [
        schedules.map((schedule) => schedule.id),
        schedules.map((schedule) => schedule.description),
        schedules.map((schedule) => schedule.cron),
        schedules.map((schedule) => timeZoneOf(schedule)),
        now,
      ],
    );
  }

  states(source: Queryable): Promise<ScheduleState[]> {
    return source.query<ScheduleState>(
      `SELECT id, description, cron, time_zone AS "timeZone", fired_at AS "firedAt", last_started AS "lastStarted",
              last_finished AS "lastFinished", last_outcome AS "lastOutcome", last_result AS "lastResult", last_error AS "lastError"
         FROM schedules ORDER BY id`,
    );
  }

  /**
   * Takes a fire: of any number of processes exactly one moves `fired_at` on. The advisory lock keeps the others
   * from queueing up behind its row.
   *
   * @returns false when another process has it
   */
  async takeFire(tx: Transaction, id: string, fire: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE schedules SET fired_at = $2
        WHERE id = $1 AND fired_at < $2 AND pg_try_advisory_xact_lock(hashtext('schedule:' || $1))
        RETURNING id`,
      [id, fire],
    );
    return rows.length > 0;
  }

  async started(source: Queryable, id: string, now: Date): Promise<void> {
    await source.query('UPDATE schedules SET last_started = $2 WHERE id = $1', [id, now]);
  }

  async ended(
    source: Queryable,
    id: string,
    now: Date,
    end: { result: Readonly<Record<string, number>> } | { error: string },
  ): Promise<void> {
    const [outcome, result, error] =
      'result' in end ? ['succeeded', JSON.stringify(end.result), null] : ['failed', null, end.error];
    await source.query(
      'UPDATE schedules SET last_finished = $2, last_outcome = $3, last_result = $4, last_error = $5 WHERE id = $1',
      [id, now, outcome, result, error],
    );
  }
}
