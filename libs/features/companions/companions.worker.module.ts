import { ChatModule } from '@guildhall/features/chat/chat.module';
import { Module } from '@nestjs/common';
import { AnswerQuestion } from './application/answer-question';
import { SettleAnswer } from './application/settle-answer';
import { CompanionsModule } from './companions.module';
import { COMPANION_MODEL } from './models/companion-model.provider';
import { AnswerQuestions } from './worker/answer-questions';

@Module({
  imports: [CompanionsModule, ChatModule],
  providers: [AnswerQuestion, AnswerQuestions, COMPANION_MODEL, SettleAnswer],
})
export class CompanionsWorkerModule {}
