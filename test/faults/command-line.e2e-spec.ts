import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Configuration } from '@guildhall/platform/config/configuration';
import { Migrator } from '@guildhall/platform/database/migrator';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { call, login, me, PASSWORD, register } from './support/client';
import { seconds } from './support/scale';
import { cleanUp, ROOT, runCommand, type Server, startApi } from './support/server-process';
import { rowsOf } from './support/sql';
import { TcpProxy } from './support/tcp-proxy';
import { temporaryFolder } from './support/temporary-folders';

const MIGRATIONS = readdirSync(join(ROOT, 'migrations')).filter((name) => name.endsWith('.ts'));

describe('migrations on an empty database', () => {
  let url: string;

  beforeEach(async () => {
    const name = `empty_${randomUUID().replaceAll('-', '')}`;
    await onServer(`CREATE DATABASE ${name}`);
    url = databaseUrl(name);
  });
  afterEach(() => onServer(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`));
  afterAll(cleanUp);

  const migrate = (...command: string[]) => runCommand(['migrate', ...command], { DATABASE_URL: url });
  /** What the command does, without a process of its own: one for each migration would take a minute. */
  const revert = () => new Migrator(Configuration.from({ DATABASE_URL: url }).database).down();
  const tables = () =>
    rowsOf<{ kind: string; name: string }>(
      url,
      `SELECT relkind::text AS kind, relname AS name FROM pg_class c
        WHERE relnamespace = 'public'::regnamespace ORDER BY relname`,
    );

  it(
    'go up, all the way down without leaving anything, and up again to the same',
    async () => {
      expect((await migrate('status')).stdout.trim().split('\n')).toEqual(
        MIGRATIONS.map(() => expect.stringMatching(/^pending {2}\w+\d{13}$/)),
      );
      const up = await migrate('up');
      expect(up.code).toBe(0);
      expect(up.stdout.match(/\w+\d{13}/g)).toHaveLength(MIGRATIONS.length);
      const migrated = await tables();
      expect(migrated.map(({ name }) => name)).toContain('users');
      expect((await migrate('up')).stdout).toBe('Nothing to do: the database is up to date.\n');

      const applied = () => rowsOf(url, 'SELECT FROM schema_migrations');
      const reverted = { code: 0, stdout: expect.stringMatching(/^Reverted \w+\.\n$/) };
      expect(await migrate('down')).toMatchObject(reverted);
      for (let remaining = MIGRATIONS.length - 1; remaining > 1; remaining--) {
        expect(await applied()).toHaveLength(remaining);
        expect(await revert()).toMatch(/^\w+$/);
      }
      expect(await applied()).toHaveLength(1);
      expect(await migrate('down')).toMatchObject(reverted);
      expect(await applied()).toEqual([]);
      expect((await migrate('down')).stdout).toBe('Nothing to revert.\n');
      // An index cannot be without its table.
      const left = (await tables()).filter(({ kind }) => kind !== 'i').map(({ name }) => name);
      expect(left.filter((name) => !name.startsWith('schema_migrations'))).toEqual([]);
      const [leftovers] = await rowsOf<{ types: number; functions: number }>(
        url,
        `SELECT (SELECT count(*)::int FROM pg_type t WHERE typnamespace = 'public'::regnamespace
                  AND typname !~ 'schema_migrations') AS types,
              (SELECT count(*)::int FROM pg_proc WHERE pronamespace = 'public'::regnamespace) AS functions`,
      );
      expect(leftovers).toEqual({ types: 0, functions: 0 });

      expect((await migrate('up')).code).toBe(0);
      expect(await tables()).toEqual(migrated);
    },
    seconds(60),
  );

  it(
    'are applied once when three processes start at the same moment',
    async () => {
      // Over a slow wire, so that each is in the middle of it for long.
      const { proxy, url: slowly } = await TcpProxy.before(url);
      proxy.latencyMs = 10;
      const up = () =>
        runCommand(['migrate', 'up'], { DATABASE_URL: slowly, DATABASE_CONNECT_TIMEOUT_MS: '5000' });
      const both = await Promise.all([up(), up(), up()]).finally(() => proxy.close());
      expect(both.map(({ code }) => code)).toEqual([0, 0, 0]);
      const said = both.map(({ stdout }) => stdout).toSorted();
      expect(said[0]).toMatch(/^Applied /);
      expect(said.slice(1)).toEqual(both.slice(1).map(() => 'Nothing to do: the database is up to date.\n'));
      const rows = await rowsOf<{ name: string }>(url, 'SELECT name FROM schema_migrations');
      expect(rows).toHaveLength(MIGRATIONS.length);
      expect(new Set(rows.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
    },
    seconds(20),
  );
});

describe('migration:create', () => {
  afterAll(cleanUp);

  it('writes a file whose class and name fit, and never overwrites', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'migrations'));
    const made = await runCommand(['migrate', 'create', 'add-nickname-to-users'], {}, cwd);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const [file] = readdirSync(join(cwd, 'migrations')) as [string];
    const [, timestamp] = /^(\d{13})-add-nickname-to-users\.ts$/.exec(file) ?? [];
    expect(made.stdout).toBe(`Wrote migrations/${file}. Fill in both directions; the tests run them.\n`);
    const source = readFileSync(join(cwd, 'migrations', file), 'utf8');
    expect(source).toContain(`export class AddNicknameToUsers${timestamp} implements MigrationInterface`);
    expect(source).toMatch(/async up\([^]*async down\(/);
  });

  it('refuses in a sentence what is not verb and object in kebab case', async () => {
    const names = [['AddNickname'], ['../add-nickname'], []];
    const refusals = await Promise.all(names.map((name) => runCommand(['migrate', 'create', ...name], {})));
    for (const refused of refusals) {
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.stderr).toMatch(/^Name the migration like `add-headline-to-users`.*\n$/);
    }
  });
});

describe('commands on the database of a running API', () => {
  let database: TestDatabase;
  let server: Server;
  let token: string;
  const email = 'operator@example.org';

  beforeAll(async () => {
    database = await createTestDatabase();
    server = await startApi({ DATABASE_URL: database.url });
    token = (await register(server.url, email)).body.accessToken as string;
  }, seconds(30));
  afterAll(async () => {
    await cleanUp();
    await database.drop();
  });

  it(
    'admin:grant makes an admin, leaves an audit entry, and says so when nobody has that address',
    async () => {
      const granted = await runCommand(['grant-admin', 'Operator@Example.org'], {
        DATABASE_URL: database.url,
      });
      expect(granted).toMatchObject({ code: 0, stdout: `Fay Ult <${email}> is an admin now.\n` });
      expect((await login(server.url, email)).body.user.role).toBe('admin');
      const entries = await database.query<{ action: string }>(
        `SELECT action FROM audit_log WHERE correlation_id LIKE '%admin-grant%' OR action LIKE '%role%'`,
      );
      expect(entries).toHaveLength(1);

      const unknown = await runCommand(['grant-admin', 'nobody@example.org'], { DATABASE_URL: database.url });
      expect(unknown).toMatchObject({ code: 1, stdout: '' });
      expect(unknown.stderr).toBe('Nobody has registered with nobody@example.org. Register first.\n');
      const without = await runCommand(['grant-admin'], { DATABASE_URL: database.url });
      expect(without).toMatchObject({ code: 1, stderr: 'Usage: npm run admin:grant -- <email>\n' });
    },
    seconds(20),
  );

  it(
    'keys:rotate signs nobody out, and what starts afterwards signs with the new key at once',
    async () => {
      const before = await login(server.url, email);
      const rotated = await runCommand(['rotate-signing-key'], { DATABASE_URL: database.url });
      expect(rotated.code).toBe(0);
      const [, kid] = /^Tokens are signed with key (\S+) from now on\./.exec(rotated.stdout) ?? [];
      expect(kid).toBeDefined();
      expect(kidOf(before.body.accessToken)).not.toBe(kid);

      const second = await startApi({ DATABASE_URL: database.url });
      const fresh = await login(second.url, email, PASSWORD);
      expect(kidOf(fresh.body.accessToken)).toBe(kid);
      // Everything works everywhere: old and new tokens, on the process that has never heard of the new key too.
      for (const { url } of [server, second]) {
        expect((await me(url, token)).status).toBe(200);
        expect((await me(url, before.body.accessToken)).status).toBe(200);
        expect((await me(url, fresh.body.accessToken)).status).toBe(200);
      }
      const refreshed = await call(second.url, 'POST', '/api/v1/auth/refresh', {
        body: { refreshToken: before.body.refreshToken },
      });
      expect(refreshed.status).toBe(200);
      expect(kidOf(refreshed.body.refreshToken)).toBe(kid);
      const published = await call(second.url, 'GET', '/.well-known/jwks.json');
      expect(published.body.keys.map((key: { kid: string }) => key.kid)).toEqual([
        kid,
        kidOf(before.body.accessToken),
      ]);
      expect(JSON.stringify(published.body)).not.toContain('"d"');
    },
    seconds(20),
  );
});

function kidOf(token: string): string {
  return (JSON.parse(Buffer.from(token.split('.')[0] as string, 'base64url').toString()) as { kid: string })
    .kid;
}

function databaseUrl(name: string): string {
  const url = new URL(process.env['TEST_POSTGRES_URL'] as string);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(sql: string): Promise<void> {
  await rowsOf(databaseUrl('postgres'), sql);
}
