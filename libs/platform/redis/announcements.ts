import { Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RedisConfig } from '../config/redis.config';
import { RedisConnections } from './redis-connections';
import { RedisGate } from './redis-gate';

type Listener = (message: string) => void;

/**
 * Tells all processes something at once. At most once, and not at all while Redis is away: only for news that
 * everybody finds out by themselves a few seconds later.
 */
@Injectable()
export class Announcements {
  private readonly listeners = new Map<string, Listener[]>();
  private subscriber: Redis | null = null;

  constructor(
    private readonly connections: RedisConnections,
    private readonly gate: RedisGate,
    private readonly config: RedisConfig,
  ) {}

  async announce(topic: string, message: string): Promise<void> {
    await this.gate.through(
      async (redis) => {
        await redis.publish(this.channel(topic), message);
      },
      () => undefined,
    );
  }

  /** Without Redis there is only this process, and nobody to listen to. */
  listen(topic: string, listener: Listener): void {
    if (!this.config.enabled) return;
    const channel = this.channel(topic);
    const known = this.listeners.get(channel);
    if (known) {
      known.push(listener);
      return;
    }
    this.listeners.set(channel, [listener]);
    // ioredis subscribes again by itself after a reconnect, and waits when Redis is away now.
    this.subscription()
      .subscribe(channel)
      .catch(() => undefined);
  }

  private subscription(): Redis {
    if (this.subscriber) return this.subscriber;
    const subscriber = this.connections.connect('patient');
    subscriber.on('message', (channel: string, message: string) => {
      for (const listener of this.listeners.get(channel) ?? []) listener(message);
    });
    this.subscriber = subscriber;
    return subscriber;
  }

  private channel(topic: string): string {
    return `${this.config.prefix}:announce:${topic}`;
  }
}
