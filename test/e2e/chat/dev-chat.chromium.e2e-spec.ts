import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDemoCredentials } from '@guildhall/features/auth/auth.demo-data';
import { DemoDataSeeder } from '@guildhall/platform/demo/demo-data.seeder';
import type { Browser, Locator, Page, Route } from 'playwright-core';
import { type Person, registerPerson } from '../../factories/people';
import { launchBrowser } from '../../support/browser';
import { useTestApi } from '../../support/use-test-api';

const PATIENCE = { timeout: 15_000 };

describe('the developers’ page for chat, in two tabs', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'guildhall-demo-chat-'));
  const api = useTestApi({ worker: true, environment: { DATA_DIR: dataDir, OUTBOX_POLL_MS: '50' } });
  const complaints: string[] = [];
  const foreignRequests: string[] = [];
  let browser: Browser;
  let ada: Person;
  let ben: Person;
  let adasTab: Page;
  let bensTab: Page;

  beforeAll(async () => {
    ada = await registerPerson(api, { displayName: 'Ada Lovelace' });
    ben = await registerPerson(api, { displayName: 'بن عمر' });
    browser = await launchBrowser();
    adasTab = await openTab();
    bensTab = await openTab();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(dataDir, { recursive: true });
  });

  const openTab = async () => {
    const page = await browser.newPage({ viewport: { width: 1100, height: 640 } });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== 'data:' && host !== new URL(api.url).host) foreignRequests.push(request.url());
    });
    await page.goto(`${api.url}/dev/chat`);
    return page;
  };

  it('says why somebody cannot sign in', async () => {
    await adasTab.getByLabel('E-mail').fill(ada.email);
    await adasTab.getByLabel('Password').fill('not her password');
    await adasTab.getByRole('button', { name: 'Sign in' }).click();
    await adasTab.getByRole('alert').waitFor(PATIENCE);
    // The browser notes every refused request itself.
    expect(complaints.splice(0).every((complaint) => complaint.includes('401'))).toBe(true);
  }, 30_000);

  it('lets two people open a room and talk, and shows who types and who has read', async () => {
    await signIn(adasTab, ada);
    await signIn(bensTab, ben);
    await adasTab.getByLabel('Open a direct room').fill(ben.user.id);
    await adasTab.getByRole('button', { name: 'Open', exact: true }).click();
    await shows(adasTab.locator('#title'), 'بن عمر');
    await say(adasTab, 'Are you coming tonight?');

    await bensTab.getByRole('button', { name: 'Refresh' }).click();
    await bensTab.getByRole('button', { name: 'Ada Lovelace 1' }).click();
    await waitForText(bensTab, 'Are you coming tonight?');
    await shows(adasTab.locator('.read-mark'), 'Read by بن عمر');

    await bensTab.getByRole('textbox', { name: 'Message' }).pressSequentially('نعم، بكل سرور');
    await shows(adasTab.locator('#typing'), 'بن عمر is writing…');
    await bensTab.getByRole('button', { name: 'Send' }).click();
    await waitForText(adasTab, 'نعم، بكل سرور');
    await shows(bensTab.locator('.read-mark'), 'Read by Ada Lovelace');
    expect(await adasTab.locator('#typing').innerText()).toBe('');
  }, 60_000);

  it('misses nothing while it is offline, and comes back by itself when the connection is cut', async () => {
    await bensTab.getByRole('button', { name: 'Go offline' }).click();
    await shows(bensTab.getByRole('status'), 'Offline');
    for (const text of ['At eight?', 'I bring the chairs.', '<b>Not</b> the table.'])
      await say(adasTab, text);
    await waitForText(adasTab, '<b>Not</b> the table.');
    expect(await textsOn(bensTab)).not.toContain('At eight?');
    await bensTab.getByRole('button', { name: 'Come back' }).click();
    await waitForText(bensTab, '<b>Not</b> the table.');
    await bensTab.getByRole('button', { name: 'Cut the connection' }).click();
    await say(adasTab, 'See you then!');
    await waitForText(bensTab, 'See you then!');
    await shows(bensTab.getByRole('status'), 'Connected');
    await shows(adasTab.locator('.read-mark'), 'Read by بن عمر');
    expect(await textsOn(bensTab)).toEqual(await textsOn(adasTab));
    await takePicture(adasTab, 'ada');
    await takePicture(bensTab, 'ben');
  }, 60_000);

  it('shows who is there, and what becomes of a message', async () => {
    await shows(adasTab.locator('#members li'), 'بن عمر online');
    await adasTab.getByRole('button', { name: 'Edit message 3' }).click();
    await adasTab.getByRole('textbox', { name: 'Message' }).fill('At nine?');
    await adasTab.getByRole('button', { name: 'Save' }).click();
    await shows(bensTab.locator('.message').filter({ hasText: 'edited' }), 'At nine?');
    await bensTab.getByRole('button', { name: '👍 message 3' }).click();
    await shows(adasTab.locator('.reactions'), '👍 1');
    // What changes while somebody is away is there when they come back.
    await bensTab.getByRole('button', { name: 'Go offline' }).click();
    await adasTab.getByRole('button', { name: 'Delete message 4' }).click();
    await shows(adasTab.locator('.message'), 'Deleted');
    await bensTab.getByRole('button', { name: 'Come back' }).click();
    await shows(bensTab.locator('.message'), 'Deleted');
    expect(await textsOn(bensTab)).not.toContain('I bring the chairs.');
  }, 60_000);

  it('lets nobody write into one room while another is being opened, and shows a companion’s answer', async () => {
    const held = new Promise<Route>((resolve) => void adasTab.route('**/rooms', resolve, { times: 1 }));
    await adasTab.getByRole('button', { name: 'Ask Guide' }).click();
    const opening = await held;
    await adasTab.locator('#composer').waitFor({ ...PATIENCE, state: 'hidden' });
    await opening.continue();
    await say(adasTab, 'Hello!');
    await shows(adasTab.locator('.message:not(.own)'), 'I am Guide');
    expect(await textsOn(bensTab)).not.toContain('Hello!');
    await takePicture(adasTab, 'companion');
  }, 60_000);

  it('shows the demo people what they talk about, and what of it is unread', async () => {
    expect(await api.app.get(DemoDataSeeder).seedOnce()).toBe(true);
    const { password } = (await readDemoCredentials(dataDir)) as { password: string };
    const tab = await openTab();
    await signIn(tab, { email: 'tomas.lindqvist@guildhall.test', password });
    const list = tab.getByRole('navigation').getByRole('listitem');
    await list.nth(1).waitFor(PATIENCE);
    const rooms = await list.allInnerTexts();
    expect(rooms.map((room) => room.split('\n').join(' '))).toEqual(['Noor Haddad', 'Makers of Things 3']);
    await tab.getByRole('button', { name: 'Makers of Things' }).click();
    await waitForText(tab, 'Both kilns at once. I have counted.');
    await tab.getByRole('button', { name: 'Write to Greta Vogel' }).click();
    await shows(tab.locator('#title'), 'Greta Vogel');
    await say(tab, 'The boards are yours.');
    await waitForText(tab, 'The boards are yours.');
    await tab.getByRole('button', { name: 'Makers of Things' }).click();
    await waitForText(tab, 'Both kilns at once. I have counted.');
    await takePicture(tab, 'tomas');
  }, 60_000);

  it('is there for this machine only', async () => {
    for (const path of ['/dev/chat', '/dev/chat/chat.js']) {
      const forwarded = await fetch(api.url + path, { headers: { 'x-forwarded-for': '203.0.113.7' } });
      expect([path, forwarded.status]).toEqual([path, 404]);
    }
    const strange = await fetch(`${api.url}/dev/chat/dev-chat.controller.js`);
    expect(strange.status).toBe(404);
  });

  it('makes no complaint on the console and asks no other host for anything', () => {
    expect({ complaints, foreignRequests }).toEqual({ complaints: [], foreignRequests: [] });
  });
});

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await shows(page.getByRole('status'), 'Connected');
}

async function takePicture(page: Page, name: string): Promise<void> {
  const path = join(tmpdir(), 'guildhall-dev-chat', `${name}.png`);
  await page.screenshot({ path });
  process.stdout.write(`A picture of the page for chat: ${path}\n`);
}

async function shows(place: Locator, text: string): Promise<void> {
  await place.filter({ hasText: text }).waitFor(PATIENCE);
}

function waitForText(page: Page, text: string): Promise<void> {
  return shows(page.locator('.message'), text);
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

function textsOn(page: Page): Promise<string[]> {
  return page.locator('.message .text').allInnerTexts();
}
