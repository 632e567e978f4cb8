import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction';
import { declaredTasks, type TaskDefinition } from './task';

/** What a handler knows of the run it is. */
export interface TaskRun {
  readonly taskId: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Acts for whoever caused the task, with the same correlation id; the role is not known any more. */
  readonly context: ActorContext;
  /** Aborted when the run's time is up or the process shuts down. */
  readonly signal: AbortSignal;
  /**
   * Finishes the task inside the handler's own transaction, so that its effects on the database happen exactly once.
   *
   * @throws TaskSuperseded when another run has taken over; let it roll the transaction back
   */
  completeIn(tx: Transaction): Promise<void>;
}

/** Runs one kind of task. May be called more than once for the same task: after a crash nobody knows how far it got. */
export interface TaskHandler<Payload extends object> {
  handle(payload: Payload, run: TaskRun): Promise<void>;
}

/** Which handler runs which task, in this process. */
@Injectable()
export class TaskHandlers {
  private readonly handlers = new Map<string, { definition: TaskDefinition; handler: TaskHandler<object> }>();

  /** @throws Error when the task has a handler already */
  register<Payload extends object>(definition: TaskDefinition<Payload>, handler: TaskHandler<Payload>): void {
    if (this.handlers.has(definition.name)) throw new Error(`The task ${definition.name} has two handlers.`);
    this.handlers.set(definition.name, {
      definition: definition as unknown as TaskDefinition,
      handler: handler as unknown as TaskHandler<object>,
    });
  }

  find(name: string): { definition: TaskDefinition; handler: TaskHandler<object> } | undefined {
    return this.handlers.get(name);
  }

  /** @throws Error naming every declared task that nobody handles; a worker must not start like that */
  assertComplete(): void {
    const orphans = declaredTasks().filter((task) => !this.handlers.has(task.name));
    if (orphans.length > 0)
      throw new Error(`No handler for the task(s) ${orphans.map((task) => task.name).join(', ')}.`);
  }
}
