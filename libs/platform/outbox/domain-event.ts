import type { TaskDefinition } from './task';

/** Something that happened, told to whoever subscribed. Named in the past tense: `user.registered`. */
export class DomainEvent<Payload extends object> {
  private readonly subscribers: Array<TaskDefinition<Payload>> = [];

  constructor(readonly name: string) {}

  /** Each subscriber is a task of its own, with its own retries. Two subscriptions of one task are one. */
  subscribe(task: TaskDefinition<Payload>): void {
    if (!this.subscribers.includes(task)) this.subscribers.push(task);
  }

  get tasks(): ReadonlyArray<TaskDefinition<Payload>> {
    return this.subscribers;
  }
}
