import { randomBytes } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processStartOf, UNKNOWN_START } from './process-identity';

interface Claim {
  pid: number;
  /** See `processStartOf`: guards against another process that got the same pid later. */
  started: string;
  released?: boolean;
}

/** Another living process uses the data directory; the message says what to do. */
export class DataDirInUseError extends Error {
  constructor(
    readonly dataDir: string,
    readonly pid: number,
  ) {
    super(
      `Another Guildhall (process ${pid}) is already using ${dataDir}. ` +
        `Stop it, or start this one with another DATA_DIR and PORT.`,
    );
    this.name = 'DataDirInUseError';
  }
}

/**
 * One owner per data directory, for as long as the owning process lives. Node has no `flock`, so this is made
 * of files: `lock/<n>.json`, of which the highest number counts. Whoever finds the highest claim abandoned
 * creates the next number, which only one process can do; nobody ever removes a lock in order to take it,
 * and so two starters that find the same abandoned claim cannot both win.
 *
 * It sees processes of this machine (and pid namespace) only: two containers must not share a data directory.
 */
export class DataDirLock {
  private constructor(
    private readonly folder: string,
    private readonly number: number,
    private readonly claim: Claim,
  ) {}

  /** Takes the lock at once or throws {@link DataDirInUseError}. `dataDir` must exist. */
  static async acquire(dataDir: string): Promise<DataDirLock> {
    const folder = join(dataDir, 'lock');
    await mkdir(folder, { recursive: true });
    const claim: Claim = { pid: process.pid, started: (await processStartOf(process.pid)) ?? UNKNOWN_START };
    const draft = await writeDraft(folder, claim);
    try {
      for (;;) {
        const last = await highestNumber(folder);
        const holder = await readClaim(folder, last);
        if (holder && !holder.released && (await isAlive(holder)))
          throw new DataDirInUseError(dataDir, holder.pid);

        const mine = last + 1;
        if (!(await createFrom(draft, claimPath(folder, mine)))) continue;
        // A starter that dozed since it looked may have filled a gap below the present owner's number.
        if ((await highestNumber(folder)) !== mine) {
          await rm(claimPath(folder, mine), { force: true });
          continue;
        }
        await sweep(folder, mine);
        return new DataDirLock(folder, mine, claim);
      }
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** Gives the lock back. The claim stays as a file marked released: the highest number must never vanish. */
  async release(): Promise<void> {
    try {
      const draft = await writeDraft(this.folder, { ...this.claim, released: true });
      await rename(draft, claimPath(this.folder, this.number));
    } catch (error) {
      // Somebody deleted the whole data directory: then there is nothing left to give back.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

function claimPath(folder: string, number: number): string {
  return join(folder, `${number}.json`);
}

async function writeDraft(folder: string, claim: Claim): Promise<string> {
  const draft = join(folder, `${process.pid}-${randomBytes(6).toString('hex')}.draft`);
  await writeFile(draft, JSON.stringify(claim), { mode: 0o644, flag: 'wx' });
  return draft;
}

/** Creates `path` with the draft's content in one step; false when it exists already. */
async function createFrom(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function highestNumber(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).map((name) => Number(/^(\d+)\.json$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

/** undefined for a claim that vanished or is damaged (a machine that lost power): its owner is not alive. */
async function readClaim(folder: string, number: number): Promise<Claim | undefined> {
  try {
    const claim = JSON.parse(await readFile(claimPath(folder, number), 'utf8')) as Partial<Claim> | null;
    return typeof claim?.pid === 'number' && typeof claim.started === 'string' ? (claim as Claim) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function isAlive(claim: Claim): Promise<boolean> {
  const started = await processStartOf(claim.pid);
  if (started === undefined) return false;
  return started === claim.started || started === UNKNOWN_START || claim.started === UNKNOWN_START;
}

/** Removes overtaken claims (all but the last, so that a slow reader meets at least one) and forgotten drafts. */
async function sweep(folder: string, mine: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const number = Number(/^(\d+)\.json$/.exec(name)?.[1] ?? mine);
    const forgotten =
      name.endsWith('.draft') &&
      (await stat(path).then(
        (found) => Date.now() - found.mtimeMs > 60_000,
        () => false,
      ));
    if (number < mine - 1 || forgotten) await rm(path, { force: true });
  }
}
