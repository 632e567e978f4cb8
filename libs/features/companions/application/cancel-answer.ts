import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { OutboxRepository } from '@guildhall/platform/outbox/outbox.repository';
import { Injectable } from '@nestjs/common';
import { answerQuestion } from '../contract/companion.tasks';
import { questionNotFound } from '../domain/companion-errors';
import { AnswersRepository } from '../persistence/answers.repository';

/** Stops an answer, wherever it is on its way: whoever gives it looks several times a second whether it is still wanted. */
@Injectable()
export class CancelAnswer {
  constructor(
    private readonly answers: AnswersRepository,
    private readonly outbox: OutboxRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns false when it was cancelled, or settled, before
   * @throws DomainError `COMPANION_QUESTION_NOT_FOUND`
   */
  run(ctx: UserContext, roomId: string, questionId: string): Promise<boolean> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const own = { questionId, roomId, userId: ctx.userId };
      const hasChanged = await this.answers.cancel(tx, own, this.clock.now());
      if (hasChanged === undefined) throw questionNotFound();
      // One that waits for its next attempt need not wait any longer.
      if (hasChanged && (await this.outbox.hasten(tx, answerQuestion.name, questionId))) tx.announceTasks();
      return hasChanged;
    });
  }
}
