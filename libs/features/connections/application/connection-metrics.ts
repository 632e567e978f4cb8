import { Metrics } from '@guildhall/platform/observability/metrics';
import type { Logger } from '@guildhall/platform/observability/logger';
import { LOGGER } from '@guildhall/platform/observability/logger.token';
import { Inject, Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { ConnectionProvider } from '../contract/provider';

/** What providers are asked for. */
type Call = 'authorization' | 'renewal';

/** What came of the calls to providers, counted and logged. */
@Injectable()
export class ConnectionMetrics {
  private readonly calls: Counter<'call' | 'provider' | 'outcome'>;

  constructor(
    metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.calls = new Counter({
      name: 'guildhall_connection_calls_total',
      help: 'Calls to providers of outside accounts, by what for, provider and outcome.',
      labelNames: ['call', 'provider', 'outcome'],
      registers: [metrics.registry],
    });
  }

  count(
    call: Call,
    provider: ConnectionProvider,
    outcome: 'succeeded' | 'refused',
    connectionId?: string,
  ): void {
    this.calls.inc({ call, provider, outcome });
    this.logger.info({ call, provider, outcome, connectionId }, 'a provider was asked');
  }

  /** @param reason a status and an error code, such as `429` or `ECONNREFUSED` */
  failed(call: Call, provider: ConnectionProvider, reason: string, connectionId?: string): void {
    this.calls.inc({ call, provider, outcome: 'failed' });
    this.logger.warn({ call, provider, reason, connectionId }, 'a provider failed');
  }
}
