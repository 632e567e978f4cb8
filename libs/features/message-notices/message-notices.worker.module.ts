import { Module } from '@nestjs/common';
import { TellUnread } from './application/tell-unread';
import { MessageNoticesModule } from './message-notices.module';
import { NoticeProgressRepository } from './persistence/progress.repository';
import { TellUnreadSchedule } from './worker/tell-unread.schedule';

@Module({
  imports: [MessageNoticesModule],
  providers: [NoticeProgressRepository, TellUnread, TellUnreadSchedule],
})
export class MessageNoticesWorkerModule {}
