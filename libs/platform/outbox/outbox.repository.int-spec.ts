import { openTestPlatform, SOMEBODY, type TestPlatform } from '../../../test/support/test-platform';
import { OutboxRepository } from './outbox.repository';

const LEASE_MS = 60_000;
/** PostgreSQL decides for good how to run a prepared statement when it has run it this often. */
const UNTIL_THE_PLAN_IS_KEPT = 8;

describe('rows of the outbox', () => {
  let platform: TestPlatform;
  let outbox: OutboxRepository;

  beforeAll(async () => {
    platform = await openTestPlatform();
    outbox = new OutboxRepository(platform.database, platform.clock);
  });
  afterAll(() => platform.close());

  it('are reached by their index after a burst, although the statements were prepared for a few', async () => {
    await platform.database.query('ALTER TABLE outbox_tasks SET (autovacuum_enabled = false)');
    const few = await insert(UNTIL_THE_PLAN_IS_KEPT);
    for (const id of few) await runTask(id);
    const many = await insert(20_000);
    await runTask(many[0] as string);

    const before = await rowsRead();
    const later = many.slice(1, 1 + 2 * UNTIL_THE_PLAN_IS_KEPT);
    for (const id of later) await runTask(id);
    expect((await rowsRead()) - before).toBeLessThanOrEqual(4 * later.length);
  });

  async function insert(count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => platform.ids.next());
    await platform.database.query(
      `INSERT INTO outbox_tasks (id, name, queue, payload, state, priority, due_at, correlation_id, created_at)
       SELECT id, 'test.count', 'maintenance', '{"number": 1}', 'dispatched', 0, now(), $2, now() FROM unnest($1::uuid[]) AS id`,
      [ids, SOMEBODY.correlationId],
    );
    return ids;
  }

  async function runTask(id: string): Promise<void> {
    const run = [{ id, run: 1 }];
    expect(await outbox.begin(run, LEASE_MS)).toEqual(new Set([id]));
    expect(await outbox.finish(platform.database, run)).toEqual(new Set([id]));
  }

  /** How many rows of the table PostgreSQL has read, according to its own statistics. */
  async function rowsRead(): Promise<number> {
    await platform.database.query('SELECT pg_stat_force_next_flush()');
    const [row] = await platform.testDatabase.query<{ read: string }>(
      `SELECT seq_tup_read + idx_tup_fetch AS read FROM pg_stat_user_tables WHERE relname = 'outbox_tasks'`,
    );
    return Number(row?.read);
  }
});
