import {
  type HealthIndicator,
  HealthIndicators,
  type HealthReport,
} from '@guildhall/kernel/health-indicator';
import { QUEUE_NAMES } from '@guildhall/platform/queue/queues';
import { Injectable } from '@nestjs/common';
import { TasksRepository } from '../persistence/tasks.repository';

/** A task that is due this long and not begun says that no worker runs, or not enough of them. */
const LAG_THAT_HURTS_SECONDS = 60;

/** Dead letters and lag are somebody's to look at; requests are served all the same. */
@Injectable()
export class OutboxHealth implements HealthIndicator {
  readonly name = 'outbox';
  readonly needed = false;

  constructor(
    private readonly tasks: TasksRepository,
    indicators: HealthIndicators,
  ) {
    indicators.register(this);
  }

  async check(): Promise<HealthReport> {
    const queues = await this.tasks.backlog(QUEUE_NAMES);
    const dead = queues.reduce((sum, queue) => sum + queue.dead, 0);
    const oldestWaitingSeconds = Math.max(...queues.map((queue) => queue.oldestWaitingSeconds));
    const isWell = dead === 0 && oldestWaitingSeconds < LAG_THAT_HURTS_SECONDS;
    return {
      status: isWell ? 'up' : 'degraded',
      details: { dead, oldestWaitingSeconds: Math.round(oldestWaitingSeconds) },
    };
  }
}
