import { RealtimeModule } from '@guildhall/platform/realtime/realtime.module';
import { Module } from '@nestjs/common';
import { AskCompanion } from './application/ask-companion';
import { ChangeMessage } from './application/change-message';
import { ChatMetrics } from './application/chat-metrics';
import { KnownBlocks } from './application/known-blocks';
import { MuteMember } from './application/mute-member';
import { JoinGate } from './application/join-gate';
import { RoomFeed } from './application/room-feed';
import { SearchMessages } from './application/search-messages';
import { SendMessage } from './application/send-message';
import { SentTexts } from './application/sent-texts';
import { ChatModule } from './chat.module';
import { MessageDeletion } from './contract/message-deletion';
import { DevChatController } from './dev/dev-chat.controller';
import { MessagesController } from './http/messages.controller';
import { RoomsController } from './http/rooms.controller';
import { RoomMutesController } from './http/room-mutes.controller';
import { RoomRetentionController } from './http/room-retention.controller';
import { RoomMutesRepository } from './persistence/room-mutes.repository';
import { ChatGateway } from './realtime/chat.gateway';
import { MessageChangesGateway } from './realtime/message-changes.gateway';
import { CompanionRelay } from './realtime/companion-relay';
import { RoomAttendance } from './realtime/room-attendance';
import { Typing } from './realtime/typing';

/** For other features: `MessageDeletion`. */
@Module({
  imports: [ChatModule, RealtimeModule],
  controllers: [
    RoomsController,
    MessagesController,
    DevChatController,
    RoomMutesController,
    RoomRetentionController,
  ],
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
    SentTexts,
    Typing,
    KnownBlocks,
    MuteMember,
    RoomMutesRepository,
    { provide: MessageDeletion, useExisting: ChangeMessage },
  ],
  exports: [MessageDeletion],
})
export class ChatApiModule {}
