import { CompanionRooms } from '@guildhall/features/chat/contract/companion-rooms';
import { AiConfig } from '@guildhall/platform/config/ai.config';
import { Database } from '@guildhall/platform/database/database';
import type { Logger } from '@guildhall/platform/observability/logger';
import { LOGGER } from '@guildhall/platform/observability/logger.token';
import { retryDelayMs } from '@guildhall/platform/outbox/retry-delay';
import { TaskDeferred } from '@guildhall/platform/outbox/task-failures';
import type { TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Inject, Injectable } from '@nestjs/common';
import { FAILURE_NOTICES, NOTHING_SAID } from '../domain/notices';
import { promptOf, tokensOf } from '../domain/prompt';
import { estimateTokens } from '../domain/token-estimate';
import { CompanionModel, type Prompt } from '../models/companion-model';
import { type FailureKind, ModelFailure } from '../models/model-failure';
import { AnswersRepository, type OpenQuestion } from '../persistence/answers.repository';
import { CompanionsRepository } from '../persistence/companions.repository';
import { type Ending, SettleAnswer } from './settle-answer';
import { SpokenAnswer } from './spoken-answer';
import { StopSignal } from './stop-signal';

const ATTEMPTS = { attempts: 4, firstDelayMs: 1_000, longestDelayMs: 30_000 } as const;
/** A service that wants to be left alone for longer gets no other attempt: somebody is waiting. */
const LONGEST_WAIT_MS = 120_000;

/**
 * Asks the model and says what it answers. May run again after a crash, and then starts over: what is said in the end is
 * said once.
 */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly answers: AnswersRepository,
    private readonly companions: CompanionsRepository,
    private readonly rooms: CompanionRooms,
    private readonly model: CompanionModel,
    private readonly settling: SettleAnswer,
    private readonly config: AiConfig,
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws TaskDeferred when it is to be tried again later */
  async run(questionId: string, task: TaskRun): Promise<void> {
    const question = await this.answers.begin(this.database, questionId);
    // Settled, with its task, by a run that was thought dead; or erased.
    if (!question) return;
    const ending = await this.endingOf(question, task);
    await this.settling.run(task, question, ending);
  }

  private async endingOf(question: OpenQuestion, task: TaskRun): Promise<Ending> {
    if (question.isCancelled) return cancelled('', 0);
    // Every attempt before ended with its process.
    if (question.attempt > ATTEMPTS.attempts) return failed('unavailable');
    const companion = await this.companions.findById(this.database, question.companionId);
    const turns = await this.rooms.conversation(this.database, question.questionId);
    // It is not there when it was deleted before anybody answered.
    const isThere = turns.at(-1)?.id === question.questionId;
    if (!companion || !isThere) return { outcome: 'cancelled', text: null, tokens: 0 };
    const messages = promptOf(companion.systemPrompt, turns, this.config.contextTokens);
    const { name, model, temperature } = companion;
    return this.ask(question, { name, model, temperature, messages }, task);
  }

  private async ask(question: OpenQuestion, prompt: Prompt, task: TaskRun): Promise<Ending> {
    const { questionId, roomId, companionId, attempt } = question;
    const spoken = new SpokenAnswer((index, text) =>
      this.rooms.show({ roomId, answerTo: questionId, companionId, attempt, index, text }),
    );
    const tokens = () => tokensOf(prompt.messages) + estimateTokens(spoken.text);
    const stop = new StopSignal(task.signal, this.config.deadlineMs, () =>
      this.answers.isWanted(this.database, questionId),
    );
    try {
      for await (const piece of this.model.answer(prompt, stop.signal)) if (!spoken.add(piece)) break;
      spoken.end({ showRest: true });
      if (spoken.text === '') throw new ModelFailure('unavailable', 'The answer was empty.');
      return { outcome: 'complete', text: spoken.text, tokens: tokens() };
    } catch (thrown) {
      const error: unknown = stop.signal.aborted ? stop.signal.reason : thrown;
      if (stop.isUnwanted) return cancelled(spoken.text, tokens());
      if (task.signal.aborted) throw new TaskDeferred(0, 'The process ended before the answer did.');
      if (!(error instanceof ModelFailure)) throw error;
      // Cancelled a moment ago: it would be found at the next attempt only.
      if (!(await this.answers.isWanted(this.database, questionId))) return cancelled(spoken.text, tokens());
      return this.giveUp(question, error, spoken.text === '' ? 0 : tokens());
    } finally {
      spoken.end({ showRest: false });
      stop.release();
    }
  }

  /** @throws TaskDeferred when another attempt is worth it */
  private giveUp({ questionId, attempt }: OpenQuestion, failure: ModelFailure, tokens: number): Ending {
    const { kind, message, retryAfterMs } = failure;
    const delayMs = Math.max(retryAfterMs ?? 0, retryDelayMs(ATTEMPTS, attempt));
    const isLast = !failure.isPassing || attempt >= ATTEMPTS.attempts || delayMs > LONGEST_WAIT_MS;
    this.logger.warn({ questionId, attempt, kind, reason: message, isLast }, 'a companion gave no answer');
    if (!isLast) throw new TaskDeferred(delayMs, message);
    return { ...failed(kind), tokens };
  }
}

function cancelled(text: string, tokens: number): Ending {
  return { outcome: 'cancelled', text: text || NOTHING_SAID, tokens: text === '' ? 0 : tokens };
}

function failed(kind: FailureKind): Ending {
  return { outcome: 'failed', text: FAILURE_NOTICES[kind], tokens: 0 };
}
