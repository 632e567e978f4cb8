import { createHash } from 'node:crypto';
import { chmod, lchown, mkdir, opendir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyBinaries, sampleFiles, type Binaries } from './binaries';
import { canReach, runsAsRoot, systemUserForPostgres, type OperatingUser } from './operating-user';

/** Where root keeps what the `postgres` user cannot reach elsewhere. */
const REACHABLE_HOME = '/var/lib/guildhall';
const DATABASE_FOLDER = 'postgres';
const POINTER_FILE = 'embedded-postgres.json';

/** Where the database files are, which programs serve them and who runs these. */
export interface Placement {
  /** The database folder (PostgreSQL's data directory). */
  location: string;
  relocated: boolean;
  binaries: Binaries;
  /** undefined: the user who runs Guildhall. */
  user: OperatingUser | undefined;
}

/** A directory and its parents up to the given one. */
function pathsBetween(directory: string, topmost: string): string[] {
  return directory === topmost || directory === dirname(directory)
    ? [directory]
    : [directory, ...pathsBetween(dirname(directory), topmost)];
}

/**
 * Creates the instance's data directory when it is missing and returns its real path. What is created here is
 * private: others may at most pass through it (as root, for the sake of the `postgres` user), never list it.
 */
export async function prepareDataDir(dataDir: string): Promise<string> {
  try {
    const topmost = await mkdir(dataDir, { recursive: true, mode: 0o755 });
    // Explicitly, since the umask has its say in mkdir; directories that were there before are left as they are.
    for (const made of topmost === undefined ? [] : pathsBetween(dataDir, topmost)) {
      const open = made === dataDir ? 0o711 : 0o755;
      await chmod(made, runsAsRoot() ? open : 0o700);
    }
    return await realpath(dataDir);
  } catch (cause) {
    throw new Error(
      `The data directory ${dataDir} cannot be created (${(cause as NodeJS.ErrnoException).code}). ` +
        'Set DATA_DIR to a directory that this user may write to.',
      { cause },
    );
  }
}

/**
 * Decides where the database lives. Not as root: in the data directory, run by the current user. As root: by
 * the owner of an existing database, else by the system user `postgres`; whatever this user cannot reach
 * (a checkout under a home directory of mode 0700) is kept under `/var/lib/guildhall` instead.
 * `dataDir` must be a real path.
 */
export async function choosePlacement(dataDir: string, binaries: Binaries): Promise<Placement> {
  const inPlace = join(dataDir, DATABASE_FOLDER);
  if (!runsAsRoot()) {
    await refuseForeignOwner(inPlace);
    await refuseForgottenDatabase(dataDir, inPlace);
    return { location: inPlace, relocated: false, binaries, user: undefined };
  }

  const away = awayFrom(dataDir);
  const existing = (await holdsDatabase(inPlace)) ? inPlace : (await holdsDatabase(away)) ? away : undefined;
  const owner = existing === undefined ? undefined : await ownerUnlessRoot(existing);
  const user = owner ?? (await systemUserForPostgres());
  const reachable = await canReach(user, [dataDir]);
  if (existing === inPlace && !reachable) {
    throw new Error(
      `The database in ${inPlace} cannot be reached by the system user (id ${user.uid}) that runs PostgreSQL. ` +
        `Let others pass through the directories above it (chmod o+x), or move the folder to ${away} and start again.`,
    );
  }
  const location = existing ?? (reachable ? inPlace : away);
  await refuseForgottenDatabase(dataDir, location);
  if (location === away) await makeReachableHome(dataDir);
  return { location, relocated: location === away, binaries: await reachableBinaries(binaries, user), user };
}

/** Remembers where the database is, for command-line tools and for a data directory that was moved. */
export async function writePointer(dataDir: string, location: string): Promise<void> {
  const path = join(dataDir, POINTER_FILE);
  const content = `${JSON.stringify({ location }, undefined, 2)}\n`;
  if ((await readFile(path, 'utf8').catch(() => '')) === content) return;
  await writeFile(`${path}.draft`, content, { mode: 0o644 });
  await rename(`${path}.draft`, path);
}

/** The database folder this data directory used last; undefined when it never had one. */
export async function readPointer(dataDir: string): Promise<string | undefined> {
  try {
    const pointer = JSON.parse(await readFile(join(dataDir, POINTER_FILE), 'utf8')) as { location?: unknown };
    return typeof pointer.location === 'string' ? pointer.location : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** True when the folder holds a complete PostgreSQL data directory. */
export async function holdsDatabase(location: string): Promise<boolean> {
  return stat(join(location, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

/** Gives a folder and everything in it to `user`; symbolic links are not followed. */
export async function giveTo(user: OperatingUser, folder: string): Promise<void> {
  for await (const entry of await opendir(folder, { recursive: false })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await giveTo(user, path);
    else if (entry.isFile()) await lchown(path, user.uid, user.gid);
  }
  await lchown(folder, user.uid, user.gid);
}

function awayFrom(dataDir: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return join(REACHABLE_HOME, hash, DATABASE_FOLDER);
}

/** A database that another user than root made stays his: he could reach it, and will want to again. */
async function ownerUnlessRoot(folder: string): Promise<OperatingUser | undefined> {
  const { uid, gid } = await stat(folder);
  return uid === 0 ? undefined : { uid, gid };
}

async function makeReachableHome(dataDir: string): Promise<void> {
  const home = dirname(awayFrom(dataDir));
  try {
    for (const folder of [REACHABLE_HOME, home]) {
      await mkdir(folder, { recursive: true });
      await chmod(folder, 0o755);
    }
    await writeFile(
      join(home, 'README.txt'),
      `Database files of the Guildhall whose DATA_DIR is ${dataDir}\n`,
    );
  } catch (cause) {
    throw new Error(
      `The database files need a place that the system user "postgres" can reach; ${dataDir} is not one, and ` +
        `${home} cannot be created (${(cause as NodeJS.ErrnoException).code}). Set DATA_DIR to a directory that ` +
        'everybody may pass through, or start Guildhall as another user than root.',
      { cause },
    );
  }
}

async function reachableBinaries(binaries: Binaries, user: OperatingUser): Promise<Binaries> {
  if (await canReach(user, [dirname(binaries.postgres)], sampleFiles(binaries))) return binaries;
  const runtime = join(REACHABLE_HOME, 'runtime');
  for (const folder of [REACHABLE_HOME, runtime]) {
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o755);
  }
  return copyBinaries(binaries, runtime);
}

async function refuseForeignOwner(location: string): Promise<void> {
  const owner = await stat(location).catch(() => undefined);
  const me = process.geteuid?.();
  if (owner === undefined || me === undefined || owner.uid === me) return;
  throw new Error(
    `The database files in ${location} belong to user id ${owner.uid}, but Guildhall runs as user id ${me}. ` +
      `Start it as the user who owns them (or as root), or give them to this user: chown -R ${me} ${location}`,
  );
}

/** Starting with an empty database because a directory was moved would look like lost data. */
async function refuseForgottenDatabase(dataDir: string, location: string): Promise<void> {
  const last = await readPointer(dataDir);
  if (last === undefined || last === location || (await holdsDatabase(location))) return;
  // Inside a data directory that was moved as a whole, the old path means nothing.
  if (!last.startsWith(`${REACHABLE_HOME}/`) || !(await holdsDatabase(last))) return;
  throw new Error(
    `The database of ${dataDir} is in ${last}, where this start would not look. Move that folder to ${location}, ` +
      `or delete ${join(dataDir, POINTER_FILE)} to begin with an empty database.`,
  );
}
