import { openTestPlatform, type TestPlatform } from '../../../test/support/test-platform';
import { KeyStore } from '../crypto/key-store';
import { Cursors } from './cursors';

const INVALID = expect.objectContaining({ code: 'CURSOR_INVALID', kind: 'malformed' });

async function cursorsOf({ database, unitOfWork, box, clock, ids }: TestPlatform): Promise<Cursors> {
  const made = new Cursors(new KeyStore(database, unitOfWork, box, clock, ids));
  await made.onModuleInit();
  return made;
}

describe('a cursor', () => {
  let platform: TestPlatform;
  let cursors: Cursors;

  beforeAll(async () => {
    platform = await openTestPlatform();
    cursors = await cursorsOf(platform);
  });
  afterAll(() => platform.close());

  it.each(['019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55', 42, ['2026-11-21T08:00:00Z', 'é😀'], { a: null }])(
    'brings back the key %j',
    (key) => {
      expect(cursors.decode('orders', cursors.encode('orders', key))).toEqual(key);
      expect(cursors.encoder('orders')(key)).toBe(cursors.encode('orders', key));
    },
  );

  it('is fit for a URL', () => {
    expect(cursors.encode('orders', ['ÿþ???>>>', '/+='])).toMatch(/^[\w-]+$/);
  });

  it('of one list is no cursor of another', () => {
    const cursor = cursors.encode('orders', 'key');
    for (const other of ['jobs', 'order', 'orders2', 'orders\0', ''])
      expect(() => cursors.decode(other, cursor)).toThrow(INVALID);
  });

  it('is refused when any part of it was altered', () => {
    const bytes = Buffer.from(cursors.encode('orders', 'a key'), 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(index) ^ 1, index);
      expect(() => cursors.decode('orders', altered.toString('base64url'))).toThrow(INVALID);
    }
  });

  it.each([
    '',
    'x',
    'garbage',
    'AAAA',
    'A'.repeat(21),
    'A'.repeat(22),
    'A'.repeat(64),
    '"; DROP TABLE users',
    '\0',
  ])('is not %j', (forged) => {
    expect(() => cursors.decode('orders', forged)).toThrow(INVALID);
  });

  it('is not a key without a signature', () => {
    const unsigned = Buffer.concat([Buffer.alloc(16), Buffer.from('"key"')]).toString('base64url');
    expect(() => cursors.decode('orders', unsigned)).toThrow(INVALID);
  });

  it('counts on every process of an installation', async () => {
    const other = await openTestPlatform({ database: platform.testDatabase });
    const elsewhere = await cursorsOf(other);
    expect(elsewhere.decode('orders', cursors.encode('orders', 'key'))).toBe('key');
    await other.close();
  });

  it('of another installation does not count', async () => {
    const other = await openTestPlatform();
    const foreign = await cursorsOf(other);
    expect(() => cursors.decode('orders', foreign.encode('orders', 'key'))).toThrow(INVALID);
    await other.close();
  });

  it('says where a page starts, twenty items long unless more or fewer were asked for', () => {
    const cursor = cursors.encode('orders', 'key');
    expect(cursors.pageRequest('orders', {})).toEqual({ limit: 20, after: null });
    expect(cursors.pageRequest('orders', { limit: 5, cursor })).toEqual({ limit: 5, after: 'key' });
    expect(() => cursors.pageRequest('jobs', { cursor })).toThrow(INVALID);
  });
});
