import { getQueueToken } from '@nestjs/bull';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Job, Queue } from 'bull';
import { type HandedTask, OutboxRepository } from '../outbox/outbox.repository';
import { TaskRunner } from '../outbox/task-runner';
import { TaskTransport } from '../outbox/task-transport';
import { QUEUE_NAMES, type QueueName, QUEUES } from './queues';

/** Tasks of a queue that may wait in Redis: enough to keep every worker busy, little enough to lose and hand over again. */
const WINDOW_PER_SLOT = 50;
/** The part of a window that has to be free before it is filled up. */
const WORTH_FILLING = 1 / 4;
/** Handed over at once: the first of many tasks run while the others are still on their way. */
const LARGEST_HANDOVER = 500;

/** Spreads tasks over every worker through Bull. Redis is never the only copy: what it loses is handed over again. */
@Injectable()
export class BullTransport extends TaskTransport implements OnModuleInit, OnApplicationShutdown {
  private queues!: ReadonlyMap<QueueName, Queue<HandedTask>>;
  private readonly listeners: Array<() => void> = [];
  private finishedSinceRoom = 0;
  private inFlight = 0;

  constructor(
    private readonly moduleRef: ModuleRef,
    private readonly repository: OutboxRepository,
    private readonly runner: TaskRunner,
  ) {
    super();
  }

  onModuleInit(): void {
    this.queues = new Map(
      QUEUE_NAMES.map((name) => [
        name,
        this.moduleRef.get<Queue<HandedTask>>(getQueueToken(name), { strict: false }),
      ]),
    );
  }

  override async room(): Promise<Map<QueueName, number>> {
    const outstanding = await this.repository.outstanding();
    return new Map(QUEUE_NAMES.map((queue) => [queue, roomIn(windowOf(queue), outstanding.get(queue) ?? 0)]));
  }

  override async handOver(tasks: readonly HandedTask[]): Promise<void> {
    await Promise.all(
      QUEUE_NAMES.map((queue) =>
        this.add(
          queue,
          tasks.filter((task) => task.queue === queue),
        ),
      ),
    );
  }

  override onRoom(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Called by the queues' processors. */
  async process(job: Job<HandedTask>): Promise<void> {
    this.inFlight++;
    try {
      await this.runner.run(job.data);
    } finally {
      this.inFlight--;
      this.finishedSinceRoom++;
      this.reportRoom(windowOf(job.data.queue));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    // Bull waits for running jobs by itself; those that cannot be waited for are handed over again.
    await Promise.all([...this.queues.values()].map((queue) => queue.close().catch(() => undefined)));
  }

  private async add(name: QueueName, tasks: readonly HandedTask[]): Promise<void> {
    if (tasks.length === 0) return;
    await this.queues.get(name)?.addBulk(
      tasks.map((task) => ({
        name: task.name,
        data: task,
        // The same run handed over twice is one job while the first is still known to Redis.
        opts: { jobId: `${task.id}.${task.run}`, attempts: 1, removeOnComplete: true, removeOnFail: true },
      })),
    );
  }

  /** Not after each job: asking the outbox costs a query. */
  private reportRoom(window: number): void {
    if (this.inFlight > 0 && this.finishedSinceRoom < window * WORTH_FILLING) return;
    this.finishedSinceRoom = 0;
    for (const listener of this.listeners) listener();
  }
}

function windowOf(queue: QueueName): number {
  return QUEUES[queue].concurrency * WINDOW_PER_SLOT;
}

/** None until a good part of the window is free: a hundred tasks are handed over as fast as a few. */
function roomIn(window: number, outstanding: number): number {
  const free = window - outstanding;
  return free < window * WORTH_FILLING ? 0 : Math.min(free, LARGEST_HANDOVER);
}
