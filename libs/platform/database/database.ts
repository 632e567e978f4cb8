import { Injectable } from '@nestjs/common';
import type { Pool, QueryConfig } from 'pg';
import { DataSource } from 'typeorm';

/** What a repository needs: the database itself, or a transaction on it. */
export interface Queryable {
  /**
   * Runs one parameterised statement.
   *
   * @param preparedAs a name under which each connection keeps the statement and its plan. For a statement that runs
   *   all the time and has but one way to be run, such as an insert; see the traps in docs/ARCHITECTURE.md
   * @returns the rows; for `UPDATE`/`DELETE`/`INSERT` those of its `RETURNING` clause
   */
  query<Row>(sql: string, parameters?: readonly unknown[], preparedAs?: string): Promise<Row[]>;
}

/**
 * The database outside of any transaction: each statement commits by itself.
 *
 * Statements go straight to TypeORM's own pool. A query runner for each of them would only
 * add events, logging and nesting that nobody uses outside of a transaction.
 */
@Injectable()
export class Database implements Queryable {
  constructor(private readonly dataSource: DataSource) {}

  async query<Row>(sql: string, parameters: readonly unknown[] = [], preparedAs?: string): Promise<Row[]> {
    const connection = await this.pool.connect();
    // A connection that breaks while it is ours says so twice: the statement fails, and this event is emitted,
    // which would end the process if nobody listened.
    connection.on('error', ignore);
    try {
      return (await connection.query(statement(sql, parameters, preparedAs))).rows as Row[];
    } finally {
      connection.off('error', ignore);
      connection.release();
    }
  }

  /** Connections of the pool: open, idle, and callers that wait for one. */
  poolUse(): { open: number; idle: number; waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.pool;
    return { open: totalCount, idle: idleCount, waiting: waitingCount };
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}

/** A statement as `pg` takes it. */
export function statement(text: string, values: readonly unknown[], name?: string): QueryConfig {
  return { text, values: values as unknown[], ...(name === undefined ? {} : { name }) };
}

function ignore(): void {
  // The failed statement tells its caller.
}
