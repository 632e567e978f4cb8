import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';
import { makePassword, passwordFile, readPassword, savePassword } from './password';
import { giveTo, holdsDatabase, type Placement } from './placement';
import { runCommand } from './run-command';

/** Name of both the superuser and the database. */
export const DATABASE_NAME = 'guildhall';

/** Where a running server is reached. */
export function urlOf(password: string, port: number, database = DATABASE_NAME): string {
  return `postgres://${DATABASE_NAME}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * Makes sure that a PostgreSQL data directory is at `placement.location` and returns its password. No server
 * may be running on it.
 * @throws Error with a sentence for people: another major version, not a database folder, initdb failed.
 */
export async function prepareCluster(options: {
  dataDir: string;
  placement: Placement;
  /** false: do not wait until the files are on disk (tests). */
  durable: boolean;
  log: (level: 'info' | 'warn', message: string) => void;
}): Promise<string> {
  const { dataDir, placement, durable, log } = options;
  const saved = await readPassword(dataDir);
  if (!(await holdsDatabase(placement.location))) {
    const password = saved ?? makePassword();
    if (saved === undefined) await savePassword(dataDir, password);
    await createCluster(placement, password, durable);
    return password;
  }

  await refuseOtherMajorVersion(placement);
  await takePossession(placement);
  if (saved !== undefined) return saved;
  log(
    'warn',
    `The password file ${passwordFile(dataDir)} is gone; the database in ${placement.location} gets a new one.`,
  );
  const password = makePassword();
  await setPassword(placement, password);
  await savePassword(dataDir, password);
  return password;
}

/** Creates the application's database on a running server unless it exists; also proves that the server answers. */
export async function ensureDatabase(dataDir: string, password: string, port: number): Promise<void> {
  const client = new Client({
    connectionString: urlOf(password, port, 'postgres'),
    connectionTimeoutMillis: 10_000,
  });
  // A server that goes away is seen in the query's own result.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (rowCount === 0) {
      // The details of an error quote rows, and so personal data: they go to the client, not to the log.
      await client.query(`ALTER ROLE ${DATABASE_NAME} SET log_error_verbosity = 'terse'`);
      await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
    }
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error;
    throw new Error(
      `The embedded PostgreSQL does not accept the password in ${passwordFile(dataDir)}. ` +
        'Delete that file and start Guildhall again: the database keeps its content and gets a new password.',
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Runs initdb in a folder of its own beside the final one, which then takes its name in one step: a start
 * that is killed half way leaves only a draft, which the next start throws away.
 */
async function createCluster(placement: Placement, password: string, durable: boolean): Promise<void> {
  const { location, user } = placement;
  const parent = dirname(location);
  await refuseOccupied(location);
  await removeDrafts(parent, basename(location));

  const draft = await mkdtemp(`${location}.draft-`);
  try {
    const [folder, passwordCopy] = [join(draft, 'database'), join(draft, 'password')];
    await mkdir(folder, { mode: 0o700 });
    await writeFile(passwordCopy, password, { mode: 0o600 });
    if (user) for (const path of [folder, passwordCopy, draft]) await chown(path, user.uid, user.gid);
    await runInitdb(placement, folder, passwordCopy, durable);
    await rename(folder, location);
    if (durable) await syncFolder(parent);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Text is compared byte by byte (collation C: indexes survive an upgrade of the system's libraries), while
 * upper and lower case are Unicode's where the system knows a UTF-8 locale without a country.
 */
async function runInitdb(
  placement: Placement,
  folder: string,
  passwordCopy: string,
  durable: boolean,
): Promise<void> {
  let output = '';
  for (const characterType of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const result = await runCommand(
      placement.binaries.initdb,
      [
        '--pgdata',
        folder,
        '--username',
        DATABASE_NAME,
        '--pwfile',
        passwordCopy,
        '--auth',
        'scram-sha-256',
        '--encoding',
        'UTF8',
        '--locale-provider',
        'libc',
        '--locale',
        'C',
        '--lc-ctype',
        characterType,
        '--text-search-config',
        'english',
        '--data-checksums',
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ],
      { user: placement.user },
    );
    if (result.code === 0) return;
    output = result.output || result.failure?.message || 'initdb was killed';
    if (!output.includes('invalid locale name')) break;
  }
  throw new Error(
    `The database could not be created in ${dirname(placement.location)}. initdb says:\n${lastLines(output)}\n` +
      'Put right what it names and start Guildhall again, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

/** Sets the superuser's password without a server, in PostgreSQL's single-user mode. */
async function setPassword(placement: Placement, password: string): Promise<void> {
  const { code, output } = await runCommand(
    placement.binaries.postgres,
    ['--single', '-D', placement.location, 'postgres'],
    { user: placement.user, input: `ALTER ROLE ${DATABASE_NAME} PASSWORD '${password}'\n` },
  );
  if (code !== 0) {
    throw new Error(
      `The database in ${placement.location} could not be given a new password:\n${lastLines(output)}`,
    );
  }
}

async function refuseOtherMajorVersion({ location, binaries }: Placement): Promise<void> {
  const version = (await readFile(join(location, 'PG_VERSION'), 'utf8')).trim();
  if (version === String(binaries.major)) return;
  throw new Error(
    `The database in ${location} was made by PostgreSQL ${version}, but this Guildhall brings PostgreSQL ` +
      `${binaries.major}, which cannot read it. Dump it with PostgreSQL ${version} and restore the dump into a ` +
      `new DATA_DIR, or set DATABASE_URL to a PostgreSQL ${version} server that holds it.`,
  );
}

/** After a restore from a backup the files may belong to root or be open to others, and PostgreSQL minds both. */
async function takePossession({ location, user }: Placement): Promise<void> {
  const { mode, uid } = await stat(location);
  if ((mode & 0o777) !== 0o700) await chmod(location, 0o700);
  if (user && uid !== user.uid) await giveTo(user, location);
}

async function refuseOccupied(location: string): Promise<void> {
  const content = await readdir(location).catch(() => []);
  if (content.length === 0) return;
  throw new Error(
    `${location} is not empty and is not a PostgreSQL database either (it has no file PG_VERSION). ` +
      'Move it away, or set DATA_DIR to another directory.',
  );
}

async function removeDrafts(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    // An initdb whose Guildhall was killed may still be writing; what cannot be removed now goes next time.
    if (entry.startsWith(`${name}.draft-`)) {
      await rm(join(parent, entry), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function lastLines(text: string): string {
  return text
    .split('\n')
    .slice(-12)
    .map((line) => `  ${line}`)
    .join('\n');
}
