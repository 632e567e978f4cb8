import { NotificationsModule } from '@guildhall/features/notifications/notifications.module';
import { NotificationTypes } from '@guildhall/features/notifications/contract/notification-type';
import { UsersModule } from '@guildhall/features/users/users.module';
import { AllotmentRecounts } from '@guildhall/platform/scarcity/allotment-recount';
import { Module } from '@nestjs/common';
import { AdmitMember } from './application/admit-member';
import { BansService } from './application/bans.service';
import { CloseGuild } from './application/close-guild';
import { CreateGuild } from './application/create-guild';
import { DeleteGuild } from './application/delete-guild';
import { EditGuild } from './application/edit-guild';
import { GuildAccess } from './application/guild-access';
import { GuildChronicle } from './application/guild-chronicle';
import { GuildsService } from './application/guilds.service';
import { InvitationsService } from './application/invitations.service';
import { JoinGuild } from './application/join-guild';
import { MembersService } from './application/members.service';
import { OwnershipService } from './application/ownership.service';
import { PartWithMember } from './application/part-with-member';
import { RequestsService } from './application/requests.service';
import { SeatOffers } from './application/seat-offers';
import { WaitlistService } from './application/waitlist.service';
import { GuildCommitments } from './contract/guild-commitments';
import * as events from './contract/guild.events';
import * as notices from './contract/guild.notifications';
import * as tasks from './contract/guild.tasks';
import { GuildsDemoData } from './guilds.demo-data';
import { GuildsPersonalData } from './guilds.personal-data';
import { ActivityRepository } from './persistence/activity.repository';
import { BansRepository } from './persistence/bans.repository';
import { GuildPersonalDataRepository } from './persistence/guild-personal-data.repository';
import { guildSeatsRecount } from './persistence/guild-seats.recount';
import { GuildsRepository } from './persistence/guilds.repository';
import { InvitationsRepository } from './persistence/invitations.repository';
import { MembersRepository } from './persistence/members.repository';
import { RequestsRepository } from './persistence/requests.repository';
import { TransfersRepository } from './persistence/transfers.repository';
import { WaitlistRepository } from './persistence/waitlist.repository';

const OWN_PARTS = [
  BansService,
  CreateGuild,
  DeleteGuild,
  EditGuild,
  GuildsRepository,
  InvitationsService,
  JoinGuild,
  MembersRepository,
  MembersService,
  OwnershipService,
  RequestsService,
  WaitlistService,
];

/**
 * For other features: `GuildsService` reads guilds, `GuildCommitments` takes what keeps a guild from being deleted. The
 * rest is exported for this feature's own modules only.
 */
@Module({
  imports: [UsersModule, NotificationsModule],
  providers: [
    ActivityRepository,
    AdmitMember,
    BansRepository,
    CloseGuild,
    GuildAccess,
    GuildChronicle,
    GuildCommitments,
    GuildPersonalDataRepository,
    GuildsDemoData,
    GuildsPersonalData,
    GuildsService,
    InvitationsRepository,
    PartWithMember,
    RequestsRepository,
    SeatOffers,
    TransfersRepository,
    WaitlistRepository,
    ...OWN_PARTS,
  ],
  exports: [GuildsService, GuildCommitments, UsersModule, NotificationsModule, ...OWN_PARTS],
})
export class GuildsModule {
  constructor(types: NotificationTypes, recounts: AllotmentRecounts) {
    recounts.register(guildSeatsRecount);
    types.register(notices.guildDeletedNotice);
    types.register(notices.joinRequestedNotice);
    types.register(notices.ownershipOfferedNotice);
    types.register(notices.ownershipTransferredNotice);
    types.register(notices.partingNotice);
    types.register(notices.requestDecidedNotice);
    types.register(notices.roleChangedNotice);
    types.register(notices.seatOfferedNotice);
    types.register(notices.seatOfferLapsedNotice);
    // In every process: who publishes an event writes the tasks of its subscribers.
    events.guildDeleted.subscribe(tasks.tellOfDeletion);
    events.joinRequested.subscribe(tasks.tellOfRequest);
    events.memberLeft.subscribe(tasks.tellOfParting);
    events.ownershipOffered.subscribe(tasks.tellOfOwnershipOffer);
    events.ownershipTransferred.subscribe(tasks.tellOfTransfer);
    events.requestDecided.subscribe(tasks.tellOfDecision);
    events.roleChanged.subscribe(tasks.tellOfRole);
    events.seatOffered.subscribe(tasks.tellOfSeatOffer);
    events.seatOfferLapsed.subscribe(tasks.tellOfLapse);
  }
}
