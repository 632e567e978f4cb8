import { ChatModule } from '@guildhall/features/chat/chat.module';
import * as companyEvents from '@guildhall/features/companies/contract/company.events';
import * as guildEvents from '@guildhall/features/guilds/contract/guild.events';
import { applicationMoved } from '@guildhall/features/hiring/contract/hiring.events';
import { HiringModule } from '@guildhall/features/hiring/hiring.module';
import { Module } from '@nestjs/common';
import { JobRooms } from './application/job-rooms';
import * as tasks from './contract/job-room.tasks';

/** Nothing is offered to other features: the rooms are chat's. */
@Module({
  imports: [ChatModule, HiringModule],
  providers: [JobRooms],
  exports: [JobRooms],
})
export class JobRoomsModule {
  constructor() {
    // In every process: who publishes an event writes the tasks of its subscribers.
    applicationMoved.subscribe(tasks.followApplication);
    companyEvents.companyMemberJoined.subscribe(tasks.followCompanyJoining);
    companyEvents.companyMemberLeft.subscribe(tasks.followCompanyParting);
    companyEvents.companyRoleChanged.subscribe(tasks.followCompanyRole);
    guildEvents.memberLeft.subscribe(tasks.followGuildParting);
    guildEvents.roleChanged.subscribe(tasks.followGuildRole);
    guildEvents.ownershipTransferred.subscribe(tasks.followGuildOwnership);
  }
}
