import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newEmail, PASSWORD } from '../../factories/people';
import { launchBrowser } from '../../support/browser';
import { ACCESS_COOKIE, REFRESH_COOKIE } from '../../support/cookie-browser';
import { useTestApi } from '../../support/use-test-api';

const REGISTER = '/api/v1/auth/register';
const ME = '/api/v1/users/me';
/** A page of the server's own whose scripts may call it. */
const PAGE = '/api/v1/account/verify-email';

/** `localhost` and `127.0.0.1` are two sites to a browser, on one machine. */
describe('browser sessions in Chromium', () => {
  const api = useTestApi();
  let chromiumBrowser: Browser;
  let context: BrowserContext;
  let page: Page;
  let evil: Server;
  let own: string;
  let evilUrl: string;
  const email = newEmail();
  beforeAll(async () => {
    own = `http://localhost:${new URL(api.url).port}`;
    evil = createServer((_, response) => response.setHeader('content-type', 'text/html').end(evilPage(own)));
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
    evilUrl = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`;
    chromiumBrowser = await launchBrowser();
    context = await chromiumBrowser.newContext();
    page = await context.newPage();
  }, 60_000);
  afterAll(async () => {
    await chromiumBrowser?.close();
    evil?.close();
  });

  /** A request that the page itself makes. */
  const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) =>
    page.evaluate(
      async (request) => {
        const response = await fetch(request.path, {
          method: request.method,
          headers: { 'content-type': 'application/json', ...request.headers },
          ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        });
        const text = await response.text();
        return {
          status: response.status,
          body: (text === '' ? {} : JSON.parse(text)) as Record<string, string>,
        };
      },
      { method, path, headers, body },
    );
  const isSignedIn = async () => {
    await page.goto(`${own}${PAGE}`);
    return (await ask('GET', ME)).status === 200;
  };

  it('are kept out of the reach of scripts, on http://localhost too', async () => {
    await page.goto(`${own}${PAGE}`);
    const registration = { email, password: PASSWORD, displayName: 'Ada' };
    expect((await ask('POST', REGISTER, { 'x-auth-mode': 'cookie' }, registration)).status).toBe(201);
    expect(await page.evaluate('document.cookie')).toBe('');
    const kept = (await context.cookies()).filter(({ name }) => name.startsWith('__Host-'));
    expect(
      kept.map(({ name, httpOnly, secure, sameSite, path }) => [name, httpOnly, secure, sameSite, path]),
    ).toEqual([
      [ACCESS_COOKIE, true, true, 'Strict', '/'],
      [REFRESH_COOKIE, true, true, 'Strict', '/'],
    ]);
    expect((await ask('GET', ME)).body['email']).toBe(email);
  }, 30_000);

  it('are changed by a page of the same origin with the CSRF token', async () => {
    expect((await ask('PATCH', ME, { 'if-match': '*' }, { headline: 'x' })).status).toBe(403);
    const { csrfToken } = (await ask('GET', '/api/v1/auth/csrf')).body;
    const headers = { 'if-match': '*', 'x-csrf-token': csrfToken as string };
    expect((await ask('PATCH', ME, headers, { headline: 'x' })).status).toBe(200);
  }, 30_000);

  describe.each([
    ['as Guildhall sets the cookies', false],
    ['as if the browser knew no SameSite', true],
  ])('are safe from another site, %s', (_, withoutSameSite) => {
    beforeAll(async () => {
      if (!withoutSameSite) return;
      const cookies = await context.cookies(own);
      for (const cookie of cookies) cookie.sameSite = 'None';
      await context.addCookies(cookies);
    });

    it.each(['urlencoded', 'plain', 'empty'])(
      'whose form (%s) is posted',
      async (form) => {
        await page.goto(evilUrl);
        const [answer] = await Promise.all([
          page.waitForResponse((response) => response.url().endsWith('/logout-all')),
          page.locator(`form#${form} button`).click(),
        ]);
        const sent = await answer.request().allHeaders();
        expect(sent['sec-fetch-site']).toBe('cross-site');
        expect(sent['cookie']?.includes(ACCESS_COOKIE) ?? false).toBe(withoutSameSite);
        expect([401, 403, 415]).toContain(answer.status());
        expect(await isSignedIn()).toBe(true);
      },
      30_000,
    );

    it('whose script sends a body-less request', async () => {
      await page.goto(evilUrl);
      // The answer is kept from the page, so a failure is all that is to be seen here.
      const [request] = await Promise.all([
        page.waitForEvent('requestfailed'),
        page.locator('button#script').click(),
      ]);
      expect([request.method(), new URL(request.url()).pathname]).toEqual([
        'POST',
        '/api/v1/auth/logout-all',
      ]);
      expect(await isSignedIn()).toBe(true);
    }, 30_000);

    it('whose script cannot even ask for a sign-in with cookies', async () => {
      await page.goto(evilUrl);
      await page.locator('button#login').click();
      await page.locator('#outcome', { hasText: 'refused by the browser' }).waitFor();
      expect(await isSignedIn()).toBe(true);
    }, 30_000);
  });
});

function evilPage(target: string): string {
  const url = `${target}/api/v1/auth/logout-all`;
  return `<!doctype html>
    <form id="urlencoded" method="post" action="${url}"><input name="a" value="b"><button>win</button></form>
    <form id="plain" method="post" enctype="text/plain" action="${url}"><input name='{"a":"' value='"}'><button>win</button></form>
    <form id="empty" method="post" action="${url}"><button>win</button></form>
    <button id="script" onclick="fetch('${url}', { method: 'POST', mode: 'no-cors', credentials: 'include' })">win</button>
    <button id="login" onclick="fetch('${target}/api/v1/auth/login', { method: 'POST', credentials: 'include',
      headers: { 'x-auth-mode': 'cookie', 'content-type': 'application/json' }, body: '{}' })
      .catch(() => (document.getElementById('outcome').textContent = 'refused by the browser'))">win</button>
    <p id="outcome"></p>`;
}
