import type { Browser, Page } from 'playwright-core';
import { PASSWORD, registerPerson } from '../../factories/people';
import { type Address, clientOf, send } from '../../support/api-client';
import { launchBrowser } from '../../support/browser';
import { useMailingApi } from '../../support/mailing-api';
import { until } from '../../support/until';

const NEW_PASSWORD = 'four quiet violet lanterns';

describe('the pages that links in mails lead to', () => {
  const mailing = useMailingApi();

  const linkFor = async (email: string) => {
    await clientOf(mailing.api).POST('/api/v1/auth/password/forgot', { body: { email } });
    return mailing.nextLink(email, 'reset-password');
  };
  const signInStatus = async (email: string, password: string) =>
    (await send(mailing.api, 'POST', '/api/v1/auth/login', { json: { email, password } })).status;

  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const paths: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  }, 60_000);
  afterAll(() => browser?.close());

  it('let one choose a new password; following the link alone changes nothing', async () => {
    const { email } = await registerPerson(mailing.api);
    const { url, token } = await linkFor(email);
    for (let scan = 0; scan < 2; scan++) expect((await fetch(here(mailing.api, url))).status).toBe(200);
    await page.goto(here(mailing.api, url));
    expect(page.url()).not.toContain(token);
    await page.getByLabel('New password').fill('iloveyou');
    await page.getByRole('button').click();
    await page.getByText('This password is easy to guess').waitFor();
    expect(await signInStatus(email, PASSWORD)).toBe(200);
    await page.getByLabel('New password').fill(NEW_PASSWORD);
    await page.getByRole('button').click();
    await page.getByText('Sign in with your new password.').waitFor();
    expect(await signInStatus(email, NEW_PASSWORD)).toBe(200);
    expect(paths.filter((path) => path.includes(token))).toEqual([]);
    // A refused password is an answer of 422, which the browser notes; nothing else is.
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
  }, 60_000);

  it('say so when the link is over', async () => {
    const { email } = await registerPerson(mailing.api);
    const { url, token } = await linkFor(email);
    await clientOf(mailing.api).POST('/api/v1/auth/password/reset', {
      body: { token, password: NEW_PASSWORD },
    });
    await page.goto('about:blank');
    await page.goto(here(mailing.api, url));
    await page.getByLabel('New password').fill('seven brisk copper kettles');
    await page.getByRole('button').click();
    await page.getByText('This link does not work any more').waitFor();
    await until(() => page.getByText('لم يعد هذا الرابط يعمل').isVisible());
  }, 60_000);

  it.each(['verify-email', 'reset-password', 'confirm-email-change', 'undo-email-change'])(
    'are there, in two languages, and may not be framed or cached: %s',
    async (name) => {
      const response = await fetch(`${mailing.api.url}/api/v1/account/${name}?utm_source=mail`);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('dir="rtl"');
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('cache-control')).toBe('no-store');
    },
  );

  it.each(['nothing', 'toString', '__proto__'])('are no others: %s', async (name) => {
    expect((await fetch(`${mailing.api.url}/api/v1/account/${name}`)).status).toBe(404);
  });
});

/** The link of a mail, on the port that the test listens on. */
function here({ url }: Address, { pathname, hash }: URL): string {
  return `${url}${pathname}${hash}`;
}
