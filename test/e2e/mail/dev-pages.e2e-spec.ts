import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { Mailer } from '@guildhall/platform/mail/mailer';
import { someMail } from '../../support/mail-platform';
import { startTestApi, type TestApi } from '../../support/test-api';

interface Mailbox {
  readonly items: ReadonlyArray<Record<'id' | 'to' | 'subject' | 'text' | 'html' | 'sentAt', string>>;
}

const PATHS = ['/dev/mailbox', '/dev/mail-templates', '/dev/mail-templates/welcome/ar'];

describe('pages for developers', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi({ environment: { HOST: '0.0.0.0', RATE_LIMITS: 'on' } });
  });
  afterAll(() => api.close());

  const send = (changes: Parameters<typeof someMail>[0]) =>
    api.app.get(Mailer).send(someMail(changes), new AbortController().signal);
  const json = async (path: string) =>
    (await (await fetch(`${api.url}${path}`, { headers: { accept: 'application/json' } })).json()) as Mailbox;

  const answerTo = (host: string, path: string) =>
    new Promise<{ status: number | undefined; caching: string | undefined }>((resolve, reject) => {
      request(new URL(path, api.url), { headers: { host } }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, caching: response.headers['cache-control'] });
      })
        .on('error', reject)
        .end();
    });

  it('show the mails to one address as data, newest first', async () => {
    for (const subject of ['first', 'second'])
      await send({
        to: { address: 'Ada@example.org', name: 'Ada' },
        subject,
        text: subject,
        html: `<p>${subject}</p>`,
      });
    await send({ to: { address: 'bob@example.org' } });
    const { items } = await json('/dev/mailbox?to=ada@Example.org');
    expect(items.map(({ to, subject, text, html }) => [to, subject, text, html])).toEqual([
      ['Ada@example.org', 'second', 'second', '<p>second</p>'],
      ['Ada@example.org', 'first', 'first', '<p>first</p>'],
    ]);
    expect(Object.keys(items[0]!).toSorted()).toEqual(['html', 'id', 'sentAt', 'subject', 'text', 'to']);
    expect(new Date(items[0]!.sentAt).toISOString()).toBe(items[0]!.sentAt);
    expect((await json('/dev/mailbox')).items).toHaveLength(3);
    expect((await json('/dev/mailbox?to=nobody@example.org')).items).toEqual([]);
  });

  it('show the newest hundred', async () => {
    for (let number = 0; number < 101; number++)
      await send({ to: { address: 'many@example.org' }, subject: `number ${number}` });
    const { items } = await json('/dev/mailbox?to=many@example.org');
    expect(items).toHaveLength(100);
    expect(items[0]?.subject).toBe('number 100');
  });

  it('show a page with the mail in a sandbox, whatever is in it', async () => {
    const html = `<script>document.title='owned'</script><p title="a&quot;b">hello</p>`;
    await send({ to: { address: 'eve@example.org' }, subject: '<b>"bold"</b>', html });
    const list = await fetch(`${api.url}/dev/mailbox?to=eve@example.org`);
    expect(list.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await list.text();
    expect(page).toContain('&lt;b&gt;&quot;bold&quot;&lt;/b&gt;');
    expect(page).not.toContain('<b>"bold"');
    const { items } = await json('/dev/mailbox?to=eve@example.org');
    const detail = await (await fetch(`${api.url}/dev/mailbox/${items[0]!.id}`)).text();
    expect(detail).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(detail).toContain('srcdoc="&lt;script&gt;');
    expect(detail).not.toContain('<script');
  });

  it('keep what they hold encrypted in the database', async () => {
    await send({ to: { address: 'token@example.org' }, text: 'https://x.test/?token=s3cr3t-t0ken' });
    const rows = await api.database.query<{ row: string }>(
      `SELECT encode(sealed, 'escape') AS row FROM dev_mailbox WHERE to_canonical = 'token@example.org'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).not.toContain('s3cr3t');
  });

  it('are not in the API document, and refuse unknown input', async () => {
    const document = (await (await fetch(`${api.url}/api-docs-json`)).json()) as { paths: object };
    expect(Object.keys(document.paths).filter((path) => /^\/dev\/|webhooks|unsubscribe/.test(path))).toEqual(
      [],
    );
    expect((await fetch(`${api.url}/dev/mailbox?from=ada`)).status).toBe(400);
    expect((await fetch(`${api.url}/dev/mailbox/1`)).status).toBe(400);
    expect((await fetch(`${api.url}/dev/mail-templates/welcome/fr`)).status).toBe(404);
  });

  it.each(PATHS)('are there for this machine: %s', async (path) => {
    const response = await fetch(`${api.url}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each(['x-forwarded-for', 'x-forwarded-proto', 'X-Forwarded-Host', 'forwarded', 'via', 'x-real-ip'])(
    'are not there through a proxy that sends %s',
    async (header) => {
      for (const path of [...PATHS, '/dev/mailbox?from=ada', '/%64ev/mailbox'])
        expect((await fetch(`${api.url}${path}`, { headers: { [header]: '127.0.0.1' } })).status).toBe(404);
    },
  );

  it('are there under each loopback name, with any port, and kept by no cache', async () => {
    for (const host of ['localhost', 'LOCALHOST:80', '127.0.0.1:3000', '[::1]', '[::1]:3000'])
      for (const path of PATHS)
        expect(await answerTo(host, path)).toMatchObject({ status: 200, caching: 'no-store' });
    const { items } = await json('/dev/mailbox');
    expect(await answerTo('localhost', `/dev/mailbox/${items[0]!.id}`)).toEqual({
      status: 200,
      caching: 'no-store',
    });
  });

  it.each(['evil.example.org', 'localhost.evil.example.org', '127.0.0.1.evil.example.org:3000', '127.0.0.2'])(
    'are not there under another name, which may have been pointed here: %j',
    async (host) => {
      for (const path of PATHS) expect((await answerTo(host, path)).status).toBe(404);
    },
  );

  it('are not there for another machine', async () => {
    const own = Object.values(networkInterfaces())
      .flat()
      .find((network) => network?.family === 'IPv4' && !network.internal);
    // A machine without a network has no other side to look from.
    const host = own?.address ?? '127.0.0.1';
    const status = await statusFrom(host, new URL(api.url).port);
    expect(status).toBe(own ? 404 : 200);
  });
});

describe('pages for developers, in production', () => {
  it('are not there', async () => {
    const api = await startTestApi({
      environment: { NODE_ENV: 'production', REQUIRE_HTTPS: 'off', RATE_LIMITS: 'on' },
    });
    for (const path of PATHS) {
      const response = await fetch(`${api.url}${path}`);
      expect(response.status).toBe(404);
      await expect(response.json()).resolves.toMatchObject({ code: 'NOT_FOUND' });
    }
    await api.close();
  });
});

function statusFrom(host: string, port: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { host: 'localhost' };
    request({ host, port, path: '/dev/mailbox', localAddress: host, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}
