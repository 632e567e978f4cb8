import type { TestApi } from './test-api';
import { until } from './until';

/** Resolves once no task is due or running any more. */
export function dueTasksDone({ database, clock }: Pick<TestApi, 'database' | 'clock'>): Promise<unknown> {
  return until(
    async () => {
      const due = await database.query(
        `SELECT 1 FROM outbox_tasks WHERE state = 'dispatched' OR (state = 'pending' AND due_at <= $1) LIMIT 1`,
        [clock.now()],
      );
      return due.length === 0;
    },
    { what: 'The end of all due tasks' },
  );
}
