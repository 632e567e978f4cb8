import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

export const OUTBOX_CHANNEL = 'guildhall_outbox';

/** Many commits within this time make one NOTIFY. */
const GATHER_MS = 2;

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

  constructor(private readonly dataSource: DataSource) {}

  onRaised(listener: () => void): void {
    this.listeners.add(listener);
  }

  raise(): void {
    for (const listener of this.listeners) listener();
    // Our dispatcher finds the room wherever it is, and a NOTIFY for each few commits would cost as much as they do.
    if (this.listeners.size === 0) this.timer ??= setTimeout(() => this.notify(), GATHER_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private notify(): void {
    this.timer = null;
    // A lost notification costs one poll interval, nothing else.
    this.dataSource.query(`NOTIFY ${OUTBOX_CHANNEL}`).catch(() => undefined);
  }
}
