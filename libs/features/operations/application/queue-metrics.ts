import { Metrics } from '@guildhall/platform/observability/metrics';
import { QUEUE_NAMES } from '@guildhall/platform/queue/queues';
import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { TasksRepository } from '../persistence/tasks.repository';

/** How much waits in the outbox, read when somebody scrapes. */
@Injectable()
export class QueueMetrics {
  constructor(tasks: TasksRepository, metrics: Metrics) {
    const registers = [metrics.registry];
    const age = new Gauge({
      name: 'guildhall_queue_oldest_waiting_seconds',
      help: 'Age of the oldest due task that nobody has begun, by queue.',
      labelNames: ['queue'],
      registers,
    });
    const depth = new Gauge({
      name: 'guildhall_queue_tasks',
      help: 'Tasks in the outbox by queue and state.',
      labelNames: ['queue', 'state'],
      registers,
      collect: async () => {
        for (const queue of await tasks.queues(QUEUE_NAMES)) {
          age.set({ queue: queue.queue }, queue.oldestWaitingSeconds);
          for (const state of ['waiting', 'delayed', 'running', 'dead'] as const)
            depth.set({ queue: queue.queue, state }, queue[state]);
        }
      },
    });
  }
}
