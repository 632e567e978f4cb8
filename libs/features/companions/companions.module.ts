import { ChatModule } from '@guildhall/features/chat/chat.module';
import { Module } from '@nestjs/common';
import { CancelAnswer } from './application/cancel-answer';
import { CompanionsService } from './application/companions.service';
import { TakeQuestions } from './application/take-questions';
import { CompanionsPersonalData } from './companions.personal-data';
import { AnswersRepository } from './persistence/answers.repository';
import { BudgetsRepository } from './persistence/budgets.repository';
import { CompanionPersonalDataRepository } from './persistence/companion-personal-data.repository';
import { CompanionsRepository } from './persistence/companions.repository';

/** For other features: `CompanionsService`. The rest is exported for this feature's own modules only. */
@Module({
  imports: [ChatModule],
  providers: [
    AnswersRepository,
    BudgetsRepository,
    CancelAnswer,
    CompanionPersonalDataRepository,
    CompanionsPersonalData,
    CompanionsRepository,
    CompanionsService,
    TakeQuestions,
  ],
  exports: [AnswersRepository, BudgetsRepository, CancelAnswer, CompanionsRepository, CompanionsService],
})
export class CompanionsModule {}
