import { randomUUID } from 'node:crypto';
import { createLogger } from '@guildhall/platform/observability/logger';
import { openTestPlatform, SOMEBODY, type TestPlatform } from '../../../test/support/test-platform';
import { Schedules } from '../schedule/schedule';
import { type Allotment, freePlaces } from './allotment';
import { AllotmentDriftsRepository } from './allotment-drifts.repository';
import { AllotmentRecounts } from './allotment-recount';
import { Allotments } from './allotments';
import { ReconcileAllotments } from './reconcile-allotments.schedule';

const KIND = 'test-seats';

describe('an allotment', () => {
  const allotments = new Allotments();
  let platform: TestPlatform;
  let id: string;

  const change = (
    operation: 'take' | 'hold' | 'redeem' | 'release' | 'letGo',
    places?: number,
  ): Promise<Allotment | undefined> =>
    platform.unitOfWork.run(SOMEBODY, (tx) => allotments[operation](tx, id, places));
  const resize = (capacity: number) =>
    platform.unitOfWork.run(SOMEBODY, (tx) => allotments.resize(tx, id, capacity));
  const drifts = () =>
    platform.testDatabase.query('SELECT * FROM allotment_drifts WHERE allotment_id = $1', [id]);
  const numbers = async () => {
    const [row] = await platform.testDatabase.query<Allotment & { version: number }>(
      'SELECT capacity, taken, held, version FROM allotments WHERE id = $1',
      [id],
    );
    return row;
  };
  const open = (allotment: Allotment) => {
    id = randomUUID();
    return platform.unitOfWork.run(SOMEBODY, (tx) => allotments.open(tx, id, KIND, allotment));
  };

  beforeAll(async () => {
    // 200 callers wait for 20 connections here, as they would not in a server: that takes as long as the machine is slow.
    platform = await openTestPlatform({
      environment: { DATABASE_POOL_SIZE: '20', DATABASE_CONNECT_TIMEOUT_MS: '30000' },
    });
  });
  afterAll(() => platform.close());
  beforeEach(() => open({ capacity: 3, taken: 0, held: 0 }));

  it('gives out as many places as there are, and moves its version with each', async () => {
    expect(await change('take', 2)).toEqual({ capacity: 3, taken: 2, held: 0 });
    expect(await change('take', 2)).toBeUndefined();
    const last = await change('take');
    expect(last && freePlaces(last)).toBe(0);
    expect(await change('take')).toBeUndefined();
    expect(await numbers()).toEqual({ capacity: 3, taken: 3, held: 0, version: 3 });
  });

  it('keeps held places from everybody else until they are redeemed or let go', async () => {
    await change('hold', 3);
    expect(await change('take')).toBeUndefined();
    expect(await change('hold')).toBeUndefined();
    expect(await change('redeem')).toEqual({ capacity: 3, taken: 1, held: 2 });
    expect(await change('letGo')).toEqual({ capacity: 3, taken: 1, held: 1 });
    expect(await change('take')).toEqual({ capacity: 3, taken: 2, held: 1 });
  });

  it.each(['release', 'redeem', 'letGo'] as const)(
    'does not %s what nobody has, or less than one asks for',
    async (operation) => {
      expect(await change(operation)).toBeUndefined();
      await change('take');
      await change('hold');
      expect(await change(operation, 2)).toBeUndefined();
      expect(await numbers()).toMatchObject({ taken: 1, held: 1 });
    },
  );

  it('grows and shrinks, but not below what is taken or held', async () => {
    await change('take');
    await change('hold');
    expect(await resize(1)).toBeUndefined();
    expect(await resize(2)).toEqual({ capacity: 2, taken: 1, held: 1 });
    expect(await resize(9)).toEqual({ capacity: 9, taken: 1, held: 1 });
  });

  it('gives 50 places to exactly 50 of 200 callers at once, with some given back in between', async () => {
    await open({ capacity: 50, taken: 0, held: 0 });
    const taken = await Promise.all(Array.from({ length: 200 }, () => change('take')));
    expect(taken.filter(Boolean)).toHaveLength(50);
    expect(await numbers()).toEqual({ capacity: 50, taken: 50, held: 0, version: 51 });
    const mixed = await Promise.all(
      Array.from({ length: 120 }, async (_, index) => {
        const operation = index % 3 === 0 ? 'release' : 'take';
        return { operation, done: (await change(operation)) !== undefined };
      }),
    );
    const done = (operation: string) => mixed.filter((one) => one.operation === operation && one.done).length;
    expect(done('release')).toBe(40);
    expect(done('take')).toBeLessThanOrEqual(40);
    expect(await numbers()).toMatchObject({ taken: 50 - 40 + done('take') });
  });

  it('takes nothing in a transaction that rolls back', async () => {
    const act = platform.unitOfWork.run(SOMEBODY, async (tx) => {
      await allotments.take(tx, id);
      throw new Error('refused by a rule');
    });
    await expect(act).rejects.toThrow('refused by a rule');
    expect(await numbers()).toMatchObject({ taken: 0, version: 1 });
  });

  it('is stopped by the table itself, should a statement ever forget to ask', async () => {
    const careless = platform.testDatabase.query('UPDATE allotments SET taken = 4 WHERE id = $1', [id]);
    await expect(careless).rejects.toThrow('allotments_balance');
  });

  describe('reconciled with its rows', () => {
    const rows = new Map<string, { taken: number; held: number }>();
    const reconcile = () => {
      const recounts = new AllotmentRecounts();
      recounts.register({ kind: KIND, count: async () => rows });
      const schedule = new ReconcileAllotments(
        recounts,
        allotments,
        new AllotmentDriftsRepository(),
        platform.database,
        platform.unitOfWork,
        platform.clock,
        platform.ids,
        createLogger({ ...platform.configuration.log, level: 'silent' }),
        new Schedules(),
      );
      return schedule.run(SOMEBODY, new AbortController().signal);
    };
    beforeEach(async () => {
      rows.clear();
      await platform.testDatabase.query('DELETE FROM allotments');
      await open({ capacity: 3, taken: 2, held: 1 });
    });

    it('is left alone when they agree', async () => {
      rows.set(id, { taken: 2, held: 1 });
      expect(await reconcile()).toEqual({ checked: 1, drifted: 0 });
      expect([await numbers(), await drifts()]).toEqual([{ capacity: 3, taken: 2, held: 1, version: 1 }, []]);
    });

    it('is put right and reported when they do not', async () => {
      rows.set(id, { taken: 1, held: 0 });
      expect(await reconcile()).toEqual({ checked: 1, drifted: 1 });
      expect(await numbers()).toEqual({ capacity: 3, taken: 1, held: 0, version: 2 });
      expect(await drifts()).toMatchObject([
        { kind: KIND, counter_taken: 2, counter_held: 1, counted_taken: 1, counted_held: 0 },
      ]);
      expect(await reconcile()).toEqual({ checked: 1, drifted: 0 });
    });

    it('has nothing taken when it has no rows', async () => {
      expect(await reconcile()).toEqual({ checked: 1, drifted: 1 });
      expect(await numbers()).toMatchObject({ taken: 0, held: 0 });
    });

    it('with more rows than places is reported and keeps its numbers: that is for people to settle', async () => {
      rows.set(id, { taken: 4, held: 0 });
      expect(await reconcile()).toEqual({ checked: 1, drifted: 1 });
      expect(await numbers()).toMatchObject({ taken: 2, held: 1, version: 1 });
    });
  });
});
