import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

export const TASK_STATES = ['pending', 'dispatched', 'done', 'dead', 'cancelled'] as const;

export type TaskState = (typeof TASK_STATES)[number];

export interface TaskView {
  readonly id: string;
  readonly name: string;
  readonly queue: string;
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
  readonly name: string | null;
}

export interface QueueView {
  readonly queue: string;
  readonly waiting: number;
  readonly delayed: number;
  readonly running: number;
  readonly dead: number;
  readonly finishedLastHour: number;
  /** Of the oldest task that should have been started; 0 when none waits. */
  readonly oldestWaitingSeconds: number;
}

/** The outbox as operators see it. */
@Injectable()
export class TasksRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first; ids are time-ordered. */
  findPage({ state, name }: TaskFilter, limit: number, beforeId: string | null): Promise<TaskView[]> {
    return this.database.query<TaskView>(
      `SELECT id, name, queue, state, attempts, due_at AS "dueAt", created_at AS "createdAt", finished_at AS "finishedAt",
              last_error AS "lastError", correlation_id AS "correlationId"
         FROM outbox_tasks
        WHERE ($1::text IS NULL OR state = $1) AND ($2::text IS NULL OR name = $2) AND ($3::uuid IS NULL OR id < $3)
        ORDER BY id DESC LIMIT $4`,
      [state, name, beforeId, limit],
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

  queues(names: readonly string[]): Promise<QueueView[]> {
    const now = this.clock.now();
    return this.database.query<QueueView>(
      `SELECT wanted.queue,
              count(*) FILTER (WHERE task.state = 'pending' AND task.due_at <= $2)::integer AS waiting,
              count(*) FILTER (WHERE task.state = 'pending' AND task.due_at > $2)::integer AS delayed,
              count(*) FILTER (WHERE task.state = 'dispatched')::integer AS running,
              count(*) FILTER (WHERE task.state = 'dead')::integer AS dead,
              count(*) FILTER (WHERE task.state = 'done' AND task.finished_at > $3)::integer AS "finishedLastHour",
              coalesce(extract(epoch FROM $2 - min(task.due_at) FILTER (WHERE task.state = 'pending' AND task.due_at <= $2)), 0)::float8
                AS "oldestWaitingSeconds"
         FROM unnest($1::text[]) AS wanted (queue) LEFT JOIN outbox_tasks AS task ON task.queue = wanted.queue
        GROUP BY wanted.queue ORDER BY wanted.queue`,
      [names, now, new Date(now.getTime() - 3_600_000)],
    );
  }
}
