import { openTestPlatform, type TestPlatform } from '../../../test/support/test-platform';
import { type DemoDataContributor, DemoDataContributors } from './demo-data';
import { DemoDataSeeder } from './demo-data.seeder';

const contributor = (name: string, order: number, more: Partial<DemoDataContributor> = {}) => ({
  name,
  order,
  seed: async (tx: Parameters<DemoDataContributor['seed']>[0]) => {
    await tx.query('INSERT INTO things (name) VALUES ($1)', [name]);
  },
  ...more,
});

describe('demo data', () => {
  let platform: TestPlatform;
  let contributors: DemoDataContributors;

  const seeder = () => new DemoDataSeeder(contributors, platform.unitOfWork, platform.clock);
  const things = async () =>
    (await platform.testDatabase.query<{ name: string }>('SELECT name FROM things ORDER BY id')).map(
      ({ name }) => name,
    );
  beforeEach(async () => {
    platform = await openTestPlatform();
    contributors = new DemoDataContributors();
    await platform.testDatabase.query('CREATE TABLE things (id serial, name text)');
  });
  afterEach(() => platform.close());

  it('is made once in the life of a database', async () => {
    contributors.register(contributor('people', 10));
    expect(await seeder().seedOnce()).toBe(true);
    expect(await seeder().seedOnce()).toBe(false);
    expect(await things()).toEqual(['people']);
  });

  it('is made once when several processes start at the same moment', async () => {
    contributors.register(contributor('people', 10));
    const made = await Promise.all(Array.from({ length: 6 }, () => seeder().seedOnce()));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await things()).toEqual(['people']);
  });

  it('comes in the order of the contributors, who hand ids to each other', async () => {
    contributors.register(
      contributor('orders', 20, {
        seed: async (tx, world) => {
          await tx.query('INSERT INTO things (name) VALUES ($1)', [`order of ${world.get('user:ada')}`]);
        },
      }),
    );
    contributors.register(
      contributor('people', 10, {
        seed: async (tx, world) => {
          await tx.query(`INSERT INTO things (name) VALUES ('ada')`);
          world.set('user:ada', 'id-of-ada');
        },
      }),
    );
    await seeder().seedOnce();
    expect(await things()).toEqual(['ada', 'order of id-of-ada']);
  });

  it('leaves nothing behind when it fails half way, and is made in full the next time', async () => {
    let broken = true;
    contributors.register(contributor('people', 10));
    contributors.register(
      contributor('orders', 20, {
        seed: async (tx) => {
          await tx.query(`INSERT INTO things (name) VALUES ('half an order')`);
          if (broken) throw new Error('crashed half way');
        },
      }),
    );
    await expect(seeder().seedOnce()).rejects.toThrow('crashed half way');
    expect(await things()).toEqual([]);
    broken = false;
    expect(await seeder().seedOnce()).toBe(true);
    expect(await things()).toEqual(['people', 'half an order']);
  });
});
