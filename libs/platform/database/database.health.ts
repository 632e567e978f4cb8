import { performance } from 'node:perf_hooks';
import {
  HealthIndicators,
  type HealthIndicator,
  type HealthReport,
} from '@guildhall/kernel/health-indicator';
import { Injectable } from '@nestjs/common';
import { Database } from './database';

@Injectable()
export class DatabaseHealth implements HealthIndicator {
  readonly name = 'database';
  readonly needed = true;

  constructor(
    private readonly database: Database,
    indicators: HealthIndicators,
  ) {
    indicators.register(this);
  }

  async check(): Promise<HealthReport> {
    const started = performance.now();
    const [row] = await this.database.query<{ version: string }>(
      `SELECT current_setting('server_version') AS version`,
    );
    const latencyMs = Math.round((performance.now() - started) * 10) / 10;
    return { status: 'up', details: { version: row?.version, latencyMs, pool: this.database.poolUse() } };
  }
}
