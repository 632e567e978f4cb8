import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import { QUEUE_NAMES, type QueueName, QUEUES } from '../queue/queues';
import type { HandedTask } from './outbox.repository';
import { TaskRunner } from './task-runner';
import { TaskTransport } from './task-transport';

/** Runs tasks right here, as many of each queue at once as the queue allows. */
@Injectable()
export class InProcessTransport extends TaskTransport {
  private readonly running = new Map<QueueName, number>(QUEUE_NAMES.map((queue) => [queue, 0]));
  private readonly listeners: Array<() => void> = [];

  constructor(
    private readonly runner: TaskRunner,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
  }

  override async room(): Promise<Map<QueueName, number>> {
    return new Map(QUEUE_NAMES.map((queue) => [queue, QUEUES[queue].concurrency - this.countOf(queue)]));
  }

  override async handOver(tasks: readonly HandedTask[]): Promise<void> {
    for (const task of tasks) void this.runOne(task);
  }

  override onRoom(listener: () => void): void {
    this.listeners.push(listener);
  }

  private async runOne(task: HandedTask): Promise<void> {
    this.running.set(task.queue, this.countOf(task.queue) + 1);
    try {
      await this.runner.run(task);
    } catch (error) {
      // The database is away: the lease runs out and the task is handed over again.
      this.logger.warn(
        { taskId: task.id, task: task.name, error },
        'the end of a task could not be written down',
      );
    } finally {
      this.running.set(task.queue, this.countOf(task.queue) - 1);
      for (const listener of this.listeners) listener();
    }
  }

  private countOf(queue: QueueName): number {
    return this.running.get(queue) ?? 0;
  }
}
