import type { QueueName } from '../queue/queues';
import type { HandedTask } from './outbox.repository';

/** Brings tasks from the outbox to their handlers: within this process, or over Bull and Redis to any worker. */
export abstract class TaskTransport {
  /** How many more tasks of each queue it takes now. */
  abstract room(): Promise<Map<QueueName, number>>;

  /** @throws when it is not sure that all of them were taken (Redis is away) */
  abstract handOver(tasks: readonly HandedTask[]): Promise<void>;

  /** Calls back when there is room again. */
  abstract onRoom(listener: () => void): void;
}
