import { OnQueueFailed, OnQueueStalled, Process, Processor } from '@nestjs/bull';
import { Inject, type Type } from '@nestjs/common';
import type { Job } from 'bull';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import type { HandedTask } from '../outbox/outbox.repository';
import { BullTransport } from './bull.transport';
import { QUEUE_NAMES, type QueueName, QUEUES } from './queues';

/** A processor only unwraps: what a task does, and what becomes of it, is not Bull's business. */
function processorOf(queue: QueueName): Type<unknown> {
  @Processor(queue)
  class QueueProcessor {
    constructor(
      @Inject(BullTransport) private readonly transport: BullTransport,
      @Inject(LOGGER) private readonly logger: Logger,
    ) {}

    @Process({ name: '*', concurrency: QUEUES[queue].concurrency })
    process(job: Job<HandedTask>): Promise<void> {
      return this.transport.process(job);
    }

    /** The run's end could not be written down (the database is away), or Bull gave up on the job. The lease does the rest. */
    @OnQueueFailed()
    onFailed(job: Job<HandedTask>, error: Error): void {
      this.logger.warn(
        { queue, taskId: job.data.id, task: job.data.name, error },
        'job failed; the outbox will hand its task over again',
      );
    }

    @OnQueueStalled()
    onStalled(job: Job<HandedTask>): void {
      this.logger.warn(
        { queue, taskId: job.data.id, task: job.data.name },
        'job stalled: the process that ran it is gone or stuck',
      );
    }
  }
  Object.defineProperty(QueueProcessor, 'name', { value: `${queue}QueueProcessor` });
  return QueueProcessor;
}

export const QUEUE_PROCESSORS: ReadonlyArray<Type<unknown>> = QUEUE_NAMES.map(processorOf);
