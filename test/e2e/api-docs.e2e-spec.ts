import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Person, registerPerson } from '../factories/people';
import { send } from '../support/api-client';
import { API_DOCUMENT } from '../support/api-document';
import { launchBrowser } from '../support/browser';
import { EVENTS_DOCUMENT } from '../support/documented-events';
import { until } from '../support/until';
import { useTestApi } from '../support/use-test-api';

describe('the API documentation', () => {
  const api = useTestApi();

  it('is served as the very document that is committed', async () => {
    const { status, body } = await send<unknown>(api, 'GET', '/api-docs-json');
    expect(status).toBe(200);
    expect(body).toEqual(API_DOCUMENT);
  });

  it('is served as YAML too', async () => {
    const { status, body } = await send<string>(api, 'GET', '/api-docs-yaml');
    expect(status).toBe(200);
    expect(body).toContain('openapi: 3.');
  });

  it('has a catalogue of events, the very one that is committed', async () => {
    const { status, body } = await send<unknown>(api, 'GET', '/api-docs-events-json');
    expect(status).toBe(200);
    expect(body).toEqual(EVENTS_DOCUMENT);
  });

  describe('in a browser', () => {
    let browser: Browser;
    let page: Page;
    let ada: Person;
    const complaints: string[] = [];
    const foreignRequests: string[] = [];
    beforeAll(async () => {
      ada = await registerPerson(api);
      browser = await launchBrowser();
      page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol !== 'data:' && origin !== api.url) foreignRequests.push(request.url());
      });
    }, 60_000);
    afterAll(() => browser?.close());

    it('lets one sign in with a token and read one’s own account', async () => {
      await page.goto(`${api.url}/api-docs`);
      await page.getByRole('button', { name: 'Authorize' }).first().click();
      const dialog = page.locator('.dialog-ux');
      await dialog.locator('input').fill(ada.accessToken);
      await dialog.getByRole('button', { name: 'Apply credentials' }).click();
      await dialog.getByRole('button', { name: 'Close' }).first().click();

      await page.goto(`${api.url}/api-docs#/Users/getMe`);
      await page.reload();
      const operation = page.locator('#operations-Users-getMe');
      await operation.getByRole('button', { name: 'Execute' }).click();
      const live = operation.locator('.live-responses-table');
      await live.waitFor();
      const screenshot = join(tmpdir(), 'guildhall-api-docs', 'users-me.png');
      await page.screenshot({ path: screenshot });
      process.stdout.write(`A picture of the documentation: ${screenshot}\n`);
      expect(await live.locator('tbody .response-col_status').innerText()).toMatch(/^200/);
      expect(await live.locator('tbody').innerText()).toContain(ada.email);
    }, 60_000);

    it('shows every operation on the way down', async () => {
      const operations = Object.values(API_DOCUMENT.paths).flatMap((methods) =>
        Object.values(methods as Record<string, { operationId: string }>).map(
          ({ operationId }) => operationId,
        ),
      );
      await page.goto('about:blank');
      await page.goto(`${api.url}/api-docs`);
      await page.locator('.opblock').first().waitFor();
      const seen = new Set<string>();
      await until(
        async () => {
          const ids = await page
            .locator('.opblock')
            .evaluateAll((blocks) => blocks.map(({ id }) => id.split('-').at(-1) as string));
          for (const id of ids) seen.add(id);
          await page.mouse.wheel(0, 600);
          return seen.size >= operations.length;
        },
        { withinMs: 30_000, what: 'seeing the last of the operations' },
      );
      expect([...seen].toSorted()).toEqual(operations.toSorted());
    }, 60_000);

    it('shows every event in both directions, with its fields and an example', async () => {
      await page.goto(`${api.url}/api-docs/events`);
      const sections = page.locator('main section');
      const names = await sections.evaluateAll((all) => all.map(({ id }) => id.replace('-', '.')));
      expect(names.toSorted()).toEqual(Object.keys(EVENTS_DOCUMENT.operations).toSorted());
      const sending = page.locator('#receive-message-send');
      for (const part of ['clientMessageId', 'CHAT_MESSAGE_ID_REUSED', '"text": "Good morning!"'])
        expect(await sending.innerText()).toContain(part);
      await page.getByRole('navigation').getByRole('link', { name: 'message:new' }).click();
      expect(new URL(page.url()).hash).toBe('#send-message-new');
      const screenshot = join(tmpdir(), 'guildhall-api-docs', 'events.png');
      await page.screenshot({ path: screenshot, fullPage: true });
      process.stdout.write(`A picture of the catalogue of events: ${screenshot}\n`);
    }, 60_000);

    it('makes no complaint on the console', () => {
      expect(complaints).toEqual([]);
    });

    it('asks no other host for anything', () => {
      expect(foreignRequests).toEqual([]);
    });
  });
});
