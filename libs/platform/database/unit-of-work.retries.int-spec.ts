import { EventEmitter, once } from 'node:events';
import { openTestPlatform, SOMEBODY, type TestPlatform } from '../../../test/support/test-platform';
import { isSerializationFailure } from './database-errors';
import type { Transaction } from './transaction';

let platform: TestPlatform;

const write = (tx: Transaction, text: string) => tx.query('INSERT INTO notes (text) VALUES ($1)', [text]);
const written = async () =>
  (await platform.testDatabase.query<{ text: string }>('SELECT text FROM notes ORDER BY id')).map(
    ({ text }) => text,
  );
const refused = () => Promise.reject(new Error('refused by a rule'));

/** A connection that somebody else writes through at the worst moment. */
const somebodyElse = (sql: string) => platform.testDatabase.query(sql);

function expectWholePool(): void {
  const { open, idle, waiting } = platform.database.poolUse();
  expect({ busy: open - idle, waiting }).toEqual({ busy: 0, waiting: 0 });
}

async function prepare(): Promise<void> {
  platform = await openTestPlatform();
  await platform.testDatabase.query(`
    CREATE TABLE notes (id serial PRIMARY KEY, text text NOT NULL);
    CREATE TABLE counters (name text PRIMARY KEY, value integer NOT NULL);
    INSERT INTO counters VALUES ('a', 0), ('b', 0);
  `);
}
describe('a unit of work that meets another', () => {
  const inTheWay = `UPDATE counters SET value = value + 1 WHERE name = 'a'`;
  let attempts: number;

  /** Reads, lets somebody else write when told so, and writes what it read: 40001 under SERIALIZABLE. */
  async function clash(tx: Transaction, when: boolean): Promise<void> {
    attempts++;
    await tx.query('SET TRANSACTION ISOLATION LEVEL SERIALIZABLE');
    await tx.query('SELECT value FROM counters');
    if (when) await somebodyElse(inTheWay);
    await tx.query(inTheWay);
  }

  beforeAll(prepare);
  afterAll(() => platform.close());
  beforeEach(() => {
    attempts = 0;
  });
  afterEach(async () => {
    expectWholePool();
    await platform.testDatabase.query('TRUNCATE notes; UPDATE counters SET value = 0');
  });

  it('is run again until it succeeds', async () => {
    await platform.unitOfWork.run(SOMEBODY, async (tx) => {
      await clash(tx, attempts < 2);
      await write(tx, `attempt ${attempts}`);
    });
    expect(attempts).toBe(3);
    expect(await written()).toEqual(['attempt 3']);
  });

  it('gives up after five attempts', async () => {
    const error: unknown = await platform.unitOfWork
      .run(SOMEBODY, (tx) => clash(tx, true))
      .catch((reason: unknown) => reason);
    expect(isSerializationFailure(error)).toBe(true);
    expect(attempts).toBe(5);
  });

  it('is not run again for other errors', async () => {
    const work = platform.unitOfWork.run(SOMEBODY, async () => {
      attempts++;
      await refused();
    });
    await expect(work).rejects.toThrow('refused by a rule');
    expect(attempts).toBe(1);
  });

  it('leaves running again to the one that opened the transaction', async () => {
    let joined = 0;
    await platform.unitOfWork.run(SOMEBODY, (tx) =>
      platform.unitOfWork.run(tx, async (inner) => {
        joined++;
        await clash(inner, joined === 1);
      }),
    );
    expect(joined).toBe(2);
  });

  it('is run again too when a joined failure of this kind was swallowed', async () => {
    await platform.unitOfWork.run(SOMEBODY, (tx) =>
      platform.unitOfWork.run(tx, (inner) => clash(inner, attempts === 0)).catch(() => undefined),
    );
    expect(attempts).toBe(2);
    expect(await platform.database.query(`SELECT value FROM counters WHERE name = 'a'`)).toEqual([
      { value: 2 },
    ]);
  });

  it('is not run again when it spans a request', async () => {
    const work = platform.unitOfWork.runWhole({ ...SOMEBODY }, (tx) => clash(tx, true));
    await expect(work).rejects.toMatchObject({ driverError: { code: '40001' } });
    expect(attempts).toBe(1);
  });

  it('survives a real deadlock', async () => {
    let holders = 0;
    const meeting = new EventEmitter();
    const bothHoldOne = once(meeting, 'met');
    const cross = (first: string, second: string) =>
      platform.unitOfWork.run(SOMEBODY, async (tx) => {
        attempts++;
        await tx.query(`SET LOCAL deadlock_timeout = '20ms'`);
        await tx.query('UPDATE counters SET value = value + 1 WHERE name = $1', [first]);
        if (++holders === 2) meeting.emit('met');
        await bothHoldOne;
        await tx.query('UPDATE counters SET value = value + 1 WHERE name = $1', [second]);
      });
    await Promise.all([cross('a', 'b'), cross('b', 'a')]);
    expect(attempts).toBeGreaterThan(2);
    expect(await platform.database.query('SELECT value FROM counters')).toEqual([{ value: 2 }, { value: 2 }]);
  });

  describe('and has something to do after the commit', () => {
    let told: string[];
    beforeEach(() => {
      told = [];
    });

    it('does it after the commit, in order', async () => {
      await platform.unitOfWork.run(SOMEBODY, async (tx) => {
        await write(tx, 'one');
        tx.afterCommit(async () => void told.push(`first sees ${String(await written())}`));
        tx.afterCommit(() => void told.push('second'));
        expect(told).toEqual([]);
      });
      expect(told).toEqual(['first sees one', 'second']);
    });

    it('does it when the outer one commits, if an inner one asked for it', async () => {
      await platform.unitOfWork.run(SOMEBODY, async (tx) => {
        await platform.unitOfWork.run(tx, async (inner) => inner.afterCommit(() => void told.push('inner')));
        expect(told).toEqual([]);
      });
      expect(told).toEqual(['inner']);
    });

    it('does nothing after a rollback', async () => {
      const work = platform.unitOfWork.run(SOMEBODY, async (tx) => {
        tx.afterCommit(() => void told.push('never'));
        await refused();
      });
      await expect(work).rejects.toThrow('refused by a rule');
      expect(told).toEqual([]);
    });

    it('does it once, however often it was run', async () => {
      await platform.unitOfWork.run(SOMEBODY, async (tx) => {
        tx.afterCommit(() => void told.push(`attempt ${attempts}`));
        await clash(tx, attempts < 2);
      });
      expect(told).toEqual(['attempt 3']);
    });

    it('is not run again when that fails, for it is committed', async () => {
      const work = platform.unitOfWork.run(SOMEBODY, async (tx) => {
        await write(tx, 'one');
        tx.afterCommit(() => platform.unitOfWork.runWhole({ ...SOMEBODY }, (other) => clash(other, true)));
      });
      await expect(work).rejects.toMatchObject({ driverError: { code: '40001' } });
      expect(await written()).toEqual(['one']);
    });
  });
});
