import {
  type HealthIndicator,
  HealthIndicators,
  type HealthReport,
} from '@guildhall/kernel/health-indicator';
import { Injectable } from '@nestjs/common';
import { RedisConfig } from '../config/redis.config';
import { RedisConnections } from './redis-connections';

@Injectable()
export class RedisHealth implements HealthIndicator {
  readonly name = 'redis';
  /** Without it requests go on: counters and caches stay in the process, tasks wait in the outbox. */
  readonly needed = false;

  constructor(
    private readonly connections: RedisConnections,
    config: RedisConfig,
    indicators: HealthIndicators,
  ) {
    if (config.enabled) indicators.register(this);
  }

  async check(): Promise<HealthReport> {
    const started = performance.now();
    try {
      await this.connections.main.ping();
    } catch (error) {
      return { status: 'degraded', details: { reason: (error as Error).message } };
    }
    return { status: 'up', details: { latencyMs: Math.round((performance.now() - started) * 10) / 10 } };
  }
}
