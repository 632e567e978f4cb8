import { openTestPlatform, type TestPlatform } from '../../../test/support/test-platform';
import { KeyStore, privateKeyOf } from './key-store';

const storeOf = ({ database, unitOfWork, box, clock, ids }: TestPlatform) =>
  new KeyStore(database, unitOfWork, box, clock, ids);

describe('the key store', () => {
  let platform: TestPlatform;
  const stored = () =>
    platform.testDatabase.query<{ sealed: Buffer }>('SELECT * FROM crypto_keys ORDER BY created_at');

  beforeEach(async () => {
    platform = await openTestPlatform();
  });
  afterEach(() => platform.close());

  it('makes one key when twenty processes ask for the first at once', async () => {
    const others = await Promise.all(
      Array.from({ length: 3 }, () => openTestPlatform({ database: platform.testDatabase })),
    );
    const stores = [platform, ...others].map(storeOf);
    const loaded = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (stores[index % 4] as KeyStore).load('token-signing')),
    );
    expect(await stored()).toHaveLength(1);
    expect(new Set(loaded.map((keys) => JSON.stringify(keys))).size).toBe(1);
    await Promise.all(others.map((other) => other.close()));
  });

  it('keeps keys of different purposes apart', async () => {
    const store = storeOf(platform);
    const [[signing], [cursor]] = await Promise.all([store.load('token-signing'), store.load('cursor')]);
    expect(signing?.id).not.toBe(cursor?.id);
    expect(privateKeyOf(signing as never).asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
    expect(cursor?.material).toHaveLength(32);
  });

  it('stores keys encrypted', async () => {
    const [key] = await storeOf(platform).load('cursor');
    const [row] = await stored();
    expect(row?.sealed.includes(key?.material as Buffer)).toBe(false);
  });

  it('hands out the new key first after a rotation, and the old one until its time is over', async () => {
    const store = storeOf(platform);
    const [first] = await store.load('token-signing');
    const second = await store.rotate('token-signing', 3600);
    const keys = await store.load('token-signing');
    expect(keys.map(({ id }) => id)).toEqual([second.id, first?.id]);
    expect(keys[0]?.retiresAt).toBeNull();
    expect(keys[1]?.material).toEqual(first?.material);

    platform.clock.advance({ minutes: 59 });
    expect(await store.load('token-signing')).toHaveLength(2);
    platform.clock.advance({ minutes: 2 });
    expect((await store.load('token-signing')).map(({ id }) => id)).toEqual([second.id]);
  });

  it('orders keys from the newest to the oldest when several overlap', async () => {
    const store = storeOf(platform);
    const [first] = await store.load('cursor');
    platform.clock.advance({ seconds: 1 });
    const second = await store.rotate('cursor', 3600);
    platform.clock.advance({ seconds: 1 });
    const third = await store.rotate('cursor', 3600);
    expect((await store.load('cursor')).map(({ id }) => id)).toEqual([third.id, second.id, first?.id]);
  });

  it('leaves one newest key when several rotate at once', async () => {
    const store = storeOf(platform);
    await store.load('cursor');
    await Promise.all(Array.from({ length: 8 }, () => store.rotate('cursor', 3600)));
    const keys = await store.load('cursor');
    expect(keys).toHaveLength(9);
    expect(keys.filter(({ retiresAt }) => retiresAt === null)).toEqual([keys[0]]);
  });

  it('says what to do when MASTER_KEY is another than the one that the keys were stored with', async () => {
    await storeOf(platform).load('cursor');
    const other = await openTestPlatform({
      database: platform.testDatabase,
      environment: { MASTER_KEY: Buffer.alloc(32, 9).toString('base64') },
    });
    await expect(storeOf(other).load('cursor')).rejects.toThrow('was encrypted with another MASTER_KEY');
    await other.close();
  });
});
