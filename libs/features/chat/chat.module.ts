import { BlocksModule } from '@guildhall/features/blocks/blocks.module';
import {
  guildCreated,
  guildDeleted,
  memberJoined,
  memberLeft,
} from '@guildhall/features/guilds/contract/guild.events';
import { GuildsModule } from '@guildhall/features/guilds/guilds.module';
import { UsersModule } from '@guildhall/features/users/users.module';
import { Module } from '@nestjs/common';
import { ChatService } from './application/chat.service';
import { CompanionBroadcasts } from './application/companion-broadcasts';
import { OpenCompanionRooms } from './application/companion-rooms';
import { Departures } from './application/departures';
import { FollowGuild } from './application/follow-guild';
import { IndexMessages } from './application/index-messages';
import { RoomMembership } from './application/room-membership';
import { RoomRetention } from './application/room-retention';
import { ChatDemoData } from './chat.demo-data';
import { ChatPersonalData } from './chat.personal-data';
import { CompanionRooms } from './contract/companion-rooms';
import { followGuild, followJoining, followParting } from './contract/chat.tasks';
import { ChatPersonalDataRepository } from './persistence/chat-personal-data.repository';
import { CompanionRoomsRepository } from './persistence/companion-rooms.repository';
import { DemoTalkRepository } from './persistence/demo-talk.repository';
import { MessageChangesRepository } from './persistence/message-changes.repository';
import { MessageWordsRepository } from './persistence/message-words.repository';
import { MessagesRepository } from './persistence/messages.repository';
import { RoomMembersRepository } from './persistence/room-members.repository';
import { RoomRetentionRepository } from './persistence/room-retention.repository';
import { RoomsRepository } from './persistence/rooms.repository';

/** For other features: `ChatService` and `CompanionRooms`. The rest is exported for this feature's own modules only. */
@Module({
  imports: [UsersModule, GuildsModule, BlocksModule],
  providers: [
    ChatDemoData,
    ChatPersonalData,
    ChatPersonalDataRepository,
    ChatService,
    DemoTalkRepository,
    Departures,
    FollowGuild,
    MessagesRepository,
    RoomMembership,
    RoomMembersRepository,
    RoomRetention,
    RoomRetentionRepository,
    RoomsRepository,
    MessageChangesRepository,
    MessageWordsRepository,
    IndexMessages,
    CompanionBroadcasts,
    CompanionRoomsRepository,
    OpenCompanionRooms,
    { provide: CompanionRooms, useExisting: OpenCompanionRooms },
  ],
  exports: [
    BlocksModule,
    ChatService,
    Departures,
    FollowGuild,
    MessagesRepository,
    RoomMembersRepository,
    RoomRetention,
    RoomsRepository,
    MessageChangesRepository,
    IndexMessages,
    CompanionBroadcasts,
    CompanionRooms,
    CompanionRoomsRepository,
    OpenCompanionRooms,
  ],
})
export class ChatModule {
  constructor() {
    // In every process: who publishes an event writes the tasks of its subscribers.
    guildCreated.subscribe(followGuild);
    guildDeleted.subscribe(followGuild);
    memberJoined.subscribe(followJoining);
    memberLeft.subscribe(followParting);
  }
}
