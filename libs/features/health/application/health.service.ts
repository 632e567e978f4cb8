import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import {
  type HealthIndicator,
  HealthIndicators,
  type HealthReport,
  type HealthStatus,
} from '@guildhall/kernel/health-indicator';
import { Configuration } from '@guildhall/platform/config/configuration';
import { VERSION } from '@guildhall/platform/observability/version';
import { Injectable } from '@nestjs/common';

/** Probes come often and from several sides; one look serves all that come within this time. */
const REMEMBERED_MS = 500;
const PATIENCE_MS = 1_500;

export interface Health {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly version: string;
  readonly uptimeSeconds: number;
  readonly checks: Readonly<Record<string, HealthReport>>;
}

@Injectable()
export class HealthService {
  private latest: { at: number; health: Promise<Health> } | null = null;

  constructor(
    private readonly indicators: HealthIndicators,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /** Asks every part, each for a bounded time. */
  look(): Promise<Health> {
    const at = this.clock.now().getTime();
    if (!this.latest || at - this.latest.at >= REMEMBERED_MS) this.latest = { at, health: this.ask() };
    return this.latest.health;
  }

  /** @throws DomainError `NOT_READY` while a part that requests need is down */
  async assertReady(): Promise<Health> {
    const health = await this.look();
    if (health.status !== 'down') return health;
    const missing = Object.entries(health.checks).flatMap(([name, { status }]) =>
      status === 'down' ? [name] : [],
    );
    throw new DomainError('NOT_READY', 'unavailable', `Not ready: ${missing.join(', ')} is down.`, {
      retryAfter: 2,
    });
  }

  /** What an operator should know about how this installation is set up. */
  configurationProblems(): string[] {
    const { instance, http, throttle, database } = this.configuration;
    const problems: string[] = [];
    if (!instance.isProduction)
      problems.push(`NODE_ENV is ${instance.environment}: demo data and development pages are available.`);
    if (!throttle.enabled) problems.push('RATE_LIMITS is off.');
    if (instance.isProduction && !http.requireHttps)
      problems.push('REQUIRE_HTTPS is off: requests in the clear are served.');
    if (instance.isProduction && !http.publicUrl.startsWith('https:'))
      problems.push('PUBLIC_URL is not an https URL.');
    if (instance.isProduction && database.ssl === 'off')
      problems.push('DATABASE_SSL is off: fine on one machine, not across a network.');
    return problems;
  }

  private async ask(): Promise<Health> {
    const reports = await Promise.all(
      this.indicators.all().map(async (indicator) => [indicator, await report(indicator)] as const),
    );
    const isDown = reports.some(([indicator, { status }]) => indicator.needed && status === 'down');
    const isDegraded = reports.some(([, { status }]) => status !== 'up');
    return {
      status: isDown ? 'down' : isDegraded ? 'degraded' : 'ok',
      version: VERSION,
      uptimeSeconds: Math.floor(process.uptime()),
      checks: Object.fromEntries(reports.map(([indicator, health]) => [indicator.name, health])),
    };
  }
}

async function report(indicator: HealthIndicator): Promise<HealthReport> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<HealthReport>((resolve) => {
    timer = setTimeout(() => resolve(down(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  // The reason goes to operators only (/health/detailed); driver messages name hosts, never credentials.
  const answer = indicator.check().catch((error: Error) => down(error.message));
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}

function down(reason: string): HealthReport {
  return { status: 'down' satisfies HealthStatus, details: { reason } };
}
