import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { OutboxConfig } from '../config/outbox.config';
import { Database } from '../database/database';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import { Batched } from './batched';
import { type HandedTask, OutboxRepository, type RunKey } from './outbox.repository';
import { retryDelayMs } from './retry-delay';
import { PermanentTaskFailure, TaskDeferred, TaskSuperseded, TaskWithoutEffect } from './task-failures';
import { TaskHandlers, type TaskRun } from './task-handlers';
import { TaskOutcomes } from './task-outcomes';

const LONGEST_ERROR = 2_000;
/** Leases are extended this many times within their length, so that two lost beats do no harm. */
const BEATS_PER_LEASE = 3;

/** Runs handed-over tasks: begins them once, keeps their lease, and writes down how they ended. */
@Injectable()
export class TaskRunner implements OnApplicationShutdown {
  private readonly running = new Map<string, { key: RunKey; abort: AbortController }>();
  private readonly begin: Batched<RunKey, boolean>;
  private readonly finish: Batched<RunKey, boolean>;
  private readonly heart: NodeJS.Timeout;

  constructor(
    private readonly repository: OutboxRepository,
    private readonly handlers: TaskHandlers,
    private readonly outcomes: TaskOutcomes,
    private readonly config: OutboxConfig,
    database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.begin = new Batched((runs) => inOrder(runs, repository.begin(runs, config.leaseMs)));
    this.finish = new Batched((runs) => inOrder(runs, repository.finish(database, runs)));
    this.heart = setInterval(() => this.beat(), config.leaseMs / BEATS_PER_LEASE).unref();
  }

  /** Never rejects because of the task: what became of it is in the outbox. */
  async run(task: HandedTask): Promise<void> {
    const key = { id: task.id, run: task.run };
    if (!(await this.begin.add(key))) return this.outcomes.record(task, 'superseded');
    const abort = new AbortController();
    this.running.set(task.id, { key, abort });
    const started = performance.now();
    try {
      const completed = await this.handle(task, key, abort);
      const ours = completed || (await this.finish.add(key));
      this.outcomes.record(task, ours ? 'done' : 'superseded', performance.now() - started);
    } catch (error) {
      await this.settleFailure(task, key, error as Error, performance.now() - started);
    } finally {
      this.running.delete(task.id);
    }
  }

  onApplicationShutdown(): void {
    clearInterval(this.heart);
    for (const { abort } of this.running.values()) abort.abort(new Error('The process is shutting down.'));
  }

  /** @returns true when the handler finished the task in a transaction of its own */
  private async handle(task: HandedTask, key: RunKey, abort: AbortController): Promise<boolean> {
    const entry = this.handlers.find(task.name);
    if (!entry) throw new PermanentTaskFailure(`This process has no handler for ${task.name}.`);
    const { definition, handler } = entry;
    let completed = false;
    const run: TaskRun = {
      taskId: task.id,
      attempt: task.attempts + 1,
      context: {
        userId: task.actorId,
        role: null,
        sessionId: null,
        correlationId: task.correlationId,
        ip: null,
        userAgent: null,
      },
      signal: abort.signal,
      completeIn: async (tx) => {
        if ((await this.repository.finish(tx, [key])).size === 0) throw new TaskSuperseded(task.id);
        tx.afterCommit(() => {
          completed = true;
        });
      },
    };
    await withinTime(handler.handle(definition.unwrap(task.payload), run), definition.timeoutMs, abort);
    return completed;
  }

  private async settleFailure(task: HandedTask, key: RunKey, error: Error, tookMs: number): Promise<void> {
    const message = error.message.slice(0, LONGEST_ERROR);
    if (error instanceof TaskSuperseded) return this.outcomes.record(task, 'superseded', tookMs);
    if (error instanceof TaskDeferred) {
      this.outcomes.record(task, 'deferred', tookMs);
      return this.repository.retryLater(key, error.delayMs, message, false);
    }
    if (error instanceof TaskWithoutEffect) {
      this.outcomes.record(task, 'done', tookMs);
      const { id: taskId, name, correlationId } = task;
      this.logger.info({ taskId, task: name, correlationId, reason: message }, 'task ended without effect');
      return this.repository.end(key, 'done', message);
    }
    const policy = this.handlers.find(task.name)?.definition.retry;
    const attempt = task.attempts + 1;
    if (error instanceof PermanentTaskFailure || !policy || attempt >= policy.attempts) {
      this.outcomes.record(task, 'dead', tookMs);
      this.logger.error(
        { taskId: task.id, task: task.name, attempt, correlationId: task.correlationId, error },
        'task is a dead letter',
      );
      return this.repository.end(key, 'dead', message);
    }
    this.outcomes.record(task, 'failed', tookMs);
    this.logger.warn(
      { taskId: task.id, task: task.name, attempt, correlationId: task.correlationId, error },
      'task failed; it will be tried again',
    );
    return this.repository.retryLater(key, retryDelayMs(policy, attempt), message, true);
  }

  private beat(): void {
    if (this.running.size === 0) return;
    const keys = [...this.running.values()].map(({ key }) => key);
    // When the database is away the lease may run out; then another run takes over and this one cannot finish.
    this.repository
      .extendLeases(keys, this.config.leaseMs)
      .catch((error: unknown) => this.logger.warn({ error }, 'leases were not extended'));
  }
}

async function inOrder(runs: readonly RunKey[], changed: Promise<Set<string>>): Promise<boolean[]> {
  const ids = await changed;
  return runs.map((run) => ids.has(run.id));
}

async function withinTime(work: Promise<void>, timeoutMs: number, abort: AbortController): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`No end after ${timeoutMs} ms.`);
      abort.abort(error);
      reject(error);
    }, timeoutMs);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
