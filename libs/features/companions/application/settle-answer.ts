import { CompanionRooms } from '@guildhall/features/chat/contract/companion-rooms';
import type { AnswerOutcome } from '@guildhall/features/chat/contract/message';
import { Clock } from '@guildhall/kernel/clock';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import type { TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { answerQuestion } from '../contract/companion.tasks';
import { AnswersRepository, type OpenQuestion } from '../persistence/answers.repository';
import { BudgetsRepository } from '../persistence/budgets.repository';

/** How a question ends. */
export interface Ending {
  readonly outcome: AnswerOutcome;
  /** `null` when nothing is to be said: the question was taken back. */
  readonly text: string | null;
  /** Estimated, of the question with its context and of the answer. */
  readonly tokens: number;
}

/**
 * Says the answer, gives back what was not used, finishes the task and enqueues that of the next question: all of it or
 * nothing, once, by the latest run only. The room is locked first, as by those who ask something there meanwhile.
 */
@Injectable()
export class SettleAnswer {
  constructor(
    private readonly rooms: CompanionRooms,
    private readonly answers: AnswersRepository,
    private readonly budgets: BudgetsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws TaskSuperseded when another run has taken over */
  run(task: TaskRun, question: OpenQuestion, { outcome, text, tokens }: Ending): Promise<void> {
    const { questionId, roomId, companionId } = question;
    return this.unitOfWork.run(task.context, async (tx) => {
      const isThere = await this.rooms.lock(tx, roomId);
      await task.completeIn(tx);
      if (!isThere) return;
      const reservation = await this.answers.settle(tx, questionId, { outcome, tokens }, this.clock.now());
      if (reservation) {
        await this.budgets.correct(tx, reservation, tokens);
        if (text !== null) {
          const { id } = await this.rooms.say(tx, { roomId, companionId, questionId, text, outcome });
          await this.answers.noteAnswer(tx, questionId, id);
        }
      }
      const next = await this.answers.findNext(tx, roomId);
      if (next !== undefined) tx.enqueue(answerQuestion, { questionId: next });
    });
  }
}
