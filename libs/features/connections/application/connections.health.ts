import {
  type HealthIndicator,
  HealthIndicators,
  type HealthReport,
} from '@guildhall/kernel/health-indicator';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import { RenewalsRepository } from '../persistence/renewals.repository';

/** One failure is the weather; so many in a row, spread over some minutes, are for somebody to look at. */
const FAILURES_THAT_HURT = 3;

/** Whether providers let themselves be asked for new tokens. */
@Injectable()
export class ConnectionsHealth implements HealthIndicator {
  readonly name = 'connections';
  /** Requests are served without any of them. */
  readonly needed = false;

  constructor(
    private readonly renewals: RenewalsRepository,
    private readonly database: Database,
    indicators: HealthIndicators,
  ) {
    indicators.register(this);
  }

  async check(): Promise<HealthReport> {
    const failing = await this.renewals.failing(this.database, FAILURES_THAT_HURT);
    return {
      status: failing.length === 0 ? 'up' : 'degraded',
      details: {
        failing: Object.fromEntries(failing.map(({ provider, connections }) => [provider, connections])),
      },
    };
  }
}
