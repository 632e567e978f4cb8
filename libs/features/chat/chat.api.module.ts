import { RealtimeModule } from '@guildhall/platform/realtime/realtime.module';
import { Module } from '@nestjs/common';
import { ChangeMessage } from './application/change-message';
import { RoomFeed } from './application/room-feed';
import { SearchMessages } from './application/search-messages';
import { SendMessage } from './application/send-message';
import { ChatModule } from './chat.module';
import { MessagesController } from './http/messages.controller';
import { RoomsController } from './http/rooms.controller';
import { ChatGateway } from './realtime/chat.gateway';
import { MessageChangesGateway } from './realtime/message-changes.gateway';
import { RoomAttendance } from './realtime/room-attendance';
import { Typing } from './realtime/typing';

@Module({
  imports: [ChatModule, RealtimeModule],
  controllers: [RoomsController, MessagesController],
  providers: [
    ChatGateway,
    RoomAttendance,
    RoomFeed,
    SendMessage,
    Typing,
    ChangeMessage,
    MessageChangesGateway,
    SearchMessages,
  ],
})
export class ChatApiModule {}
