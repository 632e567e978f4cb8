import { displayNameOf } from '@guildhall/features/users/contract/display-name';
import { isIssuer, PROVIDER_TABLE } from './provider-table';
import { conformTokenAnswer, tokenSetOf } from './token-answer';

describe('a provider’s name of itself', () => {
  it.each([
    ['gmail', 'https://accounts.google.com', true],
    ['gmail', 'https://accounts.google.com/', false],
    ['gmail', 'https://evil.example', false],
    ['outlook', 'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0', true],
    ['outlook', 'https://login.microsoftonline.com/evil.example/v2.0', false],
    ['outlook', 'https://login.microsoftonline.com//v2.0', false],
  ] as const)('of %s: %s (%j)', (provider, claimed, expected) => {
    expect(isIssuer(PROVIDER_TABLE[provider], claimed)).toBe(expected);
  });
});

describe('who an outside account is', () => {
  it.each([
    [
      'gmail',
      { sub: '1', email: 'a@example.org', email_verified: true, name: 'Ada' },
      '1',
      'a@example.org',
      true,
    ],
    ['gmail', { sub: '1', email: 'a@example.org', email_verified: false }, '1', 'a@example.org', false],
    ['linkedin', { sub: '1', email: 'a@example.org', email_verified: 'true' }, '1', 'a@example.org', true],
    ['outlook', { sub: '1', email: 'a@example.org', email_verified: true }, '1', 'a@example.org', false],
    ['facebook', { id: '1', name: 'Ada', email: 'a@example.org' }, '1', 'a@example.org', false],
    ['twitter', { data: { id: '1', username: 'ada' } }, '1', null, false],
    ['instagram', { user_id: 17, username: 'ada' }, '17', null, false],
  ] as const)('%s: %j', (provider, answer, subject, email, emailVerified) => {
    expect(PROVIDER_TABLE[provider].readAccount(answer)).toMatchObject({ subject, email, emailVerified });
  });

  it.each(Object.entries(PROVIDER_TABLE))('%s: nobody, when it does not say', (_, { readAccount }) => {
    expect(() => readAccount({})).toThrow(TypeError);
  });

  it.each(['\u0000', '\n', '\ud83d'])('is nobody, and nothing, with %j in it', (character) => {
    const dirty = `1${character}2`;
    expect(() => PROVIDER_TABLE.gmail.readAccount({ sub: dirty })).toThrow(TypeError);
    expect(
      PROVIDER_TABLE.gmail.readAccount({ sub: '1', name: dirty, email: `${dirty}@example.org` }),
    ).toMatchObject({ accountName: null, displayName: null, email: null });
    expect(tokenSetOf({ access_token: 'a', permissions: [dirty, 'one'] }).scopes).toEqual(['one']);
  });

  it.each([
    'nobody',
    'a@b',
    '"v@real.test>,<x"@x.test',
    '\u212aim@example.org',
    `${'a'.repeat(250)}@example.org`,
  ])('has no address when nobody could register with it: %s', (email) => {
    const claims = { sub: '1', id: '1', email, email_verified: true };
    for (const provider of ['gmail', 'linkedin', 'outlook', 'facebook'] as const)
      expect(PROVIDER_TABLE[provider].readAccount(claims).email).toBeNull();
  });

  it('is called by name, or by the front of the address when the name will not do', () => {
    expect(displayNameOf(' Ada  ', 'x@example.org')).toBe('Ada');
    for (const name of [null, '', ' ', 'line\nbreak', 'x'.repeat(81)])
      expect(displayNameOf(name, 'ada@example.org')).toBe('ada');
  });
});

describe('the answer of a token endpoint', () => {
  it('is brought into the form of the standard', () => {
    const wrapped = { data: [{ access_token: 'a', user_id: 1, permissions: 'one,two' }] };
    expect(tokenSetOf(conformTokenAnswer(wrapped))).toEqual({
      accessToken: 'a',
      refreshToken: null,
      expiresInSeconds: null,
      refreshExpiresInSeconds: null,
      scopes: ['one', 'two'],
    });
    expect(conformTokenAnswer({ access_token: 'a', id_token: 'x' })).toEqual({
      access_token: 'a',
      token_type: 'bearer',
    });
  });

  it.each([[-1], ['soon'], [1e300], [null]])('may not say %j of its life', (life) => {
    expect(tokenSetOf({ access_token: 'a', expires_in: life }).expiresInSeconds).toBeNull();
  });

  it('without a token is none', () => {
    expect(() => tokenSetOf({ token_type: 'bearer' })).toThrow(TypeError);
  });
});
