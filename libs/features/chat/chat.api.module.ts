import { RealtimeModule } from '@guildhall/platform/realtime/realtime.module';
import { Module } from '@nestjs/common';
import { AskCompanion } from './application/ask-companion';
import { RoomFeed } from './application/room-feed';
import { SendMessage } from './application/send-message';
import { ChatModule } from './chat.module';
import { RoomsController } from './http/rooms.controller';
import { ChatGateway } from './realtime/chat.gateway';
import { CompanionRelay } from './realtime/companion-relay';
import { RoomAttendance } from './realtime/room-attendance';
import { Typing } from './realtime/typing';

@Module({
  imports: [ChatModule, RealtimeModule],
  controllers: [RoomsController],
  providers: [ChatGateway, RoomAttendance, RoomFeed, SendMessage, Typing, AskCompanion, CompanionRelay],
})
export class ChatApiModule {}
