import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/database';
import { OutboxSignal } from './outbox-signal';
import type { TaskDefinition } from './task';

export interface EnqueueOptions {
  /** Not before this long from now. */
  readonly delayMs?: number;
  readonly priority?: number;
}

export interface EnqueuedTask {
  readonly id: string;
  readonly definition: TaskDefinition;
  readonly payload: object;
  readonly priority: number;
  readonly dueAt: Date;
  readonly createdAt: Date;
}

const INSERT = `
  INSERT INTO outbox_tasks (id, name, queue, payload, state, priority, deduplication_key, due_at, actor_id, correlation_id, created_at)
  SELECT t.id, t.name, t.queue, t.payload, 'pending', t.priority, t.deduplication_key, t.due_at, $8, $9, t.created_at
    FROM unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[], $5::smallint[], $6::text[], $7::timestamptz[], $10::timestamptz[])
         AS t (id, name, queue, payload, priority, deduplication_key, due_at, created_at)`;
/** A task that waits already is not enqueued again. */
const UNLESS_WAITING = `
  ON CONFLICT (name, deduplication_key) WHERE deduplication_key IS NOT NULL AND state IN ('pending', 'dispatched') DO NOTHING`;

/** Writes the tasks of a transaction into it, all in one statement, right before it commits or where it says so (`writeTasks`). */
@Injectable()
export class OutboxWriter {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly signal: OutboxSignal,
  ) {}

  prepare<Payload extends object>(
    definition: TaskDefinition<Payload>,
    payload: Payload,
    options: EnqueueOptions,
  ): EnqueuedTask {
    const createdAt = this.clock.now();
    return {
      id: this.ids.next(),
      definition: definition as unknown as TaskDefinition,
      payload,
      priority: options.priority ?? definition.priority,
      dueAt: new Date(createdAt.getTime() + (options.delayMs ?? 0)),
      createdAt,
    };
  }

  async write(
    tx: Queryable,
    { userId, correlationId }: ActorContext,
    tasks: readonly EnqueuedTask[],
  ): Promise<void> {
    const keys = tasks.map((task) => task.definition.deduplicationKeyOf(task.payload));
    // Without keys there is nothing to conflict with, and rows that cannot conflict are written in one step instead of two.
    const [statement, name] = keys.some((key) => key !== null)
      ? ([`${INSERT} ${UNLESS_WAITING}`, 'outbox-write-once'] as const)
      : ([INSERT, 'outbox-write'] as const);
    await tx.query(
      statement,
      [
        tasks.map((task) => task.id),
        tasks.map((task) => task.definition.name),
        tasks.map((task) => task.definition.queue),
        tasks.map((task) => JSON.stringify(task.payload)),
        tasks.map((task) => task.priority),
        keys,
        tasks.map((task) => task.dueAt),
        userId,
        correlationId,
        tasks.map((task) => task.createdAt),
      ],
      name,
    );
  }

  /** The tasks are committed: tell the dispatchers, here and elsewhere. */
  announce(): void {
    this.signal.raise();
  }
}
