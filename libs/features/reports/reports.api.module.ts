import { ChatApiModule } from '@guildhall/features/chat/chat.api.module';
import { ChatModule } from '@guildhall/features/chat/chat.module';
import { Module } from '@nestjs/common';
import { ReportsService } from './application/reports.service';
import { ReportsController } from './http/reports.controller';
import { ReportsModule } from './reports.module';

@Module({
  imports: [ChatApiModule, ChatModule, ReportsModule],
  controllers: [ReportsController],
  providers: [ReportsService],
})
export class ReportsApiModule {}
