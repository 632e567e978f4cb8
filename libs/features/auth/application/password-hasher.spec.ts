import { PasswordHasher } from './password-hasher';

describe('the hash of a password', () => {
  const hasher = new PasswordHasher();
  let stored: string;
  beforeAll(async () => {
    stored = await hasher.hash('correct horse battery staple');
  });

  it('is Argon2id with the parameters that OWASP asks for', () => {
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is salted: the same password has another hash each time', async () => {
    expect(await hasher.hash('correct horse battery staple')).not.toBe(stored);
  });

  it('matches its own password and no other', async () => {
    expect(await hasher.matches(stored, 'correct horse battery staple')).toBe(true);
    for (const other of ['correct horse battery stapl', 'Correct horse battery staple', '', ' '])
      expect(await hasher.matches(stored, other)).toBe(false);
  });

  it('is compared all the same when there is none, and nothing matches', async () => {
    expect(await hasher.matches(undefined, 'correct horse battery staple')).toBe(false);
    expect(await hasher.matches(undefined, '')).toBe(false);
  });
});
