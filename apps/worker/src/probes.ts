import { HealthService } from '@guildhall/features/health/application/health.service';
import { toHealth } from '@guildhall/features/health/http/health.mapper';
import type { Probes } from '@guildhall/platform/http/probe-server';
import { Metrics } from '@guildhall/platform/observability/metrics';
import type { INestApplicationContext } from '@nestjs/common';

/** A worker tells of itself what an API process tells, in the same words. */
export function probesOf(worker: INestApplicationContext): Probes {
  const health = worker.get(HealthService);
  const metrics = worker.get(Metrics);
  return {
    ready: async () => toHealth(await health.assertReady()),
    metrics: () => metrics.registry.metrics(),
  };
}
