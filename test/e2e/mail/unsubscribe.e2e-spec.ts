import { UnsubscribeLinks } from '@guildhall/platform/mail/unsubscribe/unsubscribe-links';
import { UnsubscribeTargets } from '@guildhall/platform/mail/unsubscribe/unsubscribe-targets';
import { startTestApi, type TestApi } from '../../support/test-api';

const USER = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';

describe('unsubscribing by a link (RFC 8058)', () => {
  let api: TestApi;
  let url: string;
  const unsubscribed: string[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    api.app.get(UnsubscribeTargets).register({
      category: 'test.news',
      unsubscribe: async (userId) => {
        unsubscribed.push(userId);
      },
    });
    const link = await api.app.get(UnsubscribeLinks).url({ userId: USER, category: 'test.news' });
    url = `${api.url}${new URL(link).pathname}`;
  });
  afterAll(() => api.close());
  beforeEach(() => {
    unsubscribed.length = 0;
  });

  it.each<[string, RequestInit]>([
    [
      'a form',
      {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      },
    ],
    ['form data', { body: formData() }],
    [
      'JSON with fields of its own',
      { headers: { 'content-type': 'application/json' }, body: '{"any":"thing"}' },
    ],
    ['no body', {}],
  ])('happens at once when %s is posted', async (_name, init) => {
    const response = await fetch(`${url}?utm_source=mail`, { method: 'POST', ...init });
    expect(response.status).toBe(200);
    expect(unsubscribed).toEqual([USER]);
  });

  it('only asks when the link is followed, as scanners do', async () => {
    const response = await fetch(`${url}?utm_source=mail`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("form-action 'self'");
    const page = await response.text();
    expect(page).toContain('<form method="post">');
    expect(page).toContain('dir="rtl"');
    expect(unsubscribed).toEqual([]);
  });

  it('takes no link that was not made here', async () => {
    const flipped = url.slice(0, -5) + (url.at(-5) === 'A' ? 'B' : 'A') + url.slice(-4);
    const forged = Buffer.concat([Buffer.alloc(32), Buffer.from(JSON.stringify([USER, 'test.news']))]);
    const other = `${api.url}/api/v1/unsubscribe/${forged.toString('base64url')}`;
    for (const bad of [flipped, other, `${api.url}/api/v1/unsubscribe/x`, url.slice(0, -3)]) {
      expect((await fetch(bad)).status).toBe(404);
      const response = await fetch(bad, { method: 'POST' });
      expect(response.status).toBe(404);
      await expect(response.json()).resolves.toMatchObject({ code: 'UNSUBSCRIBE_LINK_INVALID' });
    }
    expect(unsubscribed).toEqual([]);
  });

  it('says so when there are no mails of this kind any more', async () => {
    const link = await api.app.get(UnsubscribeLinks).url({ userId: USER, category: 'test.gone' });
    const response = await fetch(`${api.url}${new URL(link).pathname}`, { method: 'POST' });
    expect(response.status).toBe(410);
  });

  it('works with a link of another process of the installation', async () => {
    const other = await startTestApi({ database: api.database });
    const response = await fetch(`${other.url}${new URL(url).pathname}`);
    expect(response.status).toBe(200);
    await other.close();
  });

  it('leaves other routes as strict as they are', async () => {
    const login = `${api.url}/api/v1/auth/login`;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await fetch(login, { method: 'POST', headers: form, body: 'a=b' })).status).toBe(415);
    expect(
      (await fetch(login, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' })).status,
    ).toBe(415);
    expect((await fetch(`${api.url}/nowhere`, { method: 'POST', headers: form, body: 'a=b' })).status).toBe(
      404,
    );
  });
});

function formData(): FormData {
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  return form;
}
