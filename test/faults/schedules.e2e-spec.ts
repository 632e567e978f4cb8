import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { measured, SCALE, seconds } from './support/scale';
import { cleanUp, GuildhallProcess, MASTER_KEY, startWorker } from './support/server-process';
import { until } from './support/until';

/** The process that ran the latest fire is killed, and started again, so many times. */
const TAKE_OVERS = SCALE === 1 ? 1 : 20;
const FIRES_BETWEEN = 2;

describe('three worker processes with the same schedules', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await cleanUp();
    await database.drop();
  });

  const environment = () => ({ DATABASE_URL: database.url, MASTER_KEY, OUTBOX_LEASE_MS: '2000' });
  const startEverySecond = async () => {
    const started = GuildhallProcess.run(['test/faults/support/every-second-worker.mjs'], environment());
    await started.says(/the worker is running/);
    return started;
  };
  const allDone = async () =>
    (await database.query(`SELECT FROM outbox_tasks WHERE state IN ('pending', 'dispatched')`)).length === 0;

  it(
    'catch up each missed fire once when they start together',
    async () => {
      await (await startWorker(environment())).kill();
      const missed = await database.query<{ id: string }>(
        `UPDATE schedules SET fired_at = now() - interval '8 days' RETURNING id`,
      );
      expect(missed.length).toBeGreaterThanOrEqual(5);
      await database.query('DELETE FROM outbox_tasks');

      await Promise.all([1, 2, 3].map(() => startWorker(environment())));
      const caughtUp = await until('every schedule to be caught up', async () => {
        const rows = await database.query<{ id: string; fires: number; runs: number }>(
          `SELECT payload ->> 'scheduleId' AS id, count(*)::int AS fires, sum(runs)::int AS runs
             FROM outbox_tasks WHERE name = 'schedule.run' GROUP BY 1`,
        );
        return rows.length >= missed.length && (await allDone()) && rows;
      });
      expect(caughtUp.filter(({ fires, runs }) => fires !== 1 || runs !== 1)).toEqual([]);
      expect(caughtUp.map(({ id }) => id).toSorted()).toEqual(missed.map(({ id }) => id).toSorted());
      expect(await database.query(`SELECT id FROM schedules WHERE last_outcome <> 'succeeded'`)).toEqual([]);
    },
    seconds(30),
  );

  it(
    'run each fire once, also when the one that runs them is killed',
    async () => {
      await database.query(
        'CREATE TABLE runs_of_every_second (number integer GENERATED ALWAYS AS IDENTITY, process integer)',
      );
      const workers = await Promise.all([1, 2, 3].map(startEverySecond));
      const runs = () =>
        database.query<{ process: number }>('SELECT process FROM runs_of_every_second ORDER BY number');

      for (let time = 0; time < TAKE_OVERS; time++) {
        const before = (await runs()).length;
        const latest = await until('fires', async () => {
          const all = await runs();
          return all.length >= before + FIRES_BETWEEN && all.at(-1)?.process;
        });
        const index = workers.findIndex(({ pid }) => pid === latest);
        await workers[index]?.kill();
        await until('another to take over', async () => (await runs()).at(-1)?.process !== latest);
        workers[index] = await startEverySecond();
      }
      await Promise.all(workers.map((worker) => worker.kill()));

      const tasks = await database.query<{ firedAt: string; state: string; runs: number }>(
        `SELECT payload ->> 'firedAt' AS "firedAt", state, runs FROM outbox_tasks
          WHERE name = 'schedule.run' AND payload ->> 'scheduleId' = 'test.every-second' ORDER BY 1`,
      );
      measured('a schedule of every second on three processes', {
        fires: tasks.length,
        runs: (await runs()).length,
        processes: new Set((await runs()).map(({ process }) => process)).size,
      });
      expect(new Set(tasks.map(({ firedAt }) => firedAt)).size).toBe(tasks.length);
      // A fire whose process was killed in the middle is run again, once it is known to be dead; no other is.
      const again = tasks.filter(({ runs: begun }) => begun > 1);
      expect(again.length).toBeLessThanOrEqual(TAKE_OVERS);
      const done = tasks.filter(({ state }) => state === 'done');
      expect(tasks.length - done.length).toBeLessThanOrEqual(1);
      expect((await runs()).length).toBeGreaterThanOrEqual(done.length);
      expect((await runs()).length).toBeLessThanOrEqual(tasks.reduce((sum, task) => sum + task.runs, 0));
    },
    seconds(60),
  );
});
