import { Module } from '@nestjs/common';
import { MemberNoticeSettings } from './application/member-notice-settings';
import { NoticeSettingsController } from './http/notice-settings.controller';
import { MessageNoticesModule } from './message-notices.module';

@Module({
  imports: [MessageNoticesModule],
  controllers: [NoticeSettingsController],
  providers: [MemberNoticeSettings],
})
export class MessageNoticesApiModule {}
