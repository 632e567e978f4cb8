import { RealtimeModule } from '@guildhall/platform/realtime/realtime.module';
import { Module } from '@nestjs/common';
import { CompanionsModule } from './companions.module';
import { AdminCompanionsController } from './http/admin-companions.controller';
import { AnswersController } from './http/answers.controller';
import { CompanionsController } from './http/companions.controller';
import { CompanionsGateway } from './realtime/companions.gateway';

@Module({
  imports: [CompanionsModule, RealtimeModule],
  controllers: [AdminCompanionsController, AnswersController, CompanionsController],
  providers: [CompanionsGateway],
})
export class CompanionsApiModule {}
