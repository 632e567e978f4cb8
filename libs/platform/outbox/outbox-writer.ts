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
  INSERT INTO outbox_tasks (id, name, queue, payload, priority, deduplication_key, due_at, created_at, state, actor_id, correlation_id)`;
const TYPES = ['uuid', 'text', 'text', 'jsonb', 'smallint', 'text', 'timestamptz', 'timestamptz'] as const;
/** Up to here each number of tasks has a prepared statement of its own, which PostgreSQL runs in less time than one with arrays. */
const FEW = 8;
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
    const rows = tasks.map(toRow);
    // Without keys there is nothing to conflict with, and rows that cannot conflict are written in one step instead of two.
    const isOnce = rows.some(([, , , , , key]) => key !== null);
    const [source, values, name] = rows.length <= FEW ? sourceOfFew(rows) : sourceOfMany(rows);
    await tx.query(
      isOnce ? `${source} ${UNLESS_WAITING}` : source,
      [userId, correlationId, ...values],
      isOnce ? `${name}-once` : name,
    );
  }

  /** The tasks are committed: tell the dispatchers, here and elsewhere. */
  announce(): void {
    this.signal.raise();
  }
}

type Row = readonly [string, string, string, string, number, string | null, Date, Date];
type Source = readonly [statement: string, values: readonly unknown[], name: string];

function toRow({ id, definition, payload, priority, dueAt, createdAt }: EnqueuedTask): Row {
  const key = definition.deduplicationKeyOf(payload);
  return [id, definition.name, definition.queue, JSON.stringify(payload), priority, key, dueAt, createdAt];
}

/** One parameter for each value; `$1` and `$2` are shared by all rows. */
function sourceOfFew(rows: readonly Row[]): Source {
  const tuples = rows.map((_, row) => {
    const places = TYPES.map((_type, column) => `$${3 + row * TYPES.length + column}`);
    return `(${places.join(', ')}, 'pending', $1, $2)`;
  });
  return [`${INSERT} VALUES ${tuples.join(', ')}`, rows.flat(), `outbox-write-${rows.length}`];
}

/** One parameter, an array, for each column. */
function sourceOfMany(rows: readonly Row[]): Source {
  const columns = TYPES.map((type, column) => `$${3 + column}::${type}[]`);
  const values = TYPES.map((_, column) => rows.map((row) => row[column]));
  return [
    `${INSERT} SELECT t.*, 'pending', $1::uuid, $2::text FROM unnest(${columns.join(', ')}) AS t`,
    values,
    'outbox-write',
  ];
}
