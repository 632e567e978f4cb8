import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoDataSeeder } from '@guildhall/platform/demo/demo-data.seeder';
import { startTestApi, type TestApi } from '../../../test/support/test-api';
import { readDemoCredentials } from './auth.demo-data';
import { DEMO_PEOPLE } from './demo-people';

describe('the demo people', () => {
  let api: TestApi;
  let folder: string;
  const dataDir = () => join(folder, 'data');
  const signIn = (email: string, password: string) =>
    fetch(`${api.url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guildhall-demo-'));
    api = await startTestApi({ environment: { DATA_DIR: dataDir() } });
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  it('have no credentials before they are made', async () => {
    expect(await readDemoCredentials(dataDir())).toBeUndefined();
    expect(existsSync(dataDir())).toBe(false);
  });

  it('are a dozen, sign in with the password that is kept for the owner only, and can be seen', async () => {
    expect(await api.app.get(DemoDataSeeder).seedOnce()).toBe(true);
    const credentials = await readDemoCredentials(dataDir());
    expect(statSync(join(dataDir(), 'demo-credentials.json')).mode & 0o777).toBe(0o600);
    expect(DEMO_PEOPLE.length).toBeGreaterThanOrEqual(12);
    for (const { email, displayName } of DEMO_PEOPLE) {
      const response = await signIn(email, credentials?.password as string);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ user: { email, displayName, emailVerified: true } });
    }
  });

  it('have an admin and a moderator among them', async () => {
    const credentials = await readDemoCredentials(dataDir());
    const response = await signIn(credentials?.email as string, credentials?.password as string);
    expect(await response.json()).toMatchObject({ user: { role: 'admin' } });
    expect(DEMO_PEOPLE.map(({ role }) => role)).toContain('moderator');
  });

  it('live under addresses that nobody can own', () => {
    expect(DEMO_PEOPLE.filter(({ email }) => !email.endsWith('.test'))).toEqual([]);
  });

  it('are made once', async () => {
    expect(await api.app.get(DemoDataSeeder).seedOnce()).toBe(false);
    expect(await api.database.query('SELECT id FROM users')).toHaveLength(DEMO_PEOPLE.length);
  });
});
