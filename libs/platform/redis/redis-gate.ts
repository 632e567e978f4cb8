import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RedisConfig } from '../config/redis.config';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import { RedisConnections } from './redis-connections';

const PROBE_EVERY_MS = 500;
const FIRST_CONNECT_MS = 1_000;

/**
 * The way to Redis for requests. After the first command that fails, nobody else waits for Redis: everything takes its
 * fallback at once, while one probe finds out when Redis answers again. Behind a black hole that is the difference
 * between one slow request and all of them.
 */
@Injectable()
export class RedisGate implements OnModuleInit, OnApplicationShutdown {
  private closed = false;
  private stopped = false;
  private readonly recoveries: Array<(redis: Redis) => Promise<void>> = [];

  constructor(
    private readonly connections: RedisConnections,
    private readonly config: RedisConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Gives a Redis that is there the moment that connecting takes, so that the first requests use it already. */
  async onModuleInit(): Promise<void> {
    if (!this.config.enabled) return;
    const { main } = this.connections;
    if (main.status !== 'ready')
      await Promise.race([once(main, 'ready'), delay(FIRST_CONNECT_MS, undefined, { ref: false })]);
    if (this.connections.main.status !== 'ready') this.close(new Error('not reachable at start'));
  }

  /** True when there is a Redis and it answers, as far as we know. */
  get isOpen(): boolean {
    return this.config.enabled && !this.closed;
  }

  /** Before the gate opens again, for whoever must not trust what Redis kept from before. Rejecting keeps it closed. */
  onRecovery(prepare: (redis: Redis) => Promise<void>): void {
    this.recoveries.push(prepare);
  }

  /** Runs `work` on Redis, or `fallback` when Redis is away or goes away meanwhile. */
  async through<Result>(
    work: (redis: Redis) => Promise<Result>,
    fallback: () => Promise<Result> | Result,
  ): Promise<Result> {
    if (!this.isOpen) return fallback();
    try {
      return await work(this.connections.main);
    } catch (error) {
      // A mistake of the caller is not Redis's fault.
      if (error instanceof TypeError) throw error;
      this.close(error as Error);
      return fallback();
    }
  }

  onApplicationShutdown(): void {
    this.stopped = true;
  }

  private close(error: Error): void {
    if (this.closed) return;
    this.closed = true;
    this.logger.warn({ error: error.message }, 'Redis does not answer; going on without it');
    void this.probe();
  }

  private async probe(): Promise<void> {
    while (!this.stopped) {
      await delay(PROBE_EVERY_MS, undefined, { ref: false });
      try {
        await this.connections.main.ping();
        for (const prepare of this.recoveries) await prepare(this.connections.main);
        this.closed = false;
        this.logger.info('Redis answers again');
        return;
      } catch {
        // Still away: the next probe comes soon, and the log has said so already.
      }
    }
  }
}
