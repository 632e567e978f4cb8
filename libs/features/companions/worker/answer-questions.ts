import { TaskHandlers } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { AnswerQuestion } from '../application/answer-question';
import { answerQuestion, type OfQuestion } from '../contract/companion.tasks';

@Injectable()
export class AnswerQuestions {
  constructor(answering: AnswerQuestion, handlers: TaskHandlers) {
    handlers.register<OfQuestion>(answerQuestion, {
      handle: ({ questionId }, run) => answering.run(questionId, run),
    });
  }
}
