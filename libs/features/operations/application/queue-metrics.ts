import { Metrics } from '@guildhall/platform/observability/metrics';
import { QUEUE_NAMES } from '@guildhall/platform/queue/queues';
import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { type Backlog, TasksRepository } from '../persistence/tasks.repository';

const STATES = ['waiting', 'delayed', 'running', 'dead'] as const;

/**
 * How much waits in the outbox, read when somebody scrapes. Every process tells the same of the one outbox: take the
 * maximum over processes, not the sum.
 */
@Injectable()
export class QueueMetrics {
  private reading: Promise<Backlog[] | null> | null = null;

  constructor(
    private readonly tasks: TasksRepository,
    { registry }: Metrics,
  ) {
    const depth: Gauge = new Gauge({
      name: 'guildhall_queue_tasks',
      help: 'Tasks in the outbox by queue and state; the same on every process.',
      labelNames: ['queue', 'state'],
      registers: [registry],
      collect: async () => {
        const backlogs = await this.read();
        // What cannot be read is absent: the depth of an hour ago would only calm whoever looks.
        depth.reset();
        for (const backlog of backlogs ?? [])
          for (const state of STATES) depth.set({ queue: backlog.queue, state }, backlog[state]);
      },
    });
    const age: Gauge = new Gauge({
      name: 'guildhall_queue_oldest_waiting_seconds',
      help: 'Age of the oldest due task that nobody has begun, by queue; the same on every process.',
      labelNames: ['queue'],
      registers: [registry],
      collect: async () => {
        const backlogs = await this.read();
        age.reset();
        for (const { queue, oldestWaitingSeconds } of backlogs ?? [])
          age.set({ queue }, oldestWaitingSeconds);
      },
    });
    const readable: Gauge = new Gauge({
      name: 'guildhall_outbox_readable',
      help: '1 when the outbox could be read for this scrape, 0 when the database is away.',
      registers: [registry],
      collect: async () => readable.set((await this.read()) === null ? 0 : 1),
    });
  }

  /**
   * The gauges of one scrape, and scrapes that come at once, share a look.
   *
   * @returns `null` when the database is away; just then the other metrics must be had
   */
  private read(): Promise<Backlog[] | null> {
    this.reading ??= this.tasks
      .backlog(QUEUE_NAMES)
      .catch(() => null)
      .finally(() => {
        this.reading = null;
      });
    return this.reading;
  }
}
