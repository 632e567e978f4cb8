import { type Person, registerPerson } from '../../factories/people';
import { type RawRequest, send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const ME = '/api/v1/users/me';
const LOGIN = '/api/v1/auth/login';
const LOGOUT = '/api/v1/auth/logout';
const MEGABYTE = 1024 * 1024;

describe('a request that is not as it should be', () => {
  const api = useTestApi();
  let ada: Person;
  beforeAll(async () => {
    ada = await registerPerson(api);
  });
  const asAda = (method: string, path: string, request: RawRequest = {}) =>
    send(api, method, path, { token: ada.accessToken, ...request });
  const edit = (request: RawRequest) =>
    asAda('PATCH', ME, { ...request, headers: { 'if-match': '"1"', ...request.headers } });
  const login = (extra: string) =>
    send(api, 'POST', LOGIN, { body: `{"email":"ada@example.org","password":"x"${extra}}` });

  describe('its query', () => {
    it.each([
      ['GET', ME],
      ['PATCH', ME],
      ['POST', LOGIN],
      ['POST', LOGOUT],
      ['GET', '/api/v1/auth/sessions'],
      ['GET', '/health/live'],
      ['GET', '/.well-known/jwks.json'],
    ])('%s %s knows no parameter "verbose"', async (method, path) => {
      const json = method === 'PATCH' ? {} : { email: 'ada@example.org', password: 'x' };
      const body = path === LOGIN || method === 'PATCH' ? { json } : {};
      const { status, body: problem } = await asAda(method, `${path}?verbose=1`, body);
      expect(status).toBe(400);
      expect(problem.errors).toEqual([expect.objectContaining({ path: 'verbose', code: 'unknown' })]);
    });

    it.each(['__proto__=1', 'constructor=1', 'a[b]=1', '%00=1', '=1'])('may not hold %s', async (query) => {
      const { status } = await asAda('GET', `${ME}?${query}`);
      expect(status).toBe(400);
    });
  });

  describe('its path', () => {
    it.each([
      ['GET', '/', 404],
      ['GET', '/api', 404],
      ['GET', '/api/v1', 404],
      ['GET', '/api/v1/nothing/here', 404],
      ['GET', '/api/v2/users/me', 404],
      ['GET', '/users/me', 404],
      ['GET', '/api/v1/Users/me', 404],
      ['GET', '/health/../etc/passwd', 404],
      ['DELETE', ME, 404],
      ['PUT', ME, 404],
      ['POST', ME, 404],
      ['GET', LOGIN, 404],
      ['POST', '/health', 404],
      ['PATCH', '/.well-known/jwks.json', 404],
    ])('%s %s leads nowhere', async (method, path, expected) => {
      const { status, body } = await asAda(method, path);
      expect(status).toBe(expected);
      expect(body.code).toBe('NOT_FOUND');
    });
  });

  describe('its body', () => {
    it.each([
      ['cut off', '{"displayName":"Ada"'],
      ['with a comma too many', '{"displayName":"Ada",}'],
      ['with single quotes', "{'displayName':'Ada'}"],
      ['with a comment', '{"displayName":"Ada"} // hi'],
      ['of two values', '{} {}'],
      ['that is no JSON at all', 'displayName=Ada'],
      ['with a raw NUL', '{"displayName":"A\u0000da"}'],
      ['with NaN', '{"displayName":NaN}'],
      ['nested 33 deep', `{"displayName":${'['.repeat(32)}${']'.repeat(32)}}`],
      ['nested 100,000 deep in lists', '['.repeat(100_000) + ']'.repeat(100_000)],
      ['nested 100,000 deep in objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
      ['nested 100,000 deep and never closed', '['.repeat(100_000)],
      ['with __proto__', '{"__proto__":{"role":"admin"}}'],
      ['with __proto__ spelt otherwise', String.raw`{"\u005f_proto__":{"role":"admin"}}`],
      ['with __proto__ further in', '{"displayName":{"__proto__":{"length":3}}}'],
      ['with constructor.prototype', '{"constructor":{"prototype":{"role":"admin"}}}'],
    ])('%s is 400', async (_, body) => {
      const { status, body: problem } = await edit({ body });
      expect(status).toBe(400);
      expect(problem.code).toBe('BODY_MALFORMED');
      expect(({} as { role?: string }).role).toBeUndefined();
    });

    it.each(['[]', '[{}]', 'null', '"text"', '42', 'true', '[[[[]]]]'])('is no object: %s', async (body) => {
      for (const answer of [await edit({ body }), await send(api, 'POST', LOGIN, { body })]) {
        expect(answer.status).toBe(400);
        expect(answer.body.code).toBe('INPUT_INVALID');
      }
    });

    it.each([
      ['as an escape', String.raw`,"deviceName":"a\u0000b"`],
      ['in a name of a field', String.raw`,"a\u0000b":1`],
    ])('holds NUL %s', async (_, extra) => {
      const { status, body } = await login(extra);
      expect([status, body.code]).toEqual([400, 'INPUT_INVALID']);
    });

    it.each([
      ['a number too large', ',"deviceName":1e999'],
      ['a nested object', ',"deviceName":{"a":{"b":[1]}}'],
      ['an unknown object', ',"device":{"name":"x"}'],
    ])('holds %s', async (_, extra) => {
      const { status } = await login(extra);
      expect(status).toBe(400);
    });

    it.each([
      ['null', { password: null, email: null }],
      ['a number', { password: 2_147_483_648, email: -1 }],
      ['true', { password: true, email: true }],
    ])('holds %s where text is wanted', async (_, json) => {
      const { status, body } = await send(api, 'POST', LOGIN, { json });
      expect(status).toBe(400);
      expect(body.errors?.map(({ path }) => path).toSorted()).toEqual(['email', 'password']);
    });

    it('is missing', async () => {
      const { status, body } = await send(api, 'POST', LOGIN);
      expect([status, body.code]).toEqual([400, 'INPUT_INVALID']);
    });

    it.each([
      ['POST', LOGOUT, { everywhere: true }, 'everywhere'],
      ['POST', '/api/v1/auth/logout-all', { except: 'me' }, 'except'],
      ['DELETE', '/api/v1/auth/sessions/00000000-0000-0000-0000-000000000000', { reason: 'x' }, 'reason'],
      ['POST', LOGOUT, ['everywhere'], 'body'],
      ['POST', LOGOUT, 'everywhere', 'body'],
    ])('has no place at %s %s', async (method, path, json, named) => {
      const { status, body } = await asAda(method, path, { json });
      expect(status).toBe(400);
      expect(body.errors).toEqual([expect.objectContaining({ path: named, code: 'unknown' })]);
      expect((await asAda('GET', ME)).status).toBe(200);
    });
  });

  describe('its media type', () => {
    it.each([
      'text/plain',
      'text/json',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/merge-patch+json',
      'application/octet-stream',
      'nonsense',
    ])('%s is 415', async (type) => {
      const { status, body } = await edit({ body: '{}', headers: { 'content-type': type } });
      expect([status, body.code]).toEqual([415, 'MEDIA_TYPE_UNSUPPORTED']);
    });

    it('may name a charset', async () => {
      const { status } = await edit({
        body: '{}',
        headers: { 'content-type': 'application/json; charset=utf-8' },
      });
      expect(status).toBe(200);
    });

    it.each(['gzip', 'br', 'deflate'])('compressed with %s is not read', async (encoding) => {
      const { status } = await edit({ body: '\u001f\u008b', headers: { 'content-encoding': encoding } });
      expect([400, 415]).toContain(status);
    });
  });

  describe('its size', () => {
    it.each([
      ['with its length', 'x'.repeat(11 * MEGABYTE)],
      ['of one byte too many', `{"bio":"${'x'.repeat(10 * MEGABYTE - 9)}"}`],
    ])('over 10 MB is 413, %s', async (_, body) => {
      const { status, body: problem } = await edit({ body });
      expect([status, problem.code]).toEqual([413, 'BODY_TOO_LARGE']);
    });

    it('of 10 MB exactly is read, and refused for what it says', async () => {
      const { status, body } = await edit({ body: `{"bio":"${'x'.repeat(10 * MEGABYTE - 10)}"}` });
      expect(status).toBe(400);
      expect(body.errors).toEqual([expect.objectContaining({ path: 'bio', code: 'length' })]);
    });
  });
});
