import { sign } from 'node:crypto';
import { KeyStore } from '@guildhall/platform/crypto/key-store';
import { JwtService } from '@nestjs/jwt';
import { openTestPlatform, type TestPlatform } from '../../../../test/support/test-platform';
import { TokenKeys } from './token-keys';
import { TokenService } from './token-service';

const INVALID = expect.objectContaining({ code: 'AUTH_TOKEN_INVALID' });
const EXPIRED = expect.objectContaining({ code: 'AUTH_TOKEN_EXPIRED' });
const EXTRA_LOOKUP = { seconds: 2 };

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decoded = (token: string) =>
  token
    .split('.')
    .slice(0, 2)
    .map((text) => JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>);

describe('a token', () => {
  let platform: TestPlatform;
  let store: KeyStore;
  let keys: TokenKeys;
  let tokens: TokenService;

  function serviceOn(with_: TokenKeys): TokenService {
    return new TokenService(
      new JwtService({}),
      with_,
      platform.configuration.auth,
      platform.clock,
      platform.ids,
    );
  }

  /** The token with other members, signed with our own key: nothing but those is wrong with it. */
  function forged(
    token: string,
    change: Record<string, unknown>,
    claims: Record<string, unknown> = {},
  ): string {
    const [header, payload] = decoded(token);
    const signed = `${part({ ...header, ...change })}.${part({ ...payload, ...claims })}`;
    const key = { key: keys.signingKey().privateKey, dsaEncoding: 'ieee-p1363' as const };
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
  }

  beforeEach(async () => {
    platform = await openTestPlatform();
    const { database, unitOfWork, box, clock, ids } = platform;
    store = new KeyStore(database, unitOfWork, box, clock, ids);
    keys = new TokenKeys(store, clock);
    await keys.onModuleInit();
    tokens = serviceOn(keys);
  });
  afterEach(() => platform.close());

  it('says who, for which session, by whom, for whom and until when', async () => {
    const { accessToken, refreshToken, expiresIn } = tokens.issuePair('user-1', 'session-1');
    const [header, access] = decoded(accessToken);
    expect(expiresIn).toBe(900);
    expect(header).toEqual({ alg: 'ES256', typ: 'JWT', kid: keys.signingKey().id });
    expect(access).toEqual({
      iss: 'guildhall',
      aud: 'guildhall-api',
      sub: 'user-1',
      sid: 'session-1',
      jti: expect.any(String),
      typ: 'access',
      iat: expect.any(Number),
      exp: (access?.['iat'] as number) + 900,
    });
    const refresh = await tokens.readRefreshToken(refreshToken);
    expect(refresh).toMatchObject({
      sub: 'user-1',
      sid: 'session-1',
      typ: 'refresh',
      aud: 'guildhall-api/refresh',
    });
    expect(refresh.jti).not.toBe(access?.['jti']);
    expect(refresh.exp - refresh.iat).toBe(7 * 24 * 3600);
  });

  it('expires by the clock, to the second', async () => {
    const { refreshToken } = tokens.issuePair('user-1', 'session-1');
    platform.clock.advance({ days: 7, seconds: -2 });
    await expect(tokens.readRefreshToken(refreshToken)).resolves.toBeDefined();
    platform.clock.advance({ seconds: 2 });
    await expect(tokens.readRefreshToken(refreshToken)).rejects.toEqual(EXPIRED);
  });

  it('of one kind is none of the other', async () => {
    const { accessToken, refreshToken } = tokens.issuePair('user-1', 'session-1');
    await expect(tokens.readRefreshToken(accessToken)).rejects.toEqual(INVALID);
    expect(() => tokens.checked(decoded(refreshToken)[1], 'access')).toThrow(INVALID);
  });

  it.each([
    ['no algorithm', { alg: 'none' }],
    ['a symmetric algorithm', { alg: 'HS256' }],
    ['another curve', { alg: 'ES384' }],
    ['no key id', { kid: undefined }],
    ['a key id that is no text', { kid: 7 }],
    ['the key id of a file', { kid: '../../etc/passwd' }],
    ['an unknown critical extension', { crit: ['exp'] }],
    ['a key of its own', { kid: 'x', jwk: { kty: 'EC' } }],
  ])('with %s in its header is refused', async (_, change) => {
    const { refreshToken } = tokens.issuePair('user-1', 'session-1');
    const token = forged(refreshToken, change);
    await expect(tokens.readRefreshToken(token)).rejects.toEqual(INVALID);
    await expect(tokens.verificationKeyFor(token)).rejects.toEqual(INVALID);
  });

  it('signed with our key counts, so that what is refused above is refused for its header', async () => {
    const { refreshToken } = tokens.issuePair('user-1', 'session-1');
    await expect(tokens.readRefreshToken(forged(refreshToken, {}))).resolves.toBeDefined();
  });

  it.each([
    ['another issuer', { iss: 'somebody-else' }],
    ['the audience of access tokens', { aud: 'guildhall-api' }],
    ['no audience', { aud: undefined }],
    ['no expiry', { exp: undefined }],
    ['no session', { sid: undefined }],
    ['another kind', { typ: 'access' }],
    ['no kind', { typ: undefined }],
  ])('with %s in its claims is refused, though we signed it', async (_, claims) => {
    const { refreshToken } = tokens.issuePair('user-1', 'session-1');
    await expect(tokens.readRefreshToken(forged(refreshToken, {}, claims))).rejects.toEqual(INVALID);
  });

  it('with another payload or signature is refused', async () => {
    const { refreshToken } = tokens.issuePair('user-1', 'session-1');
    const [header = '', , signature = ''] = refreshToken.split('.');
    const claims = decoded(refreshToken)[1];
    const altered = [header, part({ ...claims, sub: 'user-2' }), signature].join('.');
    await expect(tokens.readRefreshToken(altered)).rejects.toEqual(INVALID);
    await expect(tokens.readRefreshToken(refreshToken.slice(0, -8))).rejects.toEqual(INVALID);
    await expect(tokens.readRefreshToken([header, part(claims), ''].join('.'))).rejects.toEqual(INVALID);
  });

  it.each(['', '.', '..', 'a.b.c', 'x'.repeat(60), `${part(null)}..`, `${part([])}..`])(
    'is not %j',
    async (garbage) => {
      await expect(tokens.readRefreshToken(garbage)).rejects.toEqual(INVALID);
    },
  );

  it('of another installation is refused', async () => {
    const elsewhere = await openTestPlatform();
    const { database, unitOfWork, box, clock, ids } = elsewhere;
    const foreignKeys = new TokenKeys(new KeyStore(database, unitOfWork, box, clock, ids), clock);
    await foreignKeys.onModuleInit();
    const { refreshToken } = serviceOn(foreignKeys).issuePair('user-1', 'session-1');
    await expect(tokens.readRefreshToken(refreshToken)).rejects.toEqual(INVALID);
    await elsewhere.close();
  });

  describe('while signing keys are rotated', () => {
    it('of the old key counts until that key retires', async () => {
      const { refreshToken } = tokens.issuePair('user-1', 'session-1');
      await store.rotate('token-signing', 3600);
      platform.clock.advance({ minutes: 59 });
      const load = jest.spyOn(store, 'load');
      await expect(tokens.readRefreshToken(refreshToken)).resolves.toBeDefined();
      await load.mock.results[0]?.value;
      platform.clock.advance({ minutes: 2 });
      await expect(tokens.readRefreshToken(refreshToken)).rejects.toEqual(INVALID);
    });

    it('of the new key counts on a process that has not heard of it yet', async () => {
      const other = new TokenKeys(store, platform.clock);
      await other.onModuleInit();
      await store.rotate('token-signing', 3600);
      platform.clock.advance(EXTRA_LOOKUP);
      const renewed = new TokenKeys(store, platform.clock);
      await renewed.onModuleInit();
      const { refreshToken } = serviceOn(renewed).issuePair('user-1', 'session-1');
      await expect(serviceOn(other).readRefreshToken(refreshToken)).resolves.toBeDefined();
      expect(other.publicKeys()).toHaveLength(2);
    });

    it('with a made-up key id does not make every request ask the database', async () => {
      const load = jest.spyOn(store, 'load');
      platform.clock.advance(EXTRA_LOOKUP);
      const { refreshToken } = tokens.issuePair('user-1', 'session-1');
      const guesses = Array.from({ length: 50 }, (_, index) =>
        tokens.readRefreshToken(forged(refreshToken, { kid: `guess-${index}` })),
      );
      const outcomes = await Promise.allSettled(guesses);
      expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
      expect(load).toHaveBeenCalledTimes(1);
    });

    it('is signed with the new key within a minute, beside the requests that go on', async () => {
      const old = keys.signingKey().id;
      const { id } = await store.rotate('token-signing', 3600);
      expect(keys.signingKey().id).toBe(old);
      platform.clock.advance({ seconds: 61 });
      const load = jest.spyOn(store, 'load');
      expect(keys.signingKey().id).toBe(old);
      await load.mock.results[0]?.value;
      await Promise.resolve();
      expect(keys.signingKey().id).toBe(id);
    });
  });

  it('is checked with public keys that are published without their private halves', () => {
    expect(keys.publicKeys()).toEqual([
      {
        kty: 'EC',
        crv: 'P-256',
        x: expect.any(String),
        y: expect.any(String),
        kid: keys.signingKey().id,
        alg: 'ES256',
        use: 'sig',
      },
    ]);
  });
});
