import { closeSync, constants, existsSync, fchownSync, fstatSync, openSync, readSync } from 'node:fs';
import { copyFile, stat, truncate } from 'node:fs/promises';
import type { OperatingUser } from './operating-user';

const LARGEST_BYTES = 8 * 1024 * 1024;
const CHECK_EVERY_MS = 60_000;

/**
 * The file PostgreSQL writes its messages to. The server keeps it open in append mode, also when Guildhall is
 * gone, so it is kept small by copying it to `<path>.1` and emptying it in place.
 */
export class ServerLog {
  private timer: NodeJS.Timeout | undefined;

  constructor(readonly path: string) {}

  /** Opens the file for a server to write to; the caller closes the descriptor. */
  open(user: OperatingUser | undefined): number {
    // Root must not be led by a link, in a directory that another user owns, to a file it would then give away.
    const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0 } = constants;
    const descriptor = openSync(this.path, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600);
    if (user) fchownSync(descriptor, user.uid, user.gid);
    return descriptor;
  }

  /** What was written from byte `offset` on, at most the last 4 KiB of it. */
  tail(offset = 0): string {
    if (!existsSync(this.path)) return '';
    const descriptor = openSync(this.path, 'r');
    try {
      const { size } = fstatSync(descriptor);
      const from = Math.max(offset > size ? 0 : offset, size - 4096);
      const buffer = Buffer.alloc(size - from);
      return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, buffer.length, from)).trim();
    } finally {
      closeSync(descriptor);
    }
  }

  async size(): Promise<number> {
    return (await stat(this.path).catch(() => undefined))?.size ?? 0;
  }

  /** Looks after the size now and then until {@link stopKeepingSmall}; failures are reported, not thrown. */
  keepSmall(report: (message: string) => void): void {
    const check = () =>
      this.rotate().catch((error: unknown) =>
        report(`PostgreSQL's log ${this.path} could not be shortened: ${String(error)}`),
      );
    void check();
    this.timer = setInterval(() => void check(), CHECK_EVERY_MS).unref();
  }

  stopKeepingSmall(): void {
    clearInterval(this.timer);
  }

  /** Moves the content to `<path>.1` when it has passed `largestBytes`. */
  async rotate(largestBytes = LARGEST_BYTES): Promise<void> {
    if ((await this.size()) <= largestBytes) return;
    await copyFile(this.path, `${this.path}.1`);
    await truncate(this.path);
  }
}
