import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis, type RedisOptions } from 'ioredis';
import { RedisConfig } from '../config/redis.config';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import { Heartbeat } from './heartbeat';

const CONNECT_TIMEOUT_MS = 1_000;
const COMMAND_TIMEOUT_MS = 1_000;
const LONGEST_RECONNECT_MS = 1_000;
/** Between saying goodbye to a connection that may be dead and destroying it. */
const FAREWELL_MS = 200;
/** The longest wait of a blocking read, after which it is asked for again. */
export const BLOCKING_READ_SECONDS = 1;
/** After so long without any answer a connection is replaced. */
const SILENCE_MS: Readonly<Record<Patience, number>> = {
  impatient: 2_000,
  patient: (BLOCKING_READ_SECONDS + 1.5) * 1_000,
};

/**
 * How a connection behaves while Redis is away.
 *  impatient  commands fail at once or within a second: for requests, which have PostgreSQL to fall back on
 *  patient    commands wait for the connection to come back: for blocking reads and subscriptions
 */
export type Patience = 'impatient' | 'patient';

/** Makes Redis connections that never hang a request, also behind a black hole. */
@Injectable()
export class RedisConnections implements OnApplicationShutdown {
  private readonly open: Redis[] = [];
  private readonly heartbeats: Heartbeat[] = [];
  private shared: Redis | null = null;

  constructor(
    private readonly config: RedisConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The connection that everything short-lived uses. */
  get main(): Redis {
    this.shared ??= this.connect('impatient');
    return this.shared;
  }

  connect(patience: Patience): Redis {
    const redis = new Redis({ ...this.target(), ...behaviour(patience) });
    // ioredis reports every failed attempt; one line when it breaks and one when it is back say as much.
    let broken = false;
    redis.on('error', (error) => {
      if (!broken) this.logger.warn({ error: error.message }, 'Redis is away');
      broken = true;
    });
    redis.on('ready', () => {
      if (broken) this.logger.info('Redis is back');
      broken = false;
    });
    this.open.push(redis);
    this.heartbeats.push(new Heartbeat(redis, SILENCE_MS[patience]));
    return redis;
  }

  onApplicationShutdown(): void {
    for (const heartbeat of this.heartbeats) heartbeat.stop();
    for (const redis of this.open) redis.disconnect();
  }

  private target(): RedisOptions {
    const url = new URL(this.config.url);
    const credentials: RedisOptions = {
      ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
      ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
      db: Number(url.pathname.slice(1) || 0),
      ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    };
    const sentinels = this.config.sentinels.split(',').filter(Boolean).map(hostAndPort);
    if (sentinels.length > 0) return { ...credentials, sentinels, name: url.hostname };
    return { ...credentials, host: url.hostname, port: Number(url.port || 6379) };
  }
}

function behaviour(patience: Patience): RedisOptions {
  const common: RedisOptions = {
    connectTimeout: CONNECT_TIMEOUT_MS,
    disconnectTimeout: FAREWELL_MS,
    retryStrategy: (attempt) => Math.min(attempt * 50, LONGEST_RECONNECT_MS),
    keepAlive: 10_000,
  };
  if (patience === 'impatient') {
    return {
      ...common,
      commandTimeout: COMMAND_TIMEOUT_MS,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
    };
  }
  return { ...common, enableReadyCheck: false, maxRetriesPerRequest: null };
}

function hostAndPort(address: string): { host: string; port: number } {
  const [host = 'localhost', port = '26379'] = address.trim().split(':');
  return { host, port: Number(port) };
}
