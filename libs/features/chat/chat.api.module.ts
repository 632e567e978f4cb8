import { RealtimeModule } from '@guildhall/platform/realtime/realtime.module';
import { Module } from '@nestjs/common';
import { ChatMetrics } from './application/chat-metrics';
import { RoomFeed } from './application/room-feed';
import { SendMessage } from './application/send-message';
import { ChatModule } from './chat.module';
import { DevChatController } from './dev/dev-chat.controller';
import { RoomsController } from './http/rooms.controller';
import { ChatGateway } from './realtime/chat.gateway';
import { RoomAttendance } from './realtime/room-attendance';
import { Typing } from './realtime/typing';

@Module({
  imports: [ChatModule, RealtimeModule],
  controllers: [RoomsController, DevChatController],
  providers: [ChatGateway, ChatMetrics, RoomAttendance, RoomFeed, SendMessage, Typing],
})
export class ChatApiModule {}
