import type { ActorContext } from '@guildhall/kernel/actor-context';
import type { DomainEvent } from '../outbox/domain-event';
import type { EnqueuedTask, EnqueueOptions, OutboxWriter } from '../outbox/outbox-writer';
import type { TaskDefinition } from '../outbox/task';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { PoolClient, QueryConfig } from 'pg';
import { type Queryable, statement } from './database';
import { rowsOf } from './rows-of';

/**
 * A transaction on behalf of somebody. Made by {@link UnitOfWork} only. It begins with its first statement: until then
 * it holds no connection, and one that only enqueues never needs to begin.
 */
export class Transaction implements Queryable {
  private readonly callbacks: Array<() => void | Promise<void>> = [];
  private readonly tasks: EnqueuedTask[] = [];
  private written = 0;
  private doomed: Error | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private begun: Promise<void> | null = null;

  constructor(
    readonly context: ActorContext,
    private readonly queryRunner: QueryRunner,
    private readonly outbox: OutboxWriter,
  ) {}

  /** False as long as there was no statement. */
  get hasBegun(): boolean {
    return this.begun !== null;
  }

  /** TypeORM's way to entities, inside of this transaction. */
  async entities(): Promise<EntityManager> {
    await this.begin();
    return this.queryRunner.manager;
  }

  /** Statements of one transaction run one after the other, whoever asks for several at once. */
  async query<Row>(sql: string, parameters: readonly unknown[] = [], preparedAs?: string): Promise<Row[]> {
    const begun = this.begin();
    const answer = this.last
      .then(() => begun)
      .then(() =>
        preparedAs === undefined
          ? this.queryRunner.query(sql, parameters as unknown[])
          : this.prepared(statement(sql, parameters, preparedAs)),
      );
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

  get unwrittenTasks(): readonly EnqueuedTask[] {
    return this.tasks.slice(this.written);
  }

  /**
   * Writes what was enqueued so far now instead of right before the commit: for who is about to lock a row that many
   * wait for, and should hold it for as few statements as can be.
   */
  async writeTasks(): Promise<void> {
    const tasks = this.unwrittenTasks;
    if (tasks.length === 0) return;
    this.written = this.tasks.length;
    await this.outbox.write(this, this.context, tasks);
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

  /** TypeORM knows no names of statements, so this goes straight to its connection. */
  private async prepared(config: QueryConfig): Promise<unknown[]> {
    const connection = (await this.queryRunner.connect()) as PoolClient;
    return (await connection.query(config)).rows;
  }

  private begin(): Promise<void> {
    this.begun ??= this.queryRunner.startTransaction();
    return this.begun;
  }
}
