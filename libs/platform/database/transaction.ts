import type { ActorContext } from '@guildhall/kernel/actor-context';
import type { DomainEvent } from '../outbox/domain-event';
import type { EnqueuedTask, EnqueueOptions, OutboxWriter } from '../outbox/outbox-writer';
import type { TaskDefinition } from '../outbox/task';
import type { EntityManager, QueryRunner } from 'typeorm';
import { type Queryable, rowsOf } from './database';

/** An open transaction on behalf of somebody. Made by {@link UnitOfWork} only. */
export class Transaction implements Queryable {
  private readonly callbacks: Array<() => void | Promise<void>> = [];
  private readonly tasks: EnqueuedTask[] = [];
  private doomed: Error | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly context: ActorContext,
    private readonly queryRunner: QueryRunner,
    private readonly outbox: OutboxWriter,
  ) {}

  get manager(): EntityManager {
    return this.queryRunner.manager;
  }

  /** Statements of one transaction run one after the other, whoever asks for several at once. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const answer = this.last.then(() => this.queryRunner.query(sql, parameters as unknown[]));
    this.last = answer.catch(() => undefined);
    return rowsOf<Row>(await answer);
  }

  /**
   * Work to be done after the commit, exactly then: the row is written in this transaction. Payloads carry ids,
   * never secrets or addresses.
   *
   * @returns the task's id
   */
  enqueue<Payload extends object>(
    task: TaskDefinition<Payload>,
    payload: Payload,
    options: EnqueueOptions = {},
  ): string {
    const prepared = this.outbox.prepare(task, payload, options);
    this.tasks.push(prepared);
    return prepared.id;
  }

  /** Tells everybody who subscribed: one task each. */
  publish<Payload extends object>(event: DomainEvent<Payload>, payload: Payload): void {
    for (const task of event.tasks) this.enqueue(task, payload);
  }

  /** Waiting tasks were changed otherwise than by {@link enqueue}: dispatchers should look after the commit. */
  announceTasks(): void {
    this.afterCommit(() => this.outbox.announce());
  }

  get enqueuedTasks(): readonly EnqueuedTask[] {
    return this.tasks;
  }

  /**
   * Runs after the commit, and never when the transaction rolls back. For effects inside this process
   * (dropping a cache entry); whatever must survive a crash goes through the outbox instead.
   */
  afterCommit(callback: () => void | Promise<void>): void {
    this.callbacks.push(callback);
  }

  /** A joined unit failed: whoever swallows its error must not commit the half of it that was done. */
  doom(reason: Error): void {
    this.doomed ??= reason;
  }

  get reasonNotToCommit(): Error | null {
    return this.doomed;
  }

  get afterCommitCallbacks(): ReadonlyArray<() => void | Promise<void>> {
    return this.callbacks;
  }
}
