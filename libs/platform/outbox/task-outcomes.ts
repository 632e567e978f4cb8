import { Injectable } from '@nestjs/common';
import type { HandedTask } from './outbox.repository';

export const TASK_OUTCOMES = ['done', 'failed', 'deferred', 'dead', 'superseded'] as const;

export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

export type OutcomeListener = (task: HandedTask, outcome: TaskOutcome, tookMs: number) => void;

/** How runs ended, for metrics. */
@Injectable()
export class TaskOutcomes {
  private readonly listeners: OutcomeListener[] = [];

  listen(listener: OutcomeListener): void {
    this.listeners.push(listener);
  }

  record(task: HandedTask, outcome: TaskOutcome, tookMs = 0): void {
    for (const listener of this.listeners) listener(task, outcome, tookMs);
  }
}
