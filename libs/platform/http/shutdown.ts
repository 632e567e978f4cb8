import type { Logger } from '../observability/logger';

interface Closeable {
  close(): Promise<unknown>;
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * On SIGTERM or Ctrl-C: closes what was added, last added first, then exits with 0. An HTTP application stops
 * accepting and lets requests in flight finish. What takes longer than `timeoutMs` altogether is cut off with
 * exit 1, and a second Ctrl-C does not wait either.
 */
export class Shutdown {
  private readonly closeables: Closeable[] = [];
  private stopping = false;

  constructor(
    private readonly timeoutMs: number,
    private readonly logger: Logger,
  ) {
    for (const signal of SIGNALS) process.on(signal, () => void this.stop(signal));
  }

  add(closeable: Closeable): void {
    this.closeables.push(closeable);
  }

  private async stop(signal: string): Promise<void> {
    if (this.stopping) process.exit(1);
    this.stopping = true;
    this.logger.info({ signal }, 'shutting down');
    const deadline = setTimeout(() => {
      this.logger.error({ timeoutMs: this.timeoutMs }, 'shutdown took too long; what is left is cut off');
      process.exit(1);
    }, this.timeoutMs);
    try {
      for (const closeable of this.closeables.toReversed()) await closeable.close();
      clearTimeout(deadline);
      process.exit(0);
    } catch (error) {
      this.logger.error({ error }, 'shutdown failed');
      process.exit(1);
    }
  }
}
