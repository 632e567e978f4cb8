import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, writeSync } from 'node:fs';
import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { scratchFolder } from '../../../../test/support/scratch';
import { ServerLog } from './server-log';
import { EmbeddedPostgres, findRunningEmbeddedPostgres } from './embedded-postgres';

const asRoot = process.geteuid?.() === 0;
const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];
const messages: string[] = [];

async function newDataDir(): Promise<string> {
  const folder = await mkdtemp(join(scratchFolder(), 'guildhall-embedded-'));
  folders.push(folder);
  if (asRoot) await chmod(folder, 0o711);
  return join(await realpath(folder), 'data');
}

async function start(dataDir: string, settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
  const server = await EmbeddedPostgres.start({
    dataDir,
    log: (level, message) => messages.push(`${level}: ${message}`),
    settings: { fsync: 'off', ...settings },
  });
  servers.push(server);
  return server;
}

async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function until<T>(what: string, attempt: () => Promise<T>, milliseconds = 10_000): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline)
        throw new Error(`${what} did not happen within ${milliseconds} ms`, { cause: error });
      await delay(20);
    }
  }
}

beforeEach(() => messages.splice(0));

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('an embedded PostgreSQL', () => {
  it('creates its database on the first start and keeps the data for the next one', async () => {
    const dataDir = await newDataDir();
    const first = await start(dataDir);
    expect(first.url).toMatch(/^postgres:\/\/guildhall:[\w-]{32}@127\.0\.0\.1:\d+\/guildhall$/);
    expect(first.relocated).toBe(false);
    expect(dirname(first.location)).toBe(dataDir);
    await query(first.url, `CREATE TABLE kept AS SELECT 42 AS answer`);
    await first.stop();
    await expect(query(first.url, 'SELECT 1')).rejects.toThrow();

    const second = await start(dataDir);
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('is durable, checks its pages, speaks UTF-8 and listens on the loopback address only', async () => {
    const server = await start(await newDataDir(), { fsync: 'on' });
    const [settings] = await query(
      server.url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit,
              current_setting('full_page_writes') AS full_page_writes, current_setting('data_checksums') AS checksums,
              current_setting('server_encoding') AS encoding, current_setting('password_encryption') AS passwords,
              current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
              current_setting('max_connections') AS connections, current_setting('server_version_num')::int / 10000 AS major,
              'a' < 'B' AS "linguistic", lower('ÉÑ') AS lowered`,
    );
    expect(settings).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      checksums: 'on',
      encoding: 'UTF8',
      passwords: 'scram-sha-256',
      addresses: '127.0.0.1',
      sockets: '',
      connections: '200',
      major: 15,
      linguistic: false,
      lowered: 'éñ',
    });
  });

  it('keeps the password and the database files from other users', async () => {
    const dataDir = await newDataDir();
    const server = await start(dataDir);
    expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDir, 'postgresql.log'))).mode & 0o777).toBe(0o600);
    expect((await stat(server.location)).mode & 0o777).toBe(0o700);
    expect((await stat(dataDir)).mode & 0o777).toBe(asRoot ? 0o711 : 0o700);
    expect((await stat(server.location)).uid === 0).toBe(false);
    const wrong = server.url.replace(/:[\w-]{32}@/, ':wrong@');
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('tells the client, but not its log, which value broke a rule', async () => {
    const dataDir = await newDataDir();
    const server = await start(dataDir);
    const broken = query(
      server.url,
      `CREATE TEMP TABLE t (email text UNIQUE); INSERT INTO t VALUES ('a@b.c'), ('a@b.c')`,
    );
    await expect(broken).rejects.toMatchObject({ detail: expect.stringContaining('a@b.c') });
    const log = await readFile(join(dataDir, 'postgresql.log'), 'utf8');
    expect(log).toContain('duplicate key value violates unique constraint');
    expect(log).not.toMatch(/DETAIL/);
  });

  it('may be stopped any number of times, also at once', async () => {
    const server = await start(await newDataDir());
    const { pid } = server;
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    expect(server.pid).toBeUndefined();
    expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH');
  });

  it('runs side by side with others, each on its own data directory', async () => {
    const [one, two] = await Promise.all([
      newDataDir().then((d) => start(d)),
      newDataDir().then((d) => start(d)),
    ]);
    await query(one.url, 'CREATE TABLE only_here ()');
    expect(new URL(one.url).port).not.toBe(new URL(two.url).port);
    await expect(query(two.url, 'TABLE only_here')).rejects.toMatchObject({ code: '42P01' });
  });

  it('refuses a second start in the same process with a sentence', async () => {
    const dataDir = await newDataDir();
    await start(dataDir);
    await expect(start(dataDir)).rejects.toThrow(
      `Another Guildhall (process ${process.pid}) is already using ${dataDir}. ` +
        'Stop it, or start this one with another DATA_DIR and PORT.',
    );
  });

  it('is found by its data directory while it runs', async () => {
    const dataDir = await newDataDir();
    expect(await findRunningEmbeddedPostgres(dataDir)).toBeUndefined();
    const server = await start(dataDir);
    expect(await findRunningEmbeddedPostgres(dataDir)).toBe(server.url);
    await server.stop();
    expect(await findRunningEmbeddedPostgres(dataDir)).toBeUndefined();
  });
});

describe('supervision', () => {
  it('brings a killed server back on the same URL, with everything that was committed', async () => {
    const server = await start(await newDataDir(), { fsync: 'on' });
    await query(server.url, 'CREATE TABLE kept AS SELECT 7 AS answer');
    for (let round = 0; round < 2; round++) {
      const killed = server.pid;
      const begun = Date.now();
      process.kill(killed ?? 0, 'SIGKILL');
      const rows = await until('a restart', () => query(server.url, 'SELECT answer FROM kept'));
      expect(rows).toEqual([{ answer: 7 }]);
      expect(server.pid).not.toBe(killed);
      expect(Date.now() - begun).toBeLessThan(3_000);
    }
    expect(
      messages.filter((message) => message.startsWith('warn: PostgreSQL ended unexpectedly')),
    ).toHaveLength(2);
  });

  it('ends a server process that goes on computing after its server was killed', async () => {
    const server = await start(await newDataDir());
    // PL/pgSQL without a query or a wait in its loop never notices that the postmaster is gone.
    const busy = query(server.url, `DO $$ BEGIN LOOP END LOOP; END $$`).catch((error: unknown) => error);
    await until('the busy query', async () => {
      const rows = await query(
        server.url,
        `SELECT FROM pg_stat_activity WHERE query LIKE 'DO%' AND state = 'active'`,
      );
      expect(rows).toHaveLength(1);
    });
    process.kill(server.pid ?? 0, 'SIGKILL');
    await until('a restart', () => query(server.url, 'SELECT 1'));
    expect(await busy).toBeInstanceOf(Error);
    expect(messages.join('\n')).toContain('Processes of the previous PostgreSQL are still ending');
  });

  it('keeps trying, and says why, until the server can start again', async () => {
    const server = await start(await newDataDir());
    const [version, hidden] = [join(server.location, 'PG_VERSION'), join(server.location, 'hidden')];
    await rename(version, hidden);
    process.kill(server.pid ?? 0, 'SIGKILL');
    await until('the third failure', async () => expect(messages.join()).toContain('attempt 3 failed'));
    expect(messages.join('\n')).toMatch(/did not start \(exit code 1\)[\s\S]*PG_VERSION/);
    await rename(hidden, version);
    expect(await until('a restart', () => query(server.url, 'SELECT 1 AS one'))).toEqual([{ one: 1 }]);
    await until('the good news', async () => expect(messages.join()).toContain('PostgreSQL is back'));
  });

  it('stops also while it is bringing the server back', async () => {
    const server = await start(await newDataDir());
    process.kill(server.pid ?? 0, 'SIGKILL');
    await server.stop();
    expect(server.pid).toBeUndefined();
    expect(await findRunningEmbeddedPostgres(dirname(server.location))).toBeUndefined();
  });
});

describe('what an earlier run left behind', () => {
  it('a postmaster.pid with the pid of somebody else’s process neither blocks the start nor harms that process', async () => {
    const dataDir = await newDataDir();
    const first = await start(dataDir);
    const file = join(first.location, 'postmaster.pid');
    const content = await readFile(file, 'utf8');
    const { uid, gid } = await stat(first.location);
    await first.stop();

    // Run by the same user as the server: the one case in which PostgreSQL itself would refuse to start.
    const stranger = spawn('/bin/sleep', ['600'], {
      cwd: '/',
      stdio: 'ignore',
      ...(asRoot ? { uid, gid } : {}),
    });
    await once(stranger, 'spawn');
    try {
      await writeFile(file, content.replace(/^\d+/, String(stranger.pid)));
      const second = await start(dataDir);
      expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });

  it('a postmaster.pid of a process that is gone does not block the start', async () => {
    const dataDir = await newDataDir();
    const first = await start(dataDir);
    const content = await readFile(join(first.location, 'postmaster.pid'), 'utf8');
    await first.stop();
    await writeFile(join(first.location, 'postmaster.pid'), content);
    const second = await start(dataDir);
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('a half-made database is thrown away and made again', async () => {
    const dataDir = await newDataDir();
    const draft = join(dataDir, 'postgres.draft-abc123');
    await mkdir(join(draft, 'database', 'base'), { recursive: true });
    if (asRoot) await chmod(dataDir, 0o711);
    const server = await start(dataDir);
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await expect(stat(draft)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('a lost password file is replaced and the data stays', async () => {
    const dataDir = await newDataDir();
    const first = await start(dataDir);
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS answer');
    await first.stop();
    await rm(join(dataDir, 'postgres-password'));
    const second = await start(dataDir);
    expect(second.url).not.toBe(first.url);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 1 }]);
  });

  it('a wrong password file is explained', async () => {
    const dataDir = await newDataDir();
    await (await start(dataDir)).stop();
    await writeFile(join(dataDir, 'postgres-password'), 'wrong');
    await expect(start(dataDir)).rejects.toThrow(/does not accept the password in .*Delete that file/);
    await rm(join(dataDir, 'postgres-password'));
    await start(dataDir);
  });

  it('a database of another major version is refused with both versions named', async () => {
    const dataDir = await newDataDir();
    const { location, stop } = await start(dataDir).then((s) => ({
      location: s.location,
      stop: () => s.stop(),
    }));
    await stop();
    await writeFile(join(location, 'PG_VERSION'), '14\n');
    await expect(start(dataDir)).rejects.toThrow(
      /made by PostgreSQL 14, but this Guildhall brings PostgreSQL 15/,
    );
    await writeFile(join(location, 'PG_VERSION'), '15\n');
    await start(dataDir);
  });

  it('a folder that is no database is not touched', async () => {
    const dataDir = await newDataDir();
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    if (asRoot) await chmod(dataDir, 0o711);
    await writeFile(join(dataDir, 'postgres', 'photo.jpg'), 'x');
    await expect(start(dataDir)).rejects.toThrow(/is not empty and is not a PostgreSQL database/);
    expect(await readFile(join(dataDir, 'postgres', 'photo.jpg'), 'utf8')).toBe('x');
  });

  it('a server that cannot start says why, with the end of its log, and gives the data directory back', async () => {
    const dataDir = await newDataDir();
    await expect(start(dataDir, { shared_buffers: 'plenty' })).rejects.toThrow(
      /did not start \(exit code 1\)[\s\S]*shared_buffers[\s\S]*Put right what it names/,
    );
    await start(dataDir);
  });
});

describe('the log of the server', () => {
  it('is emptied in place when it has grown too large, its last content kept beside it', async () => {
    const folder = dirname(await newDataDir());
    const log = new ServerLog(join(folder, 'postgresql.log'));
    const descriptor = log.open(undefined);
    try {
      writeSync(descriptor, 'x'.repeat(2_000));
      await log.rotate(2_000);
      expect(log.tail()).toHaveLength(2_000);
      await log.rotate(1_999);
      writeSync(descriptor, 'after');
      expect(await readFile(log.path, 'utf8')).toBe('after');
      expect((await stat(`${log.path}.1`)).size).toBe(2_000);
      expect(log.tail(1_500)).toBe('after');
    } finally {
      closeSync(descriptor);
    }
  });

  it('is not written through a link', async () => {
    const folder = dirname(await newDataDir());
    await symlink('/dev/null', join(folder, 'postgresql.log'));
    expect(() => new ServerLog(join(folder, 'postgresql.log')).open(undefined)).toThrow('ELOOP');
  });
});
