import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from './free-port';
import { clearTheWay, endLeftoverBackends } from './previous-server';
import { ServerDidNotStartError, ServerProcess, type ServerLaunch } from './server-process';

type Log = (level: 'info' | 'warn' | 'error', message: string) => void;

/** Waits before the next attempt, by how many have failed in a row; the last one repeats for ever. */
const BACK_OFF_MS = [0, 250, 500, 1_000, 2_000, 5_000, 10_000];
/** A server that has been up for so long ends a row of failures. */
const STABLE_AFTER_MS = 10_000;
const MEMORY_RETRY_MS = 100;
/** How long server processes that lost their postmaster may finish by themselves, and then after SIGQUIT. */
const LEFTOVERS_GRACE_MS = 700;
const LEFTOVERS_QUIT_MS = 700;
const LEFTOVERS_LIMIT_MS = 60_000;
const PORT_ATTEMPTS = 5;

/** Keeps one server running on one port until it is told to stop. */
export class Supervisor {
  private server: ServerProcess | undefined;
  private readonly stopping = new AbortController();
  private watching: Promise<void> = Promise.resolve();
  private readonly onNodeExit = () => this.server?.signalShutDown();

  private constructor(
    private readonly launch: ServerLaunch,
    private readonly log: Log,
  ) {}

  /**
   * Starts a server on a free port and watches it from then on.
   * @throws ServerDidNotStartError
   */
  static async start(launch: Omit<ServerLaunch, 'port'>, log: Log): Promise<Supervisor> {
    for (let attempt = 1; ; attempt++) {
      const supervisor = new Supervisor({ ...launch, port: await findFreePort() }, log);
      try {
        await supervisor.startOnce();
        supervisor.watching = supervisor.watch();
        process.once('exit', supervisor.onNodeExit);
        return supervisor;
      } catch (error) {
        const portTaken = error instanceof ServerDidNotStartError && error.reason === 'port-taken';
        if (!portTaken || attempt === PORT_ATTEMPTS) throw error;
      }
    }
  }

  get port(): number {
    return this.launch.port;
  }

  get pid(): number | undefined {
    return this.server?.pid;
  }

  /** Ends the watch, then the server; resolves when it is gone. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.server?.shutDown();
    await this.watching;
    process.removeListener('exit', this.onNodeExit);
  }

  private async watch(): Promise<void> {
    let failures = 0;
    while (this.server && !this.stopping.signal.aborted) {
      const since = Date.now();
      const how = await this.server.exited;
      if (this.stopping.signal.aborted) return;
      if (Date.now() - since > STABLE_AFTER_MS) failures = 0;
      this.log('warn', `PostgreSQL ended unexpectedly (${how}); starting it again on port ${this.port}.`);
      failures = await this.startUntilItWorks(failures);
    }
  }

  /** Returns the number of failures in a row, this ending included. */
  private async startUntilItWorks(failedBefore: number): Promise<number> {
    for (let failures = failedBefore; ;) {
      const wait = BACK_OFF_MS[Math.min(failures++, BACK_OFF_MS.length - 1)] ?? 0;
      await this.pause(wait);
      if (this.stopping.signal.aborted) return failures;
      try {
        await this.startOnce();
        if (!this.stopping.signal.aborted) this.log('info', `PostgreSQL is back on port ${this.port}.`);
        return failures;
      } catch (error) {
        if (this.stopping.signal.aborted) return failures;
        const next = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 0;
        const said = error instanceof Error ? error.message : String(error);
        this.log('error', `${said}\nTrying again in ${next / 1000} s (attempt ${failures} failed).`);
      }
    }
  }

  /** One start, patient with processes of the previous server that still hold its shared memory. */
  private async startOnce(): Promise<void> {
    const begun = Date.now();
    for (let told = false; ;) {
      await clearTheWay({ ...this.launch.placement, log: this.log });
      if (this.stopping.signal.aborted) return;
      this.server = ServerProcess.spawn(this.launch);
      try {
        await this.server.ready((seconds) =>
          this.log(
            'info',
            `PostgreSQL is still starting after ${seconds} s (recovery after a crash takes time).`,
          ),
        );
        return;
      } catch (error) {
        // Usually it has ended by itself; what must not happen is that one nobody watches stays behind.
        await this.server.shutDown();
        const waited = Date.now() - begun;
        const memoryInUse = error instanceof ServerDidNotStartError && error.reason === 'memory-in-use';
        if (!memoryInUse || waited > LEFTOVERS_LIMIT_MS || this.stopping.signal.aborted) throw error;
        if (!told)
          this.log('info', 'Processes of the previous PostgreSQL are still ending; waiting for them.');
        told = true;
        await this.hurryLeftovers(waited);
        await this.pause(MEMORY_RETRY_MS);
      }
    }
  }

  private async hurryLeftovers(waited: number): Promise<void> {
    if (waited < LEFTOVERS_GRACE_MS) return;
    const signal = waited < LEFTOVERS_GRACE_MS + LEFTOVERS_QUIT_MS ? 'SIGQUIT' : 'SIGKILL';
    const ended = await endLeftoverBackends(this.launch.placement.location, signal);
    if (ended > 0)
      this.log(
        'warn',
        `Ended ${ended} process(es) of the previous PostgreSQL that did not end by themselves.`,
      );
  }

  private async pause(milliseconds: number): Promise<void> {
    // Rejects only when stop() was called, and then every caller looks at the signal next.
    await delay(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
