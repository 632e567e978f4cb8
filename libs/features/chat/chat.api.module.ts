import { RealtimeModule } from '@guildhall/platform/realtime/realtime.module';
import { Module } from '@nestjs/common';
import { AskCompanion } from './application/ask-companion';
import { ChangeMessage } from './application/change-message';
import { ChatMetrics } from './application/chat-metrics';
import { JoinGate } from './application/join-gate';
import { RoomFeed } from './application/room-feed';
import { SearchMessages } from './application/search-messages';
import { SendMessage } from './application/send-message';
import { ChatModule } from './chat.module';
import { DevChatController } from './dev/dev-chat.controller';
import { MessagesController } from './http/messages.controller';
import { RoomsController } from './http/rooms.controller';
import { ChatGateway } from './realtime/chat.gateway';
import { MessageChangesGateway } from './realtime/message-changes.gateway';
import { CompanionRelay } from './realtime/companion-relay';
import { RoomAttendance } from './realtime/room-attendance';
import { Typing } from './realtime/typing';

@Module({
  imports: [ChatModule, RealtimeModule],
  controllers: [RoomsController, MessagesController, DevChatController],
  providers: [
    AskCompanion,
    ChangeMessage,
    ChatGateway,
    ChatMetrics,
    CompanionRelay,
    JoinGate,
    MessageChangesGateway,
    RoomAttendance,
    RoomFeed,
    SearchMessages,
    SendMessage,
    Typing,
  ],
})
export class ChatApiModule {}
