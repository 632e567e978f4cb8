import { Registry } from './registry';

export type HealthStatus = 'up' | 'degraded' | 'down';

export interface HealthReport {
  readonly status: HealthStatus;
  /** Facts an operator wants to see; never secrets. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** A part of the system that can say how it is. */
export interface HealthIndicator {
  readonly name: string;
  /** True when requests cannot be served without it: then it decides `/health/ready`. */
  readonly needed: boolean;
  /** Answers within a second or so; a rejection counts as `down`. */
  check(): Promise<HealthReport>;
}

export class HealthIndicators extends Registry<HealthIndicator> {}
