import type { TestApi } from './test-api';
import { until } from './until';

/** Lets a request come to where it waits for what a statement deletes, and that go. @param what the statement, and its parameters */
export async function whileDeleted<Result>(
  { database }: Pick<TestApi, 'database'>,
  what: readonly [statement: string, parameters: unknown[]],
  request: () => Promise<Result>,
): Promise<Result> {
  const { query } = database;
  await query('BEGIN');
  try {
    await query(...what);
    const answer = request();
    await until(
      async () =>
        (
          await query(
            `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          )
        ).length > 0,
      { what: 'a request that waits' },
    );
    await query('COMMIT');
    return await answer;
  } catch (error) {
    await query('ROLLBACK');
    throw error;
  }
}
