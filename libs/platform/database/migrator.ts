import { setTimeout as delay } from 'node:timers/promises';
import { DataSource, type QueryRunner } from 'typeorm';
import type { DatabaseConfig } from '../config/database.config';
import { dataSourceOptions } from './data-source-options';
import { rowsOf } from './rows-of';

/** Any constant will do, as long as every process uses the same one. */
const MIGRATION_LOCK = 4_713_201;
const LOCK_POLL_MS = 200;
/** A server that cannot be heard does not say goodbye either. */
const GOODBYE_MS = 1_000;

export interface MigrationState {
  readonly name: string;
  readonly applied: boolean;
}

/**
 * Applies and reverts migrations, one process at a time: others that start at the same moment wait for it
 * on an advisory lock. Applying and reverting have no statement timeout, because building an index may take long.
 */
export class Migrator {
  constructor(private readonly config: DatabaseConfig) {}

  /** @returns the names of the migrations that were applied now */
  up(): Promise<string[]> {
    return this.exclusively(async (dataSource) =>
      (await dataSource.runMigrations()).map((migration) => migration.name),
    );
  }

  /** Reverts the newest migration. @returns its name, or `undefined` when there is none */
  down(): Promise<string | undefined> {
    return this.exclusively(async (dataSource) => {
      const newest = (await states(dataSource)).findLast((state) => state.applied);
      if (newest) await dataSource.undoLastMigration();
      return newest?.name;
    });
  }

  status(): Promise<MigrationState[]> {
    return this.exclusively(states, { withTimeouts: true });
  }

  private async exclusively<Result>(
    work: (dataSource: DataSource) => Promise<Result>,
    { withTimeouts = false } = {},
  ): Promise<Result> {
    const options = dataSourceOptions(this.config, 'guildhall-migrator');
    // The lock is held by one connection while the migrations run on another.
    const dataSource = new DataSource({
      ...options,
      poolSize: 2,
      ...(withTimeouts ? {} : { extra: { keepAlive: true } }),
    } as typeof options);
    await dataSource.initialize();
    const lockHolder = dataSource.createQueryRunner();
    try {
      await acquireLock(lockHolder);
      return await work(dataSource);
    } finally {
      await lockHolder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
      await lockHolder.release();
      await Promise.race([dataSource.destroy(), delay(GOODBYE_MS, undefined, { ref: false })]);
    }
  }
}

/**
 * Polls instead of waiting inside PostgreSQL: a statement that waits for the lock holds a snapshot, and
 * `CREATE INDEX CONCURRENTLY` in the process that has the lock would wait for that snapshot for ever.
 */
async function acquireLock(connection: QueryRunner): Promise<void> {
  for (;;) {
    const [row] = rowsOf<{ locked: boolean }>(
      await connection.query('SELECT pg_try_advisory_lock($1) AS locked', [MIGRATION_LOCK]),
    );
    if (row?.locked) return;
    await delay(LOCK_POLL_MS);
  }
}

async function states(dataSource: DataSource): Promise<MigrationState[]> {
  const [table] = await dataSource.query<Array<{ present: boolean }>>(
    `SELECT to_regclass('schema_migrations') IS NOT NULL AS present`,
  );
  const rows = table?.present
    ? await dataSource.query<Array<{ name: string }>>('SELECT name FROM schema_migrations')
    : [];
  const applied = new Set(rows.map((row) => row.name));
  return dataSource.migrations.map((migration) => {
    const name = migration.name ?? migration.constructor.name;
    return { name, applied: applied.has(name) };
  });
}
