import { openTestPlatform, SOMEBODY, type TestPlatform } from '../../../test/support/test-platform';
import { isDatabaseUnavailable } from './database-errors';
import type { Transaction } from './transaction';

let platform: TestPlatform;

const write = (tx: Transaction, text: string) => tx.query('INSERT INTO notes (text) VALUES ($1)', [text]);
const written = async () =>
  (await platform.testDatabase.query<{ text: string }>('SELECT text FROM notes ORDER BY id')).map(
    ({ text }) => text,
  );
const connectionOf = async (tx: Transaction) =>
  (await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid'))[0]?.pid;
const refused = () => Promise.reject(new Error('refused by a rule'));

/** A connection that somebody else writes through at the worst moment. */
const somebodyElse = (sql: string) => platform.testDatabase.query(sql);

function expectWholePool(): void {
  const { open, idle, waiting } = platform.database.poolUse();
  expect({ busy: open - idle, waiting }).toEqual({ busy: 0, waiting: 0 });
}

async function prepare(environment: Record<string, string> = {}): Promise<void> {
  platform = await openTestPlatform({ environment });
  await platform.testDatabase.query(`
    CREATE TABLE notes (id serial PRIMARY KEY, text text NOT NULL);
    CREATE TABLE counters (name text PRIMARY KEY, value integer NOT NULL);
    INSERT INTO counters VALUES ('a', 0), ('b', 0);
    CREATE TABLE parents (id integer PRIMARY KEY);
    CREATE TABLE children (parent_id integer REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED);
  `);
}

describe('a unit of work', () => {
  beforeAll(() => prepare());
  afterAll(() => platform.close());
  afterEach(async () => {
    expectWholePool();
    await platform.testDatabase.query('TRUNCATE notes; UPDATE counters SET value = 0');
  });

  it('commits what was written and hands on the result', async () => {
    const result = await platform.unitOfWork.run(SOMEBODY, async (tx) => {
      await write(tx, 'one');
      await write(tx, 'two');
      return 'done';
    });
    expect(result).toBe('done');
    expect(await written()).toEqual(['one', 'two']);
  });

  it('shows nothing to others before it commits', async () => {
    await platform.unitOfWork.run(SOMEBODY, async (tx) => {
      await write(tx, 'one');
      expect(await written()).toEqual([]);
    });
    expect(await written()).toEqual(['one']);
  });

  it('rolls everything back when the work fails, and throws what the work threw', async () => {
    const reason = new Error('refused by a rule');
    const work = platform.unitOfWork.run(SOMEBODY, async (tx) => {
      await write(tx, 'one');
      throw reason;
    });
    await expect(work).rejects.toBe(reason);
    expect(await written()).toEqual([]);
  });

  it('rolls everything back when a statement fails', async () => {
    const work = platform.unitOfWork.run(SOMEBODY, async (tx) => {
      await write(tx, 'one');
      await tx.query('SELECT 1 / 0');
    });
    await expect(work).rejects.toThrow('division by zero');
    expect(await written()).toEqual([]);
  });

  it('fails when the commit itself is refused', async () => {
    const told: string[] = [];
    const work = platform.unitOfWork.run(SOMEBODY, async (tx) => {
      tx.afterCommit(() => void told.push('committed'));
      await write(tx, 'one');
      await tx.query('INSERT INTO children VALUES (4711)');
    });
    await expect(work).rejects.toThrow('violates foreign key constraint');
    expect(await written()).toEqual([]);
    expect(told).toEqual([]);
  });

  it('takes no connection before its first statement', async () => {
    const busy = await platform.unitOfWork.run(SOMEBODY, async (tx) => {
      const use = platform.database.poolUse();
      await write(tx, 'one');
      return use.open - use.idle;
    });
    expect(busy).toBe(0);
    expect(await written()).toEqual(['one']);
  });

  it('keeps entities within it too, when they come first', async () => {
    const work = platform.unitOfWork.run(SOMEBODY, async (tx) => {
      const entities = await tx.entities();
      await entities.query(`INSERT INTO notes (text) VALUES ('one')`);
      await refused();
    });
    await expect(work).rejects.toThrow('refused by a rule');
    expect(await written()).toEqual([]);
  });

  it('knows on whose behalf it runs', async () => {
    const context = await platform.unitOfWork.run(SOMEBODY, async (tx) => tx.context);
    expect(context).toBe(SOMEBODY);
  });

  it('runs parallel queries one after the other on its one connection', async () => {
    const connections = await platform.unitOfWork.run(SOMEBODY, async (tx) => {
      await Promise.all(Array.from({ length: 20 }, (_, index) => write(tx, `note ${index}`)));
      return Promise.all(Array.from({ length: 20 }, () => connectionOf(tx)));
    });
    expect(new Set(connections).size).toBe(1);
    expect(await written()).toHaveLength(20);
  });

  it('rolls back every one of its parallel queries when one fails', async () => {
    const work = platform.unitOfWork.run(SOMEBODY, (tx) =>
      Promise.all([write(tx, 'one'), tx.query('SELECT 1 / 0'), write(tx, 'two')]),
    );
    await expect(work).rejects.toThrow('division by zero');
    expect(await written()).toEqual([]);
  });

  it('keeps simultaneous units apart', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        platform.unitOfWork.run(SOMEBODY, async (tx) => {
          await write(tx, `note ${index}`);
          if (index % 2 === 1) await refused();
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(20);
    expect((await written()).every((text) => Number(text.split(' ')[1]) % 2 === 0)).toBe(true);
    expect(await written()).toHaveLength(20);
  });
});

describe('a unit of work inside another', () => {
  beforeAll(() => prepare({ DATABASE_POOL_SIZE: '1' }));
  afterAll(() => platform.close());
  afterEach(async () => {
    expectWholePool();
    await platform.testDatabase.query('TRUNCATE notes');
  });

  it('joins it, even when the pool has no second connection', async () => {
    const { unitOfWork } = platform;
    const [outer, inner] = await unitOfWork.run(SOMEBODY, async (tx) => {
      await write(tx, 'outer');
      const nested = await unitOfWork.run(tx, (joined) =>
        unitOfWork.run(joined, async (deeper) => {
          await write(deeper, 'inner');
          return connectionOf(deeper);
        }),
      );
      return [await connectionOf(tx), nested];
    });
    expect(inner).toBe(outer);
    expect(await written()).toEqual(['outer', 'inner']);
  });

  it('is committed by the outer one only', async () => {
    const { unitOfWork } = platform;
    const work = unitOfWork.run(SOMEBODY, async (tx) => {
      await unitOfWork.run(tx, (joined) => write(joined, 'inner'));
      expect(await written()).toEqual([]);
      await refused();
    });
    await expect(work).rejects.toThrow('refused by a rule');
    expect(await written()).toEqual([]);
  });

  it('dooms the whole when it fails, though its caller swallows the error', async () => {
    const { unitOfWork } = platform;
    const work = unitOfWork.run(SOMEBODY, async (tx) => {
      await write(tx, 'outer');
      await unitOfWork.run(tx, refused).catch(() => undefined);
      await write(tx, 'after');
      return 'looks fine';
    });
    await expect(work).rejects.toThrow('refused by a rule');
    expect(await written()).toEqual([]);
  });

  it('tells the first of several swallowed reasons', async () => {
    const { unitOfWork } = platform;
    const work = unitOfWork.run(SOMEBODY, async (tx) => {
      for (const reason of ['first', 'second'])
        await unitOfWork.run(tx, () => Promise.reject(new Error(reason))).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('first');
  });

  it('waits its turn when it is not inside but beside', async () => {
    const { unitOfWork } = platform;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        unitOfWork.run(SOMEBODY, async (tx) => {
          await write(tx, `note ${index}`);
          await unitOfWork.run(tx, (joined) => write(joined, `more of ${index}`));
        }),
      ),
    );
    expect(await written()).toHaveLength(40);
  });

  it('joins a transaction that spans a request by the context of that request', async () => {
    const { unitOfWork } = platform;
    const request = { ...SOMEBODY };
    const work = unitOfWork.runWhole(request, async (tx) => {
      await unitOfWork.run(request, (joined) => write(joined, 'by the handler'));
      expect(await unitOfWork.run(request, connectionOf)).toBe(await connectionOf(tx));
      await refused();
    });
    await expect(work).rejects.toThrow('refused by a rule');
    expect(await written()).toEqual([]);
    await unitOfWork.run(request, (tx) => write(tx, 'later, by itself'));
    expect(await written()).toEqual(['later, by itself']);
  });
});

describe('a unit of work whose connection is killed', () => {
  beforeAll(() => prepare({ DATABASE_POOL_SIZE: '2' }));
  afterAll(() => platform.close());

  it('fails as a database that is not there, and the pool recovers', async () => {
    const error: unknown = await platform.unitOfWork
      .run(SOMEBODY, async (tx) => {
        await write(tx, 'lost');
        await somebodyElse(`SELECT pg_terminate_backend(${await connectionOf(tx)})`);
        await write(tx, 'never');
      })
      .catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(error)).toBe(true);
    expectWholePool();
    await Promise.all(
      Array.from({ length: 6 }, () => platform.unitOfWork.run(SOMEBODY, (tx) => write(tx, 'kept'))),
    );
    expect(await written()).toEqual(Array(6).fill('kept'));
    expectWholePool();
  });

  it('is not committed when the connection dies while nothing is asked of it', async () => {
    const error: unknown = await platform.unitOfWork
      .run(SOMEBODY, async (tx) => {
        await write(tx, 'lost');
        await somebodyElse(`SELECT pg_terminate_backend(${await connectionOf(tx)})`);
      })
      .catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(await written()).not.toContain('lost');
    expectWholePool();
  });
});
