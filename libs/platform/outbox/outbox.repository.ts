import { Clock } from '@guildhall/kernel/clock';
import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/database';
import { GrowingTable } from '../database/growing-table';
import type { QueueName } from '../queue/queues';

/** A task on its way to a handler. */
export interface HandedTask {
  readonly id: string;
  readonly name: string;
  readonly queue: QueueName;
  readonly payload: unknown;
  readonly priority: number;
  /** Number of the run that it is handed over for, from 1. */
  readonly run: number;
  /** Attempts that its retry policy counts, before this run. */
  readonly attempts: number;
  readonly actorId: string | null;
  readonly correlationId: string;
}

/** One run of a task: what has to be shown to finish it. */
export interface RunKey {
  readonly id: string;
  readonly run: number;
}

/**
 * The part of a lease that a run begins with at least. One that has more keeps its end, and PostgreSQL need not write
 * the row's index entries again (a heap-only update).
 */
const LEAST_LEASE = 2 / 3;

/**
 * A condition that always holds, for a statement whose commit need not wait for the disk: should PostgreSQL crash and
 * have lost it, the task is handed over or begun once more. What a finished task did waits for nothing less than the disk.
 */
const WITHOUT_WAITING_FOR_THE_DISK = `(SELECT set_config('synchronous_commit', 'off', true)) = 'off'`;

/** Reading all of a smaller outbox takes less than a millisecond. */
const LARGE_BYTES = 2 * 1024 * 1024;

/** Rows of the outbox. Every change is conditional on the run it is made for, so a run that lost its lease changes nothing. */
@Injectable()
export class OutboxRepository {
  private readonly table = new GrowingTable('outbox_tasks', LARGE_BYTES);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes due tasks, and those whose lease ran out, up to the room of each queue. Dispatchers on other processes
   * take others (SKIP LOCKED). Their ids are gathered into an array first, because PostgreSQL would guess a join with
   * them to be so large that it reads the whole table.
   */
  claim(room: ReadonlyMap<QueueName, number>, leaseMs: number): Promise<HandedTask[]> {
    const now = this.clock.now();
    return this.database.query<HandedTask>(
      `UPDATE outbox_tasks AS task SET state = 'dispatched', due_at = $4
        WHERE task.id = ANY (ARRAY(
          SELECT picked.id
            FROM unnest($1::text[], $2::integer[]) AS wanted (queue, room)
           CROSS JOIN LATERAL (
             SELECT id FROM outbox_tasks
              WHERE queue = wanted.queue AND state IN ('pending', 'dispatched') AND due_at <= $3
              ORDER BY priority, due_at LIMIT wanted.room
                FOR UPDATE SKIP LOCKED
           ) AS picked))
          AND ${WITHOUT_WAITING_FOR_THE_DISK}
        RETURNING task.id, task.name, task.queue, task.payload, task.priority, task.runs + 1 AS run, task.attempts,
                  task.actor_id AS "actorId", task.correlation_id AS "correlationId"`,
      [[...room.keys()], [...room.values()], now, new Date(now.getTime() + leaseMs)],
    );
  }

  /** @returns the runs that may begin: a task that was handed over twice is begun once */
  async begin(runs: readonly RunKey[], leaseMs: number): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string; isLarge: boolean }>(
      `UPDATE outbox_tasks AS task SET runs = run.run, attempts = attempts + 1, due_at = greatest(due_at, $3)
         FROM unnest($1::uuid[], $2::integer[]) AS run (id, run)
        WHERE task.id = run.id AND task.state = 'dispatched' AND task.runs = run.run - 1
          AND ${WITHOUT_WAITING_FOR_THE_DISK}
        RETURNING task.id, ${this.table.isLarge} AS "isLarge"`,
      [...columns(runs), this.leaseEnd(leaseMs * LEAST_LEASE)],
      this.table.prepared('outbox-begin'),
    );
    this.table.found(rows[0]?.isLarge);
    return new Set(rows.map((row) => row.id));
  }

  /** The runs are still going. */
  async extendLeases(runs: readonly RunKey[], leaseMs: number): Promise<void> {
    await this.database.query(
      `UPDATE outbox_tasks AS task SET due_at = $3
         FROM unnest($1::uuid[], $2::integer[]) AS run (id, run)
        WHERE task.id = run.id AND task.state = 'dispatched' AND task.runs = run.run`,
      [...columns(runs), this.leaseEnd(leaseMs)],
    );
  }

  /** @returns the ids that were finished; a run that was taken over is not among them */
  async finish(source: Queryable, runs: readonly RunKey[]): Promise<Set<string>> {
    const rows = await source.query<{ id: string }>(
      `UPDATE outbox_tasks AS task SET state = 'done', finished_at = $3, last_error = NULL
         FROM unnest($1::uuid[], $2::integer[]) AS run (id, run)
        WHERE task.id = run.id AND task.state = 'dispatched' AND task.runs = run.run
        RETURNING task.id`,
      [...columns(runs), this.clock.now()],
      this.table.prepared('outbox-finish'),
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Back to waiting. `usedUp` is false when the run should not count. */
  async retryLater({ id, run }: RunKey, delayMs: number, error: string, usedUp: boolean): Promise<void> {
    await this.database.query(
      `UPDATE outbox_tasks SET state = 'pending', due_at = $3, last_error = $4, attempts = attempts - $5::smallint
        WHERE id = $1 AND state = 'dispatched' AND runs = $2`,
      [id, run, this.leaseEnd(delayMs), error, usedUp ? 0 : 1],
    );
  }

  /** For good, and without success. */
  async end({ id, run }: RunKey, state: 'done' | 'dead', error: string): Promise<void> {
    await this.database.query(
      `UPDATE outbox_tasks SET state = $3, finished_at = $4, last_error = $5 WHERE id = $1 AND state = 'dispatched' AND runs = $2`,
      [id, run, state, this.clock.now(), error],
    );
  }

  /**
   * Handing over failed (Redis is away): the tasks are free again after a moment. Those that arrived all the same and
   * have begun go on.
   */
  async release(runs: readonly RunKey[], delayMs: number): Promise<void> {
    await this.database.query(
      `UPDATE outbox_tasks AS task SET state = 'pending', due_at = $3
         FROM unnest($1::uuid[], $2::integer[]) AS run (id, run)
        WHERE task.id = run.id AND task.state = 'dispatched' AND task.runs = run.run - 1`,
      [...columns(runs), this.leaseEnd(delayMs)],
    );
  }

  /** How many tasks of each queue are handed over and not finished. */
  async outstanding(): Promise<Map<QueueName, number>> {
    const rows = await this.database.query<{ queue: QueueName; count: number }>(
      `SELECT queue, count(*)::integer AS count FROM outbox_tasks WHERE state = 'dispatched' AND due_at > $1 GROUP BY queue`,
      [this.clock.now()],
    );
    return new Map(rows.map((row) => [row.queue, row.count]));
  }

  /** Whether a task with this deduplication key waits or runs. Asked by its index. */
  async isOpen(source: Queryable, taskName: string, deduplicationKey: string): Promise<boolean> {
    const rows = await source.query(
      `SELECT 1 FROM outbox_tasks WHERE name = $1 AND deduplication_key = $2 AND state IN ('pending', 'dispatched')`,
      [taskName, deduplicationKey],
    );
    return rows.length > 0;
  }

  /** Makes a waiting task due now. @returns false when there is none that waits; one that runs goes on */
  async hasten(tx: Queryable, taskName: string, deduplicationKey: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE outbox_tasks SET due_at = $3
        WHERE name = $1 AND deduplication_key = $2 AND state = 'pending' AND due_at > $3 RETURNING id`,
      [taskName, deduplicationKey, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** Drops what finished long ago, a slice at a time. @returns how many */
  async prune(before: Date, limit: number): Promise<number> {
    const rows = await this.database.query(
      `DELETE FROM outbox_tasks WHERE id IN (
         SELECT id FROM outbox_tasks WHERE state IN ('done', 'cancelled') AND finished_at < $1 ORDER BY finished_at LIMIT $2)
       RETURNING id`,
      [before, limit],
    );
    return rows.length;
  }

  private leaseEnd(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() + milliseconds);
  }
}

function columns(runs: readonly RunKey[]): [string[], number[]] {
  return [runs.map((run) => run.id), runs.map((run) => run.run)];
}
