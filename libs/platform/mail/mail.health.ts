import {
  type HealthIndicator,
  HealthIndicators,
  type HealthReport,
} from '@guildhall/kernel/health-indicator';
import { Injectable } from '@nestjs/common';
import { MailProviders } from './providers/mail-providers';

/** Which providers there are and which of them this process leaves alone at the moment. */
@Injectable()
export class MailHealth implements HealthIndicator {
  readonly name = 'mail';
  /** Without it requests go on; mail waits in the outbox. */
  readonly needed = false;

  constructor(
    private readonly providers: MailProviders,
    indicators: HealthIndicators,
  ) {
    indicators.register(this);
  }

  async check(): Promise<HealthReport> {
    const { names } = this.providers;
    if (names.length === 0)
      return { status: 'degraded', details: { reason: 'no provider is configured: set MAIL_PROVIDERS' } };
    const reasons = names.map((name) => [name, this.providers.breakerOf(name).reason] as const);
    return {
      status: reasons.every(([, reason]) => reason === null) ? 'up' : 'degraded',
      details: Object.fromEntries(reasons.map(([name, reason]) => [name, reason ?? 'in use'])),
    };
  }
}
