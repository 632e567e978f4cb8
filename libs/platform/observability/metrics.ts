import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Cache } from '../cache/cache';
import { Database } from '../database/database';
import { declaredTasks } from '../outbox/task';
import { TASK_OUTCOMES, TaskOutcomes } from '../outbox/task-outcomes';

/** Seconds; finest where answers usually are. */
const HTTP_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];
const TASK_BUCKETS = [0.005, 0.02, 0.1, 0.5, 2, 10, 60];

/**
 * The process's metrics, in Prometheus' text format. Labels are bounded: route patterns and task names, never URLs or
 * ids, or a scanner could fill the memory of whoever scrapes.
 */
@Injectable()
export class Metrics implements OnModuleDestroy {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'guildhall_http_request_duration_seconds',
    help: 'Requests by method, route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: HTTP_BUCKETS,
    registers: [this.registry],
  });

  constructor(database: Database, cache: Cache, outcomes: TaskOutcomes) {
    collectDefaultMetrics({ register: this.registry });
    this.watchPool(database);
    this.watchCache(cache);
    this.watchTasks(outcomes);
  }

  observeRequest(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  onModuleDestroy(): void {
    this.registry.clear();
  }

  private watchPool(database: Database): void {
    const gauge = new Gauge({
      name: 'guildhall_database_pool_connections',
      help: 'Connections of the pool by state; waiting are callers without one.',
      labelNames: ['state'],
      registers: [this.registry],
      collect: () => {
        for (const [state, count] of Object.entries(database.poolUse())) gauge.set({ state }, count);
      },
    });
  }

  private watchCache(cache: Cache): void {
    const lookups = new Counter({
      name: 'guildhall_cache_lookups_total',
      help: 'Lookups of the cache by this process, by result.',
      labelNames: ['result'],
      registers: [this.registry],
      // The cache counts for itself.
      collect: () => {
        const { hits, misses } = cache.statistics();
        lookups.reset();
        lookups.inc({ result: 'hit' }, hits);
        lookups.inc({ result: 'miss' }, misses);
      },
    });
  }

  private watchTasks(outcomes: TaskOutcomes): void {
    const runs = new Counter({
      name: 'guildhall_task_runs_total',
      help: 'Runs of tasks in this process, by task and outcome.',
      labelNames: ['task', 'outcome'],
      registers: [this.registry],
    });
    // From zero, so that the first dead letter of a task is an increase already.
    for (const { name: task } of declaredTasks())
      for (const outcome of TASK_OUTCOMES) runs.inc({ task, outcome }, 0);
    const durations = new Histogram({
      name: 'guildhall_task_duration_seconds',
      help: 'How long runs of tasks took in this process.',
      labelNames: ['task'],
      buckets: TASK_BUCKETS,
      registers: [this.registry],
    });
    outcomes.listen((task, outcome, tookMs) => {
      runs.inc({ task: task.name, outcome });
      if (tookMs > 0) durations.observe({ task: task.name }, tookMs / 1000);
    });
  }
}
