import { setTimeout as delay } from 'node:timers/promises';
import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OutboxWriter } from '../outbox/outbox-writer';
import { Database } from './database';
import { isSerializationFailure } from './database-errors';
import { Transaction } from './transaction';

const MAX_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 10;

/** Either somebody who acts (a transaction is opened for them) or a transaction (it is joined). */
export type Scope = ActorContext | Transaction;

/** Several writes that happen together or not at all. */
@Injectable()
export class UnitOfWork {
  /** Transactions that span a whole request, by the context of that request. */
  private readonly whole = new WeakMap<ActorContext, Transaction>();

  private readonly database: Database;

  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: OutboxWriter,
  ) {
    this.database = new Database(dataSource);
  }

  /**
   * Runs `work` in one transaction of its own, or joins the one it is given.
   *
   * - Only the call that opened the transaction commits, rolls back and releases.
   * - Serialization failures and deadlocks are retried up to five times with jitter, so `work` may run more
   *   than once: it must have no effects outside of the database. A joined call leaves that to the opener.
   * - When a joined call throws, the whole transaction rolls back even if its caller swallows the error.
   *
   * @throws whatever `work` throws, after the rollback
   */
  async run<Result>(scope: Scope, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const open = scope instanceof Transaction ? scope : this.whole.get(scope);
    if (open) return join(open, work);
    return this.afterwards(await this.committed(scope as ActorContext, work));
  }

  private async committed<Result>(
    context: ActorContext,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Committed<Result>> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(context, work);
      } catch (error) {
        if (!isSerializationFailure(error) || attempt === MAX_ATTEMPTS) throw error;
        await delay(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
      }
    }
  }

  /**
   * Like {@link run}, but every later `run(context, …)` joins too, so that a handler that knows nothing of it
   * becomes part of the transaction (an idempotent POST, whose answer must commit with its effect).
   * Not retried: a handler may have effects on the reply.
   */
  async runWhole<Result>(context: ActorContext, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const committed = await this.attempt(context, async (tx) => {
      this.whole.set(context, tx);
      try {
        return await work(tx);
      } finally {
        this.whole.delete(context);
      }
    });
    return this.afterwards(committed);
  }

  private async attempt<Result>(
    context: ActorContext,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Committed<Result>> {
    const queryRunner = this.dataSource.createQueryRunner();
    const tx = new Transaction(context, queryRunner, this.outbox);
    try {
      const result = await work(tx);
      if (tx.reasonNotToCommit) throw tx.reasonNotToCommit;
      // Tasks are one statement: where there was no other, it needs no transaction around it.
      const tasks = tx.unwrittenTasks;
      if (tasks.length > 0) await this.outbox.write(tx.hasBegun ? tx : this.database, context, tasks);
      if (tx.hasBegun) await queryRunner.commitTransaction();
      return { result, tx };
    } catch (error) {
      await rollBack(queryRunner);
      throw error;
    } finally {
      await queryRunner.release();
    }
  }

  /** Outside of the attempts: whatever fails here, the work is committed and may not run again. */
  private async afterwards<Result>({ result, tx }: Committed<Result>): Promise<Result> {
    if (tx.enqueuedTasks.length > 0) this.outbox.announce();
    for (const callback of tx.afterCommitCallbacks) await callback();
    return result;
  }
}

interface Committed<Result> {
  readonly result: Result;
  readonly tx: Transaction;
}

async function join<Result>(tx: Transaction, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  try {
    return await work(tx);
  } catch (error) {
    tx.doom(error as Error);
    throw error;
  }
}

/** A rollback that fails means that the connection is gone, and with it the transaction: the first error tells more. */
async function rollBack(queryRunner: {
  isTransactionActive: boolean;
  rollbackTransaction(): Promise<void>;
}): Promise<void> {
  if (!queryRunner.isTransactionActive) return;
  await queryRunner.rollbackTransaction().catch(() => undefined);
}
