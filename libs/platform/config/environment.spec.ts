import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONFIG_GROUPS, Configuration } from './configuration';
import { envExample } from './env-example';
import { readEnvironment } from './environment';
import { variablesOf } from './variable';

describe('the environment', () => {
  const before = process.env['PORT'];
  let folder: string;

  beforeEach(() => {
    delete process.env['PORT'];
    folder = mkdtempSync(join(tmpdir(), 'guildhall-env-'));
  });
  afterEach(() => {
    if (before === undefined) delete process.env['PORT'];
    else process.env['PORT'] = before;
    rmSync(folder, { recursive: true });
  });

  it('is read from a .env file in the working directory', () => {
    writeFileSync(join(folder, '.env'), '# a comment\nPORT=4000\nCORS_ORIGINS="https://a.example"\n');
    expect(readEnvironment(folder)).toMatchObject({ PORT: '4000', CORS_ORIGINS: 'https://a.example' });
  });

  it('prefers what the process was started with', () => {
    writeFileSync(join(folder, '.env'), 'PORT=4000\n');
    process.env['PORT'] = '5000';
    expect(readEnvironment(folder)['PORT']).toBe('5000');
  });

  it('needs no .env file', () => {
    expect(readEnvironment(folder)['PORT']).toBeUndefined();
  });
});

describe('.env.example', () => {
  const committed = readFileSync(join(__dirname, '..', '..', '..', '.env.example'), 'utf8');

  it('is what the code says (else: npm run env:example)', () => {
    expect(committed).toBe(envExample());
  });

  it('names every variable, commented out', () => {
    for (const { name } of CONFIG_GROUPS.flatMap((group) => variablesOf(group)))
      expect(committed.split('\n')).toContain(`#${name}=`);
  });

  it('changes nothing when it is copied to .env as it is', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-env-'));
    writeFileSync(join(folder, '.env'), committed);
    expect(readEnvironment(folder)).toEqual({ ...process.env });
    rmSync(folder, { recursive: true });
    expect(() => Configuration.from({})).not.toThrow();
  });
});
