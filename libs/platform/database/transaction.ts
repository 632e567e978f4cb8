import type { ActorContext } from '@guildhall/kernel/actor-context';
import type { EntityManager, QueryRunner } from 'typeorm';
import { type Queryable, rowsOf } from './database';

/** An open transaction on behalf of somebody. Made by {@link UnitOfWork} only. */
export class Transaction implements Queryable {
  private readonly callbacks: Array<() => void | Promise<void>> = [];
  private doomed: Error | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly context: ActorContext,
    private readonly queryRunner: QueryRunner,
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
