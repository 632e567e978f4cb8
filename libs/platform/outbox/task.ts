import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { QueueName } from '../queue/queues';
import { PermanentTaskFailure } from './task-failures';

/** How often a task is tried and how long it waits in between. */
export interface RetryPolicy {
  /** Runs altogether, the first one included. After the last one the task is a dead letter. */
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

export interface TaskOptions<Payload extends object> {
  /** `feature.verb-object`, such as `notifications.send-email`. Stored in rows: never rename one that is in use. */
  readonly name: string;
  readonly queue: QueueName;
  /** Ids, never secrets or addresses. Validated before the handler sees it. */
  readonly payload: new () => Payload;
  readonly retry?: Partial<RetryPolicy>;
  /** Smaller runs earlier; 5 when absent. */
  readonly priority?: number;
  /** A run is aborted and counts as failed after this long. */
  readonly timeoutMs?: number;
  /** While a task with the same key is open, enqueuing another does nothing. */
  readonly deduplicationKey?: (payload: Payload) => string;
}

const DEFAULT_RETRY: RetryPolicy = { attempts: 10, firstDelayMs: 1_000, longestDelayMs: 15 * 60_000 };
const DEFAULT_PRIORITY = 5;
const DEFAULT_TIMEOUT_MS = 60_000;

/** Work to be done after a commit: declared once beside its feature, enqueued with `tx.enqueue`, run by one handler. */
export class TaskDefinition<Payload extends object = object> {
  readonly name: string;
  readonly queue: QueueName;
  readonly retry: RetryPolicy;
  readonly priority: number;
  readonly timeoutMs: number;

  constructor(private readonly options: TaskOptions<Payload>) {
    this.name = options.name;
    this.queue = options.queue;
    this.retry = { ...DEFAULT_RETRY, ...options.retry };
    this.priority = options.priority ?? DEFAULT_PRIORITY;
    this.timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  }

  deduplicationKeyOf(payload: Payload): string | null {
    return this.options.deduplicationKey?.(payload) ?? null;
  }

  /** @throws PermanentTaskFailure when what is stored is not what the handler expects: trying again would not help */
  unwrap(stored: unknown): Payload {
    const payload = plainToInstance(this.options.payload, stored);
    const errors = validateSync(payload, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
    });
    if (errors.length === 0) return payload;
    throw new PermanentTaskFailure(
      `The payload of ${this.name} is malformed: ${errors.map((error) => error.property).join(', ')}.`,
    );
  }
}

const definitions = new Map<string, TaskDefinition>();

/** Declares a task. @throws Error when the name is taken */
export function defineTask<Payload extends object>(options: TaskOptions<Payload>): TaskDefinition<Payload> {
  if (definitions.has(options.name)) throw new Error(`Two tasks are named ${options.name}.`);
  const definition = new TaskDefinition(options);
  definitions.set(options.name, definition as unknown as TaskDefinition);
  return definition;
}

export function declaredTasks(): readonly TaskDefinition[] {
  return [...definitions.values()];
}
