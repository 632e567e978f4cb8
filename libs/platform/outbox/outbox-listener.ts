import { Inject, Injectable } from '@nestjs/common';
import { Client } from 'pg';
import { DatabaseConfig } from '../config/database.config';
import { sslOptions } from '../database/data-source-options';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import { OUTBOX_CHANNEL } from './outbox-signal';

const RECONNECT_AFTER_MS = 1_000;

/** Hears the NOTIFY of other processes, on a connection of its own that is made again whenever it breaks. */
@Injectable()
export class OutboxListener {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly config: DatabaseConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(onNotified: () => void): void {
    void this.connect(onNotified);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(onNotified: () => void): Promise<void> {
    if (this.stopped) return;
    const client = new Client({
      connectionString: this.config.url,
      ssl: sslOptions(this.config),
      connectionTimeoutMillis: this.config.connectTimeoutMs,
      application_name: 'guildhall-outbox-listener',
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    this.client = client;
    client.on('notification', onNotified);
    client.on('error', (error) => this.logger.debug({ error }, 'the outbox listener lost its connection'));
    client.on('end', () => this.reconnectLater(onNotified));
    try {
      await client.connect();
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
      // Whatever was announced while nobody listened.
      onNotified();
    } catch {
      // The dispatcher polls meanwhile, and says in the log that the database is away.
      client.end().catch(() => undefined);
      this.reconnectLater(onNotified);
    }
  }

  private reconnectLater(onNotified: () => void): void {
    if (this.stopped || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.connect(onNotified);
    }, RECONNECT_AFTER_MS);
  }
}
