import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

export const OUTBOX_CHANNEL = 'guildhall_outbox';

/** From one NOTIFY to the next: under load many commits share one, and a lone commit waits for nothing. */
const REST_MS = 10;

/**
 * Says that there is something in the outbox: to the dispatcher in this process at once, or, where there is none, to
 * those of other processes with NOTIFY. That is sent after the commit and not in it, because PostgreSQL takes a
 * database-wide lock for every commit that notifies. Should it get lost, the dispatchers' poll finds the tasks a
 * moment later.
 */
@Injectable()
export class OutboxSignal implements OnApplicationShutdown {
  private readonly listeners = new Set<() => void>();
  private timer: NodeJS.Timeout | null = null;
  private notifiedAt = -Infinity;

  constructor(private readonly dataSource: DataSource) {}

  onRaised(listener: () => void): void {
    this.listeners.add(listener);
  }

  raise(): void {
    for (const listener of this.listeners) listener();
    // Our dispatcher hands them to whoever has room; telling the others as well would only make them look in vain.
    if (this.listeners.size > 0 || this.timer) return;
    const rest = this.notifiedAt + REST_MS - performance.now();
    this.timer = setTimeout(() => this.notify(), Math.max(0, rest));
  }

  onApplicationShutdown(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private notify(): void {
    this.timer = null;
    this.notifiedAt = performance.now();
    // A lost notification costs one poll interval, nothing else.
    this.dataSource.query(`NOTIFY ${OUTBOX_CHANNEL}`).catch(() => undefined);
  }
}
