import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Configuration } from './configuration';

const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  format: 'pem',
  type: 'pkcs8',
}) as string;
const account = { project_id: 'guild', client_email: 'push@guild.test', private_key: privateKey };
const expected = { projectId: 'guild', clientEmail: 'push@guild.test', privateKey };

const read = (value: string) => Configuration.from({ FCM_SERVICE_ACCOUNT: value }).push.serviceAccount;

describe('FCM_SERVICE_ACCOUNT', () => {
  it('may be the JSON or the path of a file with it', () => {
    expect(read(JSON.stringify(account))).toEqual(expected);
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-push-'));
    const file = join(folder, 'account.json');
    writeFileSync(file, JSON.stringify(account));
    expect(read(file)).toEqual(expected);
    rmSync(folder, { recursive: true });
  });

  it('may be absent', () => {
    expect(Configuration.from({}).push.serviceAccount).toBeNull();
  });

  it.each([
    ['no JSON', '{nonsense-secret'],
    ['a missing member', JSON.stringify({ ...account, client_email: '' })],
    ['a key that is none', JSON.stringify({ ...account, private_key: 'nonsense-secret' })],
    ['a file that is not there', '/nowhere/nonsense-secret.json'],
  ])('stops the boot without quoting itself: %s', (_, value) => {
    const boot = () => read(value);
    expect(boot).toThrow('FCM_SERVICE_ACCOUNT');
    expect(boot).not.toThrow('nonsense-secret');
  });
});

describe('FCM_ENDPOINT', () => {
  it('is refused in production', () => {
    expect(() => Configuration.from({ NODE_ENV: 'production', FCM_ENDPOINT: 'http://127.0.0.1:9' })).toThrow(
      'FCM_ENDPOINT is for tests only',
    );
  });
});
