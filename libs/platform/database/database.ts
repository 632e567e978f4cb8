import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** What a repository needs: the database itself, or a transaction on it. */
export interface Queryable {
  readonly manager: EntityManager;
  /**
   * Runs one parameterised statement.
   *
   * @returns the rows; for `UPDATE`/`DELETE`/`INSERT` those of its `RETURNING` clause
   */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** The database outside of any transaction: each statement commits by itself. */
@Injectable()
export class Database implements Queryable {
  constructor(private readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.dataSource.query(sql, parameters as unknown[]));
  }

  /** Connections of the pool: open, idle, and callers that wait for one. */
  poolUse(): { open: number; idle: number; waiting: number } {
    const pool = (this.dataSource.driver as unknown as { master?: PoolCounters }).master;
    return { open: pool?.totalCount ?? 0, idle: pool?.idleCount ?? 0, waiting: pool?.waitingCount ?? 0 };
  }
}

interface PoolCounters {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

/** TypeORM answers `[rows, count]` for UPDATE and DELETE and plain rows for the rest. */
export function rowsOf<Row>(raw: unknown): Row[] {
  if (Array.isArray(raw) && raw.length === 2 && Array.isArray(raw[0]) && typeof raw[1] === 'number')
    return raw[0] as Row[];
  return raw as Row[];
}
