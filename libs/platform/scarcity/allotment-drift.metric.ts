import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Database } from '../database/database';
import { Metrics } from '../observability/metrics';
import { AllotmentDriftsRepository } from './allotment-drifts.repository';
import { AllotmentRecounts } from './allotment-recount';

/** Drifts that were ever found, read when somebody scrapes, so that every process tells the same. Alert on more than 0. */
@Injectable()
export class AllotmentDriftMetric {
  constructor(
    repository: AllotmentDriftsRepository,
    database: Database,
    recounts: AllotmentRecounts,
    metrics: Metrics,
  ) {
    const gauge = new Gauge({
      name: 'guildhall_allotment_drifts',
      help: 'Times that a counter of scarce places differed from its rows, by kind. Expected: 0.',
      labelNames: ['kind'],
      registers: [metrics.registry],
      collect: async () => {
        const drifts = await repository.countByKind(database).catch(() => null);
        // What cannot be read is absent: the other metrics must be had just when the database is away.
        gauge.reset();
        if (drifts === null) return;
        for (const { kind } of recounts.all()) gauge.set({ kind }, drifts.get(kind) ?? 0);
      },
    });
  }
}
