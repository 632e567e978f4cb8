import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import type { QueueName } from '@guildhall/platform/queue/queues';
import { Injectable } from '@nestjs/common';

export const TASK_STATES = ['pending', 'dispatched', 'done', 'dead', 'cancelled'] as const;

export type TaskState = (typeof TASK_STATES)[number];

export interface TaskView {
  readonly id: string;
  readonly name: string;
  readonly queue: string;
  readonly payload: Record<string, unknown>;
  readonly state: TaskState;
  readonly attempts: number;
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly lastError: string | null;
  readonly correlationId: string;
}

export interface TaskFilter {
  readonly state: TaskState | null;
  readonly queue: QueueName | null;
  readonly name: string | null;
}

/** What is not finished in one queue. */
export interface Backlog {
  readonly queue: string;
  /** Due and not begun, or begun by a process that is gone. */
  readonly waiting: number;
  readonly delayed: number;
  readonly running: number;
  readonly dead: number;
  /** Of the oldest task that should have been started; 0 when none waits. */
  readonly oldestWaitingSeconds: number;
}

const HOUR_MS = 3_600_000;

/** The outbox as operators see it. */
@Injectable()
export class TasksRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first; ids are time-ordered. */
  findPage({ state, queue, name }: TaskFilter, limit: number, beforeId: string | null): Promise<TaskView[]> {
    return this.database.query<TaskView>(
      `SELECT id, name, queue, payload, state, attempts, due_at AS "dueAt", created_at AS "createdAt", finished_at AS "finishedAt",
              last_error AS "lastError", correlation_id AS "correlationId"
         FROM outbox_tasks
        WHERE ($1::text IS NULL OR state = $1) AND ($2::text IS NULL OR queue = $2) AND ($3::text IS NULL OR name = $3)
          AND ($4::uuid IS NULL OR id < $4)
        ORDER BY id DESC LIMIT $5`,
      [state, queue, name, beforeId, limit],
    );
  }

  async exists(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.query('SELECT 1 FROM outbox_tasks WHERE id = $1', [id])).length > 0;
  }

  /**
   * Gives dead letters another life, with all their attempts. One whose deduplication key is taken by an open task
   * by now stays dead: its work is being done.
   *
   * @param id of one, or `null` for all with the name, or all
   */
  async revive(tx: Transaction, id: string | null, name: string | null): Promise<number> {
    const rows = await tx.query(
      `UPDATE outbox_tasks AS task SET state = 'pending', attempts = 0, due_at = $3, finished_at = NULL
        WHERE state = 'dead' AND ($1::uuid IS NULL OR id = $1) AND ($2::text IS NULL OR name = $2)
          AND NOT EXISTS (SELECT 1 FROM outbox_tasks AS other
                           WHERE other.name = task.name AND other.deduplication_key = task.deduplication_key
                             AND (other.state IN ('pending', 'dispatched') OR (other.state = 'dead' AND other.id > task.id)))
        RETURNING id`,
      [id, name, this.clock.now()],
    );
    return rows.length;
  }

  /** @returns false when it is not waiting any more */
  async cancel(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE outbox_tasks SET state = 'cancelled', finished_at = $2 WHERE id = $1 AND state IN ('pending', 'dead') RETURNING id`,
      [id, this.clock.now()],
    );
    return rows.length > 0;
  }

  /**
   * What is not finished, by queue. Reads open tasks and dead letters by their indexes, never the finished ones, however
   * many those are: health probes and scrapes ask every few seconds.
   *
   * A task whose lease ran out waits like one that was never begun: its process is gone.
   */
  backlog(queues: readonly string[]): Promise<Backlog[]> {
    return this.database.query<Backlog>(
      `SELECT wanted.queue,
              coalesce(open.waiting, 0) AS waiting, coalesce(open.delayed, 0) AS delayed, coalesce(open.running, 0) AS running,
              coalesce(buried.dead, 0) AS dead, coalesce(open.age, 0) AS "oldestWaitingSeconds"
         FROM unnest($1::text[]) AS wanted (queue)
         LEFT JOIN (SELECT queue,
                           (count(*) FILTER (WHERE due_at <= $2))::integer AS waiting,
                           (count(*) FILTER (WHERE due_at > $2 AND state = 'pending'))::integer AS delayed,
                           (count(*) FILTER (WHERE due_at > $2 AND state = 'dispatched'))::integer AS running,
                           extract(epoch FROM $2 - min(due_at) FILTER (WHERE due_at <= $2))::float8 AS age
                      FROM outbox_tasks WHERE state IN ('pending', 'dispatched') GROUP BY queue) AS open USING (queue)
         LEFT JOIN (SELECT queue, count(*)::integer AS dead FROM outbox_tasks WHERE state = 'dead' GROUP BY queue) AS buried
             USING (queue)
        ORDER BY wanted.queue`,
      [queues, this.clock.now()],
    );
  }

  /** Tasks that were done within the last hour, by queue; a queue with none is absent. */
  async finishedLastHour(): Promise<Map<string, number>> {
    const rows = await this.database.query<{ queue: string; finished: number }>(
      `SELECT queue, count(*)::integer AS finished FROM outbox_tasks
        WHERE state IN ('done', 'cancelled') AND finished_at > $1 AND state = 'done' GROUP BY queue`,
      [new Date(this.clock.now().getTime() - HOUR_MS)],
    );
    return new Map(rows.map(({ queue, finished }) => [queue, finished]));
  }
}
