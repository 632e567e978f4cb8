import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import {
  CompanionRooms,
  type Question,
  type Respondent,
} from '@guildhall/features/chat/contract/companion-rooms';
import { AiConfig } from '@guildhall/platform/config/ai.config';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { answerQuestion } from '../contract/companion.tasks';
import { nextDay, nextMinute } from '../domain/budget-reset';
import { budgetSpent, companionInactive, companionNotFound } from '../domain/companion-errors';
import { estimateTokens } from '../domain/token-estimate';
import { AnswersRepository } from '../persistence/answers.repository';
import { BudgetsRepository } from '../persistence/budgets.repository';
import { CompanionsRepository } from '../persistence/companions.repository';

/** Taken from the budget for an answer, until it is known how long it is and how much was sent with the question. */
const TOKENS_FOR_ANSWER = 500;

/** Takes what people say to companions, and sees to it that each question is answered. */
@Injectable()
export class TakeQuestions implements Respondent {
  constructor(
    private readonly companions: CompanionsRepository,
    private readonly answers: AnswersRepository,
    private readonly budgets: BudgetsRepository,
    private readonly config: AiConfig,
    private readonly database: Database,
    private readonly clock: Clock,
    rooms: CompanionRooms,
  ) {
    rooms.respondWith(this);
  }

  /** @throws DomainError `COMPANION_NOT_FOUND` */
  async demandCompanion(_ctx: ActorContext, companionId: string): Promise<void> {
    const companion = await this.companions.findById(this.database, companionId);
    if (!companion?.isActive) throw companionNotFound();
  }

  /** @throws DomainError `COMPANION_INACTIVE`, `CHAT_COMPANION_BUDGET_SPENT` */
  async asked(tx: Transaction, question: Question): Promise<void> {
    const companion = await this.companions.findById(tx, question.companionId);
    if (!companion?.isActive) throw companionInactive();
    const now = this.clock.now();
    const tokens = estimateTokens(question.text) + TOKENS_FOR_ANSWER;
    await this.reserve(tx, question.userId, tokens, now);
    await this.answers.insert(tx, question, tokens, now);
    // Its own, unless others wait before it: then theirs, which is usually under way, and this does nothing.
    const questionId = (await this.answers.findNext(tx, question.roomId)) ?? question.id;
    tx.enqueue(answerQuestion, { questionId });
  }

  private async reserve(tx: Transaction, userId: string, tokens: number, now: Date): Promise<void> {
    if (await this.budgets.reserve(tx, userId, tokens, this.config, now)) return;
    const isDaySpent = await this.budgets.isDaySpent(tx, userId, tokens, this.config, now);
    throw budgetSpent(isDaySpent ? nextDay(now) : nextMinute(now), now);
  }
}
