import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Configuration } from '../config/configuration';
import { ensureMasterKey } from './master-key-file';

describe('the master key outside of production', () => {
  let folder: string;
  const configured = (environment: Record<string, string> = {}) =>
    Configuration.from({ DATA_DIR: join(folder, 'data'), ...environment });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guildhall-key-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once, kept for its owner only, and read by whoever starts later', async () => {
    const [first, second] = [configured(), configured()];
    await ensureMasterKey(first);
    await ensureMasterKey(second);
    expect(Buffer.from(first.auth.masterKey, 'base64')).toHaveLength(32);
    expect(second.auth.masterKey).toBe(first.auth.masterKey);
    expect(statSync(join(folder, 'data', 'master-key')).mode & 0o777).toBe(0o600);
  });

  it('is the same for processes that start at the same moment', async () => {
    const all = Array.from({ length: 10 }, () => configured());
    await Promise.all(all.map(ensureMasterKey));
    const kept = readFileSync(join(folder, 'data', 'master-key'), 'utf8').trim();
    expect(new Set(all.map(({ auth }) => auth.masterKey))).toEqual(new Set([kept]));
  });

  it('is not made when one is configured', async () => {
    const masterKey = Buffer.alloc(32, 1).toString('base64');
    const configuration = configured({ MASTER_KEY: masterKey });
    await ensureMasterKey(configuration);
    expect(configuration.auth.masterKey).toBe(masterKey);
    expect(statSync(join(folder, 'data'), { throwIfNoEntry: false })).toBeUndefined();
  });
});
