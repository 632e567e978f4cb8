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
import { ChatPersonalData } from './chat.personal-data';
import { CompanionRooms } from './contract/companion-rooms';
import { followGuild, followJoining, followParting } from './contract/chat.tasks';
import { ChatPersonalDataRepository } from './persistence/chat-personal-data.repository';
import { CompanionRoomsRepository } from './persistence/companion-rooms.repository';
import { MessagesRepository } from './persistence/messages.repository';
import { RoomMembersRepository } from './persistence/room-members.repository';
import { RoomsRepository } from './persistence/rooms.repository';

/** For other features: `ChatService` and `CompanionRooms`. The rest is exported for this feature's own modules only. */
@Module({
  imports: [UsersModule, GuildsModule],
  providers: [
    ChatPersonalData,
    ChatPersonalDataRepository,
    ChatService,
    Departures,
    FollowGuild,
    MessagesRepository,
    RoomMembersRepository,
    RoomsRepository,
    CompanionBroadcasts,
    CompanionRoomsRepository,
    OpenCompanionRooms,
    { provide: CompanionRooms, useExisting: OpenCompanionRooms },
  ],
  exports: [
    ChatService,
    Departures,
    FollowGuild,
    MessagesRepository,
    RoomMembersRepository,
    RoomsRepository,
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
