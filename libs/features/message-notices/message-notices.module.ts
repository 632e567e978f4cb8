import { ChatModule } from '@guildhall/features/chat/chat.module';
import { NotificationTypes } from '@guildhall/features/notifications/contract/notification-type';
import { NotificationsModule } from '@guildhall/features/notifications/notifications.module';
import { Module } from '@nestjs/common';
import { chatMentionNotice, chatMessageNotice } from './contract/message.notifications';
import { MessageNoticesPersonalData } from './message-notices.personal-data';
import { NoticesRepository } from './persistence/notices.repository';

/** Nobody depends on it: what is exported is for this feature's own modules. */
@Module({
  imports: [ChatModule, NotificationsModule],
  providers: [MessageNoticesPersonalData, NoticesRepository],
  exports: [ChatModule, NotificationsModule, NoticesRepository],
})
export class MessageNoticesModule {
  constructor(types: NotificationTypes) {
    types.register(chatMessageNotice);
    types.register(chatMentionNotice);
  }
}
