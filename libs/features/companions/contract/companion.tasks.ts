import { defineTask } from '@guildhall/platform/outbox/task';
import { IsUUID } from 'class-validator';

export class OfQuestion {
  @IsUUID()
  readonly questionId!: string;
}

/**
 * Answers what somebody asked a companion. Of each room the first question that waits has such a task, and whoever settles
 * it enqueues the next. When to try again and how long is the handler's affair, which counts attempts over crashes too.
 */
export const answerQuestion = defineTask({
  name: 'companions.answer-question',
  queue: 'ai',
  payload: OfQuestion,
  // Longer than any deadline for an answer.
  timeoutMs: 11 * 60_000,
  deduplicationKey: ({ questionId }) => questionId,
});
