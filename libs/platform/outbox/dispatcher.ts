import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OutboxConfig } from '../config/outbox.config';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import { OutboxListener } from './outbox-listener';
import { OutboxRepository } from './outbox.repository';
import { OutboxSignal } from './outbox-signal';
import { TaskHandlers } from './task-handlers';
import { TaskTransport } from './task-transport';

/** After Redis refused tasks, how long until they are offered again. */
const OFFER_AGAIN_MS = 500;

/**
 * Moves due tasks from the outbox to the transport. Runs in every worker; they share the work row by row. Woken by
 * commits here, by NOTIFY from elsewhere, by room in the transport, and by a poll for what all of these missed.
 */
@Injectable()
export class OutboxDispatcher implements OnApplicationBootstrap, OnApplicationShutdown {
  private stopped = false;
  private wakeUp: (() => void) | null = null;
  private wanted = true;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly repository: OutboxRepository,
    private readonly transport: TaskTransport,
    private readonly handlers: TaskHandlers,
    private readonly signal: OutboxSignal,
    private readonly listener: OutboxListener,
    private readonly config: OutboxConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws Error when a declared task has no handler */
  onApplicationBootstrap(): void {
    this.handlers.assertComplete();
    this.signal.onRaised(() => this.wake());
    this.transport.onRoom(() => this.wake());
    this.listener.start(() => this.wake());
    this.loop = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.listener.stop();
    await this.loop;
  }

  private wake(): void {
    this.wanted = true;
    this.wakeUp?.();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.wanted = false;
      try {
        await this.dispatch();
      } catch (error) {
        this.logger.warn({ error }, 'the outbox could not be read; trying again');
      }
      if (!this.wanted) await this.sleep();
    }
  }

  private async dispatch(): Promise<void> {
    const room = new Map([...(await this.transport.room())].filter(([, free]) => free > 0));
    if (room.size === 0) return;
    const tasks = await this.repository.claim(room, this.config.leaseMs);
    if (tasks.length === 0) return;
    // There may be more: look again without waiting to be told.
    this.wanted = true;
    try {
      await this.transport.handOver(tasks);
    } catch (error) {
      this.logger.warn(
        { error, tasks: tasks.length },
        'tasks could not be handed over; they wait in the outbox',
      );
      await this.repository.release(tasks, OFFER_AGAIN_MS);
      this.wanted = false;
    }
  }

  private sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, this.config.pollMs);
      this.wakeUp = done;
      function done() {
        clearTimeout(timer);
        resolve();
      }
    });
  }
}
