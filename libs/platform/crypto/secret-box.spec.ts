import { Configuration } from '../config/configuration';
import { SecretBox } from './secret-box';

const KEY = Buffer.alloc(32, 1).toString('base64');
const OTHER_KEY = Buffer.alloc(32, 2).toString('base64');

/** OpenSSL’s words, Node’s and ours. */
const REFUSED =
  /unable to authenticate data|Invalid authentication tag length|Unknown format|another MASTER_KEY|Invalid initialization vector/;

const boxOf = (...keys: string[]) => new SecretBox(Configuration.from({ MASTER_KEY: keys.join(',') }).auth);

describe('a secret box', () => {
  const box = boxOf(KEY);

  it.each([Buffer.alloc(0), Buffer.of(0, 255, 0), Buffer.alloc(10_000, 7)])(
    'gives back what was put in',
    (secret) => {
      expect(box.open(box.seal(secret, 'a purpose'), 'a purpose')).toEqual(secret);
    },
  );

  it('takes text, too', () => {
    expect(box.open(box.seal('schön 😀', 'a purpose'), 'a purpose').toString()).toBe('schön 😀');
  });

  it('does not show what is in it', () => {
    expect(box.seal('planted-s3cret', 'a purpose').toString('latin1')).not.toContain('planted');
  });

  it('looks different each time', () => {
    const boxes = Array.from({ length: 100 }, () => box.seal('secret', 'a purpose').toString('hex'));
    expect(new Set(boxes).size).toBe(100);
  });

  it('does not open when any byte of it was altered', () => {
    const sealed = box.seal('secret', 'a purpose');
    for (let index = 0; index < sealed.length; index++) {
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(index) ^ 1, index);
      expect(() => box.open(altered, 'a purpose')).toThrow(REFUSED);
    }
  });

  it('does not open when something was cut off or added', () => {
    const sealed = box.seal('secret', 'a purpose');
    for (let length = 0; length < sealed.length; length++)
      expect(() => box.open(sealed.subarray(0, length), 'a purpose')).toThrow(REFUSED);
    expect(() => box.open(Buffer.concat([sealed, Buffer.of(0)]), 'a purpose')).toThrow(REFUSED);
  });

  it('does not open for another purpose, so that boxes cannot be swapped between rows', () => {
    const sealed = box.seal('secret', 'sessions/1/successor');
    for (const purpose of ['sessions/2/successor', 'sessions/1/successor ', ''])
      expect(() => box.open(sealed, purpose)).toThrow(REFUSED);
  });

  it('of another key does not open, and says what to do', () => {
    const sealed = boxOf(OTHER_KEY).seal('secret', 'crypto_keys/cursor/1');
    expect(() => box.open(sealed, 'crypto_keys/cursor/1')).toThrow(
      'A stored secret (crypto_keys/cursor/1) was encrypted with another MASTER_KEY. Put that key back, behind a comma.',
    );
  });

  it('of an unknown format does not open', () => {
    const sealed = box.seal('secret', 'a purpose');
    sealed[0] = 2;
    expect(() => box.open(sealed, 'a purpose')).toThrow('Unknown format');
  });
});

describe('while MASTER_KEY is rotated', () => {
  const before = boxOf(KEY);
  const during = boxOf(OTHER_KEY, KEY);
  const after = boxOf(OTHER_KEY);

  it('what the old key sealed still opens', () => {
    expect(during.open(before.seal('secret', 'a purpose'), 'a purpose').toString()).toBe('secret');
  });

  it('what was stored under either key is found', () => {
    const stored = [before, after].map((box) => box.fingerprint('7K2MD0QX9V', 'a purpose'));
    expect(during.fingerprints('7K2MD0QX9V', 'a purpose')).toEqual(expect.arrayContaining(stored));
    expect(during.fingerprint('7K2MD0QX9V', 'a purpose')).toEqual(stored[1]);
  });

  it('the new key seals', () => {
    const sealed = during.seal('secret', 'a purpose');
    expect(after.open(sealed, 'a purpose').toString()).toBe('secret');
    expect(() => before.open(sealed, 'a purpose')).toThrow('another MASTER_KEY');
  });
});

describe('a fingerprint', () => {
  const box = boxOf(KEY);

  it('is the same for the same value, and tells nothing of it', () => {
    expect(box.fingerprint('ada@example.org', 'sign-in')).toEqual(
      box.fingerprint('ada@example.org', 'sign-in'),
    );
    expect(box.fingerprint('ada@example.org', 'sign-in')).toHaveLength(32);
  });

  it('differs by value, purpose and key', () => {
    const prints = [
      box.fingerprint('ada@example.org', 'sign-in'),
      box.fingerprint('bob@example.org', 'sign-in'),
      box.fingerprint('ada@example.org', 'reset'),
      boxOf(OTHER_KEY).fingerprint('ada@example.org', 'sign-in'),
    ].map((print) => print.toString('hex'));
    expect(new Set(prints).size).toBe(4);
  });
});
