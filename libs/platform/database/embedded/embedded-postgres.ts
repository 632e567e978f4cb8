import { totalmem } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { realpath } from 'node:fs/promises';
import { findBinaries } from './binaries';
import { ensureDatabase, prepareCluster, urlOf } from './cluster';
import { DataDirLock } from './data-dir-lock';
import { readPassword } from './password';
import { choosePlacement, prepareDataDir, readPointer, writePointer } from './placement';
import { clearTheWay, readPostmasterFile, recogniseServer } from './previous-server';
import { ServerLog } from './server-log';
import { Supervisor } from './supervisor';

/** What an embedded server needs to know. */
export interface EmbeddedPostgresOptions {
  /** Absolute path of the instance's DATA_DIR. */
  dataDir: string;
  /** Where messages for people go (level, sentence). */
  log: (level: 'info' | 'warn' | 'error', message: string) => void;
  /** Extra postgresql.conf settings, e.g. { fsync: 'off' } in tests. */
  settings?: Record<string, string>;
}

/**
 * For a small server of one's own, with full durability. They are given on the command line and so win over
 * postgresql.conf and ALTER SYSTEM.
 */
const DEFAULT_SETTINGS: Record<string, string> = {
  max_connections: '200',
  shared_buffers: sharedBuffers(),
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
};

/** An eighth of what this process may use, so that a database of some size is not read from its files again and again. */
function sharedBuffers(): string {
  const limit = process.constrainedMemory();
  const megabytes = (limit > 0 ? Math.min(limit, totalmem()) : totalmem()) / 2 ** 20;
  return `${Math.round(Math.min(1024, Math.max(128, megabytes / 8)))}MB`;
}

/**
 * A PostgreSQL that belongs to this process: started on first use, restarted on the same URL when it dies, and
 * stopped with {@link EmbeddedPostgres.stop}. At most one process at a time has it on a data directory.
 */
export class EmbeddedPostgres {
  private stopped: Promise<void> | undefined;

  private constructor(
    /** `postgres://guildhall:<password>@127.0.0.1:<port>/guildhall`; stays the same until stop. */
    readonly url: string,
    /** Where the database files are. */
    readonly location: string,
    /** True when {@link location} is not under the data directory (started as root in an unreachable place). */
    readonly relocated: boolean,
    private readonly supervisor: Supervisor,
    private readonly serverLog: ServerLog,
    private readonly lock: DataDirLock,
  ) {}

  /**
   * Starts the server of a data directory, creating the database on first use and recovering from whatever an
   * earlier run left behind. Resolves when the database accepts connections.
   * @throws DataDirInUseError when another living process has it; Error with a sentence that says what to do
   *   in every other case.
   */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    if (!isAbsolute(options.dataDir))
      throw new Error(`DATA_DIR must be an absolute path, not ${options.dataDir}.`);
    const dataDir = await prepareDataDir(options.dataDir);
    const lock = await takeLock(dataDir);
    try {
      return await EmbeddedPostgres.startLocked(dataDir, options, lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** Process id of the server, which changes when it is restarted; undefined while it is down. */
  get pid(): number | undefined {
    return this.supervisor.pid;
  }

  /** Fast shutdown: open transactions are rolled back. Resolves when the server is gone; may be called again. */
  stop(): Promise<void> {
    this.stopped ??= this.shutDown();
    return this.stopped;
  }

  private static async startLocked(
    dataDir: string,
    { log, settings = {} }: EmbeddedPostgresOptions,
    lock: DataDirLock,
  ): Promise<EmbeddedPostgres> {
    const placement = await choosePlacement(dataDir, await findBinaries());
    if (placement.relocated) {
      log(
        'info',
        `PostgreSQL does not run as root and its user cannot reach ${dataDir}, ` +
          `so the database files are kept in ${placement.location}.`,
      );
    }
    await clearTheWay({ ...placement, log });
    const password = await prepareCluster({ dataDir, placement, durable: settings.fsync !== 'off', log });
    await writePointer(dataDir, placement.location);

    const serverLog = new ServerLog(join(dataDir, 'postgresql.log'));
    serverLog.keepSmall((message) => log('warn', message));
    let supervisor: Supervisor | undefined;
    try {
      supervisor = await Supervisor.start(
        { placement, settings: { ...DEFAULT_SETTINGS, ...settings }, log: serverLog },
        log,
      );
      await ensureDatabase(dataDir, password, supervisor.port);
    } catch (error) {
      serverLog.stopKeepingSmall();
      await supervisor?.stop();
      throw error;
    }
    const { location, relocated } = placement;
    return new EmbeddedPostgres(
      urlOf(password, supervisor.port),
      location,
      relocated,
      supervisor,
      serverLog,
      lock,
    );
  }

  private async shutDown(): Promise<void> {
    this.serverLog.stopKeepingSmall();
    try {
      await this.supervisor.stop();
    } finally {
      await this.lock.release();
    }
  }
}

/**
 * URL of the embedded server another process is running on this data directory, if any (used by command-line
 * tools). Must run as the user who started it, or as root.
 */
export async function findRunningEmbeddedPostgres(dataDir: string): Promise<string | undefined> {
  try {
    const location = await readPointer(await realpath(dataDir));
    const file = location === undefined ? undefined : await readPostmasterFile(location);
    if (location === undefined || !file?.ready) return undefined;
    const recognition = await recogniseServer(file.pid, location);
    if (recognition === 'foreign' || recognition === 'gone') return undefined;
    const password = await readPassword(dataDir);
    return password === undefined ? undefined : urlOf(password, file.port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code !== 'EACCES') throw error;
    throw new Error(
      `The database of ${dataDir} belongs to another user; run this as the user who started Guildhall.`,
      {
        cause: error,
      },
    );
  }
}

async function takeLock(dataDir: string): Promise<DataDirLock> {
  try {
    return await DataDirLock.acquire(dataDir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Error(
      `The data directory ${dataDir} cannot be written to (${code}). Start Guildhall as the user who owns it, ` +
        'or set DATA_DIR to another directory.',
      { cause: error },
    );
  }
}
