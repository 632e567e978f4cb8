import { Client } from 'pg';
import type { TestApi } from './test-api';
import { until } from './until';

const HOLD = 'SELECT 1 FROM users WHERE id = $1 FOR UPDATE';

/**
 * Lets a request come as far as it gets while somebody else holds the account, lets something happen to the account, and
 * lets the request go on: what is a matter of luck between two requests happens every time.
 *
 * @param meanwhile statements of whoever holds it, with the user's id as `$1`
 */
export async function whileHeld<Result>(
  { database }: TestApi,
  userId: string,
  request: () => PromiseLike<Result>,
  ...meanwhile: readonly string[]
): Promise<Result> {
  const holder = new Client({ connectionString: database.url });
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(HOLD, [userId]);
    const answer = Promise.resolve(request());
    await until(
      async () => {
        const waiting = await database.query(
          `SELECT 1 FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FROM users WHERE id = $1 FOR UPDATE'`,
        );
        return waiting.length > 0;
      },
      { what: 'a request that waits for the account' },
    );
    for (const statement of meanwhile) await holder.query(statement, [userId]);
    await holder.query('COMMIT');
    return await answer;
  } finally {
    await holder.end();
  }
}
