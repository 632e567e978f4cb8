import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Placement } from './placement';
import { readPostmasterFile } from './previous-server';
import { childOptions, runCommand } from './run-command';
import type { ServerLog } from './server-log';

const POLL_MS = 15;
const FAST_SHUTDOWN_MS = 20_000;
const IMMEDIATE_SHUTDOWN_MS = 10_000;

/** Everything a server is started with; the same again when it has to be restarted. */
export interface ServerLaunch {
  placement: Placement;
  port: number;
  /** postgresql.conf settings, already complete. */
  settings: Record<string, string>;
  log: ServerLog;
}

/** Why a server did not start, as far as it decides what to do next. */
export type StartFailure = 'port-taken' | 'memory-in-use' | 'other';

/** A server ended before it accepted connections. The message holds the end of its log. */
export class ServerDidNotStartError extends Error {
  constructor(
    readonly reason: StartFailure,
    message: string,
  ) {
    super(message);
    this.name = 'ServerDidNotStartError';
  }
}

/**
 * One run of the `postgres` program, in a process group of its own: Ctrl-C in the terminal reaches Guildhall
 * only, which stops its server when it has finished its own work.
 */
export class ServerProcess {
  /** Resolves when the process has ended (or could not be started), with how, for people. */
  readonly exited: Promise<string>;
  private alive = true;

  private constructor(
    private readonly launch: ServerLaunch,
    private readonly child: ChildProcess,
    private readonly logOffset: number,
  ) {
    this.exited = new Promise((resolve) => {
      const end = (how: string) => {
        this.alive = false;
        resolve(how);
      };
      child.once('exit', (code, signal) => end(signal ? `signal ${signal}` : `exit code ${code}`));
      child.once('error', (error: NodeJS.ErrnoException) => {
        if (child.pid === undefined) end(`${error.code}: ${explain(error)}`);
      });
    });
  }

  /** Starts the program; it is not yet ready. Synchronous, so that nobody can ask to stop in between. */
  static spawn(launch: ServerLaunch): ServerProcess {
    const { placement, settings, port, log } = launch;
    const complete = {
      ...settings,
      port: String(port),
      listen_addresses: '127.0.0.1',
      // TCP is enough, and the path of a socket may not be longer than about 100 characters.
      unix_socket_directories: '',
    };
    const descriptor = log.open(placement.user);
    try {
      const logOffset = fstatSync(descriptor).size;
      const child = spawn(
        placement.binaries.postgres,
        [
          '-D',
          placement.location,
          ...Object.entries(complete).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
        ],
        { ...childOptions(placement.user), detached: true, stdio: ['ignore', descriptor, descriptor] },
      );
      // A Guildhall that has nothing left to do may end; it is not kept alive by its database.
      child.unref();
      return new ServerProcess(launch, child, logOffset);
    } finally {
      closeSync(descriptor);
    }
  }

  get pid(): number | undefined {
    return this.alive ? this.child.pid : undefined;
  }

  /**
   * Waits until the server accepts connections; recovery after a crash takes as long as it takes.
   * @throws ServerDidNotStartError
   */
  async ready(onWaiting: (seconds: number) => void): Promise<void> {
    const begun = Date.now();
    let told = 0;
    for (;;) {
      if (!this.alive) throw await this.startError();
      const file = await readPostmasterFile(this.launch.placement.location);
      if (file?.ready && file.pid === this.child.pid) return;
      const seconds = Math.floor((Date.now() - begun) / 1000);
      if (seconds >= told + 10) onWaiting((told = seconds));
      await Promise.race([this.exited, delay(POLL_MS)]);
    }
  }

  /** Fast shutdown: open transactions are rolled back, everything is written. Resolves when the process is gone. */
  async shutDown(): Promise<void> {
    const { placement } = this.launch;
    if (process.platform === 'win32' && this.alive) {
      await runCommand(placement.binaries.pg_ctl, [
        'stop',
        '-D',
        placement.location,
        '-m',
        'fast',
        '-w',
        '-s',
      ]);
    }
    // Each step is safe for the data: after the later ones the next start recovers from the log.
    for (const [signal, patience] of [
      ['SIGINT', FAST_SHUTDOWN_MS],
      ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
      ['SIGKILL', IMMEDIATE_SHUTDOWN_MS],
    ] as const) {
      if (!this.alive) return;
      this.child.kill(signal);
      await this.endsWithin(patience);
    }
  }

  /** Asks for a fast shutdown without waiting, for a Guildhall that is ending this moment. */
  signalShutDown(): void {
    if (this.alive) this.child.kill('SIGINT');
  }

  private async endsWithin(milliseconds: number): Promise<void> {
    const timeout = new AbortController();
    const timer = delay(milliseconds, undefined, { signal: timeout.signal }).catch(() => undefined);
    await Promise.race([this.exited, timer]);
    timeout.abort();
  }

  private async startError(): Promise<ServerDidNotStartError> {
    const how = await this.exited;
    const log = this.launch.log.tail(this.logOffset);
    const said = log
      .split('\n')
      .slice(-12)
      .map((line) => `  ${line}`)
      .join('\n');
    return new ServerDidNotStartError(
      reasonIn(log),
      `The embedded PostgreSQL did not start (${how}). The end of its log, ${this.launch.log.path}:\n${said}\n` +
        'Put right what it names and start Guildhall again, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

function reasonIn(log: string): StartFailure {
  if (/could not create any TCP\/IP sockets|could not bind IPv4 address/.test(log)) return 'port-taken';
  if (/pre-existing shared memory block .* is still in use/.test(log)) return 'memory-in-use';
  return 'other';
}

function explain(error: NodeJS.ErrnoException): string {
  // The file is there, so what is missing is the loader it was linked for.
  if (error.code === 'ENOENT') return 'this system cannot run these programs (they need glibc, not musl)';
  return error.message;
}
