import { newEmail, PASSWORD, type Person, registerPerson } from '../../factories/people';
import type { Schemas } from '../../support/api-client';
import { ACCESS_COOKIE, CookieBrowser, CSRF_COOKIE, REFRESH_COOKIE } from '../../support/cookie-browser';
import { useTestApi } from '../../support/use-test-api';

const APP = 'https://app.example.org';
const REGISTER = '/api/v1/auth/register';
const LOGIN = '/api/v1/auth/login';
const LOGOUT = '/api/v1/auth/logout';
const ME = '/api/v1/users/me';
const EDIT = { json: { headline: 'Edited' }, headers: { 'if-match': '*' } };
const FLAGS = 'Path=/; HttpOnly; Secure; SameSite=Strict';

describe('browser sessions', () => {
  const api = useTestApi({ environment: { CORS_ORIGINS: APP, PUBLIC_URL: 'https://api.example.org' } });
  let browser: CookieBrowser;
  let email: string;
  beforeEach(async () => {
    email = newEmail();
    browser = new CookieBrowser(api);
    await browser.signIn(REGISTER, { email, password: PASSWORD, displayName: 'Ada Lovelace' });
  });
  const edit = (headers: Readonly<Record<string, string>> = {}) =>
    browser.send<Schemas['Problem']>('PATCH', ME, { ...EDIT, headers: { ...EDIT.headers, ...headers } });
  const anonymous = () => new CookieBrowser(api);

  describe('a sign-in with X-Auth-Mode: cookie', () => {
    it('gives the tokens to the browser and nothing to its scripts', async () => {
      const other = anonymous();
      const { status, body } = await other.signIn<object>(LOGIN, { email, password: PASSWORD });
      expect(status).toBe(200);
      expect(Object.keys(body).toSorted()).toEqual(['expiresIn', 'user']);
      expect(other.written).toEqual([
        expect.stringMatching(`^${ACCESS_COOKIE}=[\\w.-]+; Max-Age=900; ${FLAGS}$`),
        expect.stringMatching(`^${REFRESH_COOKIE}=[\\w.-]+; Max-Age=604800; ${FLAGS}$`),
      ]);
    });

    it('gives tokens in the body, and no cookies, to who does not ask for them', async () => {
      const modes: Array<Readonly<Record<string, string>>> = [{}, { 'x-auth-mode': 'bearer' }];
      for (const headers of modes) {
        const { headers: answered, body } = await anonymous().send<Schemas['SignedIn']>('POST', LOGIN, {
          json: { email, password: PASSWORD },
          headers,
        });
        expect(body).toMatchObject({ accessToken: expect.any(String), tokenType: 'Bearer' });
        expect(answered.getSetCookie()).toEqual([]);
      }
    });

    it('sets nothing when the password is wrong, or the mode does not exist', async () => {
      const other = anonymous();
      expect((await other.signIn(LOGIN, { email, password: 'not the password' })).status).toBe(401);
      const odd = await other.signIn(LOGIN, { email, password: PASSWORD }, { 'x-auth-mode': 'cookies' });
      expect([odd.status, odd.body.errors?.[0]?.path]).toEqual([400, 'X-Auth-Mode']);
      expect(other.written).toEqual([]);
    });

    // Being signed in to the attacker's account, a victim would fill it with secrets.
    it.each([
      ['of a foreign origin', { origin: 'https://evil.example' }],
      ['of a sandboxed page', { origin: 'null' }],
      ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site', origin: APP }],
      ['of an unknown neighbour', { 'sec-fetch-site': 'same-site', origin: 'https://blog.example.org' }],
    ])('is refused to a page %s', async (_, headers) => {
      const other = anonymous();
      const { status, body } = await other.signIn(LOGIN, { email, password: PASSWORD }, headers);
      expect([status, body.code]).toEqual([403, 'CROSS_SITE_REFUSED']);
      expect(other.written).toEqual([]);
    });

    it.each([
      ['of the same origin', { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:1' }],
      ['of PUBLIC_URL', { origin: 'https://api.example.org' }],
      ['of CORS_ORIGINS', { 'sec-fetch-site': 'same-site', origin: APP }],
    ])('is open to a page %s', async (_, headers) => {
      const other = anonymous();
      expect((await other.signIn(LOGIN, { email, password: PASSWORD }, headers)).status).toBe(200);
      expect(other.cookies.size).toBe(2);
    });
  });

  describe('a request with cookies', () => {
    it('may read', async () => {
      const { status, body } = await browser.send<Schemas['Me']>('GET', ME);
      expect([status, body.email]).toEqual([200, email]);
    });

    it('may not change anything without the CSRF token', async () => {
      const { status, body } = await edit();
      expect([status, body.code]).toEqual([403, 'CSRF_TOKEN_INVALID']);
      expect((await edit({ 'x-csrf-token': await browser.csrfToken() })).status).toBe(200);
    });

    it.each<[string, (token: string) => Promise<string>]>([
      ['an invented token', async () => 'x'.repeat(68)],
      ['an altered token', async (token) => token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')],
      [
        'the token of another session of the same account',
        async () => {
          const other = anonymous();
          await other.signIn(LOGIN, { email, password: PASSWORD });
          const token = await other.csrfToken();
          browser.cookies.set(CSRF_COOKIE, token);
          return token;
        },
      ],
      [
        'a good token without its cookie',
        async (token) => {
          browser.cookies.delete(CSRF_COOKIE);
          return token;
        },
      ],
    ])('may not change anything with %s', async (_, tamper) => {
      const token = await tamper(await browser.csrfToken());
      const { status, body } = await edit({ 'x-csrf-token': token });
      expect([status, body.code]).toEqual([403, 'CSRF_TOKEN_INVALID']);
    });

    it.each<[string, Readonly<Record<string, string>>]>([
      ['the browser calls it cross-site', { 'sec-fetch-site': 'cross-site' }],
      ['it comes from a foreign origin', { origin: 'https://evil.example' }],
    ])('is refused when %s, even with the right CSRF token', async (_, headers) => {
      const { status, body } = await edit({ 'x-csrf-token': await browser.csrfToken(), ...headers });
      expect([status, body.code]).toEqual([403, 'CROSS_SITE_REFUSED']);
    });

    it('is no form post', async () => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      for (const request of [
        { body: 'headline=owned', headers },
        { body: '', headers },
      ]) {
        const { status } = await browser.send('POST', LOGOUT, request);
        expect([403, 415]).toContain(status);
      }
      expect((await browser.send('GET', ME)).status).toBe(200);
    });

    it('counts as anonymous where anyone may call, and the cookie is not looked at', async () => {
      const { status } = await browser.send('POST', LOGIN, { json: { email, password: PASSWORD } });
      expect(status).toBe(200);
    });

    it('is not helped by a cookie that is there twice', async () => {
      const cookie = `${ACCESS_COOKIE}=${browser.cookies.get(ACCESS_COOKIE)}`;
      const { status } = await anonymous().send('GET', ME, { headers: { cookie: `${cookie}; ${cookie}` } });
      expect(status).toBe(401);
    });
  });

  describe('a bearer token beside cookies', () => {
    let eve: Person;
    beforeEach(async () => {
      eve = await registerPerson(api);
    });

    it('wins, and needs no CSRF token, wherever it comes from', async () => {
      const headers = { ...EDIT.headers, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
      const { status, body } = await browser.send<Schemas['Me']>('PATCH', ME, {
        ...EDIT,
        headers,
        token: eve.accessToken,
      });
      expect([status, body.email]).toEqual([200, eve.email]);
    });

    it('wins even when it is worth nothing', async () => {
      for (const authorization of ['Bearer nonsense', 'Basic YTpi', '']) {
        const { status } = await browser.send('GET', ME, { headers: { authorization } });
        expect(status).toBe(401);
      }
    });
  });

  describe('ending a session from the list', () => {
    it('throws its cookies away when it is this one, and keeps them otherwise', async () => {
      const other = anonymous();
      await other.signIn(LOGIN, { email, password: PASSWORD });
      const { body } = await browser.send<Schemas['SessionPage']>('GET', '/api/v1/auth/sessions');
      const end = async (current: boolean) => {
        const { id } = body.items.find((session) => session.current === current) as Schemas['Session'];
        const headers = { 'x-csrf-token': await browser.csrfToken() };
        return (await browser.send('DELETE', `/api/v1/auth/sessions/${id.toUpperCase()}`, { headers }))
          .status;
      };
      expect(await end(false)).toBe(204);
      expect(browser.cookies.has(REFRESH_COOKIE)).toBe(true);
      expect(await end(true)).toBe(204);
      expect([...browser.cookies.keys()]).toEqual([]);
    });
  });

  describe('the CSRF token', () => {
    it('is the same for every tab, and for the whole session', async () => {
      const first = await browser.csrfToken();
      expect(await browser.csrfToken()).toBe(first);
      expect((await browser.refresh(first)).status).toBe(200);
      expect(await browser.csrfToken()).toBe(first);
      expect((await edit({ 'x-csrf-token': first })).status).toBe(200);
    });

    it('is another after signing in again', async () => {
      const first = await browser.csrfToken();
      await browser.signIn(LOGIN, { email, password: PASSWORD });
      expect((await edit({ 'x-csrf-token': first })).status).toBe(403);
      expect(await browser.csrfToken()).not.toBe(first);
    });

    it('is there for a page that comes back when only the refresh cookie is left', async () => {
      browser.cookies.delete(ACCESS_COOKIE);
      expect((await browser.refresh(await browser.csrfToken())).status).toBe(200);
      expect((await browser.send('GET', ME)).status).toBe(200);
    });

    it('is nothing for strangers', async () => {
      const { status, body } = await anonymous().send('GET', '/api/v1/auth/csrf');
      expect([status, body.code]).toEqual([401, 'AUTH_REQUIRED']);
    });
  });

  describe('refreshing by cookie', () => {
    it('trades the cookie for a new one, with the CSRF token only', async () => {
      const before = browser.cookies.get(REFRESH_COOKIE);
      expect((await browser.refresh()).status).toBe(403);
      expect(browser.cookies.get(REFRESH_COOKIE)).toBe(before);
      const { status, body } = await browser.refresh(await browser.csrfToken());
      expect([status, body]).toEqual([200, { expiresIn: 900 }]);
      expect(browser.cookies.get(REFRESH_COOKIE)).not.toBe(before);
    });

    it('takes the token from one place only', async () => {
      const refreshToken = browser.cookies.get(REFRESH_COOKIE);
      const headers = { 'x-auth-mode': 'cookie', 'x-csrf-token': await browser.csrfToken() };
      for (const request of [{ headers, json: { refreshToken } }, { json: {} }, {}]) {
        const { status, body } = await browser.send('POST', '/api/v1/auth/refresh', request);
        expect([status, body.errors?.[0]?.path]).toEqual([400, 'refreshToken']);
      }
      const { status, body } = await anonymous().refresh('x');
      expect([status, body.code]).toEqual([401, 'AUTH_REQUIRED']);
    });

    it('throws the cookies of a session away that is over', async () => {
      const csrf = await browser.csrfToken();
      await api.database.query(
        'UPDATE sessions SET revoked_at = now() WHERE user_id IN (SELECT id FROM users WHERE email = $1)',
        [email],
      );
      const { status, body } = await browser.refresh(csrf);
      expect([status, body.code]).toEqual([401, 'AUTH_SESSION_ENDED']);
      expect([...browser.cookies.keys()]).toEqual([]);
    });
  });

  it.each(['logout', 'logout-all'])('%s takes the cookies with it', async (leave) => {
    const token = await browser.csrfToken();
    const { status } = await browser.send('POST', `/api/v1/auth/${leave}`, {
      headers: { 'x-csrf-token': token },
    });
    expect(status).toBe(204);
    expect([...browser.cookies.keys()]).toEqual([]);
    expect(browser.written.slice(-3)).toEqual(
      [ACCESS_COOKIE, REFRESH_COOKIE, CSRF_COOKIE].map((name) => `${name}=; Max-Age=0; ${FLAGS}`),
    );
  });
});
