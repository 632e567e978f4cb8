import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { type Person, registerPerson } from '../../factories/people';
import { send } from '../../support/api-client';
import {
  type Changes,
  encoded,
  es256,
  hs256,
  TokenForge,
  unsigned,
  withPart,
} from '../../support/token-forge';
import { useTestApi } from '../../support/use-test-api';

const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const exported = (key: KeyObject, format: 'pem' | 'der') => key.export({ type: 'spki', format } as never);

describe('an access token', () => {
  const api = useTestApi();
  let ada: Person;
  let eve: Person;
  let forge: TokenForge;
  beforeAll(async () => {
    ada = await registerPerson(api);
    eve = await registerPerson(api);
    forge = await TokenForge.of(api);
  });
  const changed = (changes: Changes) => () => forge.change(ada.accessToken, changes);
  const use = (token: string) => send(api, 'GET', '/api/v1/users/me', { token });

  it('is an ES256 JWT with every claim of the contract, good for fifteen minutes', () => {
    const { exp, iat, ...claims } = decodeJwt(ada.accessToken);
    expect(decodeProtectedHeader(ada.accessToken)).toEqual({
      alg: 'ES256',
      typ: 'JWT',
      kid: expect.any(String),
    });
    expect(claims).toEqual({
      iss: 'guildhall',
      aud: 'guildhall-api',
      sub: ada.user.id,
      sid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
      typ: 'access',
    });
    expect(Number(exp) - Number(iat)).toBe(900);
  });

  it('is accepted when signed anew with the real key, so that the refusals below have their own reasons', async () => {
    const { status } = await use(forge.change(ada.accessToken, { claims: { jti: randomUUID() } }));
    expect(status).toBe(200);
  });

  describe('is refused', () => {
    const attacks: Record<string, () => string> = {
      'with alg none and no signature': changed({ header: { alg: 'none' }, signer: unsigned }),
      'with alg None and the old signature': () =>
        withPart(ada.accessToken, 0, encoded({ ...decodeProtectedHeader(ada.accessToken), alg: 'None' })),
      'with HS256 and the public key in PEM as secret': () =>
        forge.change(ada.accessToken, {
          header: { alg: 'HS256' },
          signer: hs256(exported(forge.publicKey, 'pem')),
        }),
      'with HS256 and the public key in DER as secret': () =>
        forge.change(ada.accessToken, {
          header: { alg: 'HS256' },
          signer: hs256(exported(forge.publicKey, 'der')),
        }),
      'with HS256 and the published JWK as secret': () =>
        forge.change(ada.accessToken, {
          header: { alg: 'HS256' },
          signer: hs256(JSON.stringify(forge.publicKey.export({ format: 'jwk' }))),
        }),
      'with HS256 and an empty secret': changed({ header: { alg: 'HS256' }, signer: hs256('') }),
      'with ES384 in the header': changed({ header: { alg: 'ES384' } }),
      'without alg': changed({ header: { alg: undefined } }),
      'for another audience': changed({ claims: { aud: 'another-api' } }),
      'for no audience': changed({ claims: { aud: undefined } }),
      'from another issuer': changed({ claims: { iss: 'https://evil.example' } }),
      'from no issuer': changed({ claims: { iss: undefined } }),
      'without exp': changed({ claims: { exp: undefined } }),
      'with exp as text': changed({ claims: { exp: String(inSeconds(900)) } }),
      'with exp beyond all numbers': changed({ claims: { exp: 1e300 } }),
      'with exp null': changed({ claims: { exp: null } }),
      'that is not valid yet': changed({ claims: { nbf: inSeconds(3_600) } }),
      'with an unknown critical extension': changed({ header: { crit: ['b64'], b64: false } }),
      'with an empty list of critical extensions': changed({ header: { crit: [] } }),
      'with a key of its own embedded': changed({
        header: { jwk: stranger.publicKey.export({ format: 'jwk' }), kid: undefined },
        signer: es256(stranger.privateKey),
      }),
      'with a key of its own embedded under our key id': changed({
        header: { jwk: stranger.publicKey.export({ format: 'jwk' }) },
        signer: es256(stranger.privateKey),
      }),
      'with a link to its own keys': changed({
        header: { jku: 'http://127.0.0.1:1/jwks.json' },
        signer: es256(stranger.privateKey),
      }),
      'with a key id that walks through folders': changed({ header: { kid: '../../../../dev/null' } }),
      'with a key id that is SQL': changed({ header: { kid: "' OR '1'='1" } }),
      'with a key id that is no text': changed({ header: { kid: { toString: 'x' } } }),
      'with a key id that nobody knows': changed({ header: { kid: randomUUID() } }),
      'without key id': changed({ header: { kid: undefined } }),
      'signed by a stranger’s key': changed({ signer: es256(stranger.privateKey) }),
      'with a signature of zeros': changed({ signer: () => Buffer.alloc(64) }),
      'without its signature': () => withPart(ada.accessToken, 2, ''),
      'of the type refresh': changed({ claims: { typ: 'refresh' } }),
      'of no type': changed({ claims: { typ: undefined } }),
      'without subject': changed({ claims: { sub: undefined } }),
      'without session': changed({ claims: { sid: undefined } }),
      'without id': changed({ claims: { jti: undefined } }),
      'with a payload changed under the old signature': () =>
        withPart(ada.accessToken, 1, encoded({ ...decodeJwt(ada.accessToken), sub: eve.user.id })),
      'that is a refresh token': () => ada.refreshToken,
      'that is no token at all': () => 'guildhall',
      'whose parts are no JSON': () => 'e30x.e30x.e30x',
      'whose header is null': () => `${Buffer.from('null').toString('base64url')}.e30.e30`,
    };

    it.each(Object.entries(attacks))('%s', async (_, token) => {
      const { status, headers, body } = await use(token());
      expect(status).toBe(401);
      expect(body.code).toBe('AUTH_TOKEN_INVALID');
      expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    });
  });

  it.each([
    ['another user', (): Changes => ({ claims: { sub: eve.user.id } })],
    ['another user’s session', (): Changes => ({ claims: { sid: eve.sessionId } })],
    ['a session that never was', (): Changes => ({ claims: { sid: randomUUID() } })],
  ])('speaks for nobody when it names %s, even with the real signature', async (_, changes) => {
    const { status, body } = await use(forge.change(ada.accessToken, changes()));
    expect(status).toBe(401);
    expect(body.code).toBe('AUTH_SESSION_ENDED');
  });

  it.each([
    ['another scheme', 'Basic YWRhOmFkYQ=='],
    ['a scheme without token', 'Bearer'],
    ['the token alone', 'eyJhbGciOiJFUzI1NiJ9.e30.e30'],
  ])('has to come as bearer token: %s is refused', async (_, authorization) => {
    const { status, headers } = await send(api, 'GET', '/api/v1/users/me', { headers: { authorization } });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('is asked for with a bare challenge when there is none', async () => {
    const { status, headers, body } = await send(api, 'GET', '/api/v1/users/me');
    expect(status).toBe(401);
    expect(body.code).toBe('AUTH_REQUIRED');
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  it('does not count in the query string', async () => {
    const { status } = await send(api, 'GET', `/api/v1/users/me?access_token=${ada.accessToken}`);
    expect(status).toBe(401);
  });

  it('expires after fifteen minutes', async () => {
    api.clock.advance({ minutes: 14, seconds: 50 });
    expect((await use(ada.accessToken)).status).toBe(200);
    api.clock.advance({ seconds: 11 });
    const { status, body } = await use(ada.accessToken);
    expect(status).toBe(401);
    expect(body.code).toBe('AUTH_TOKEN_EXPIRED');
  });
});
