import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { GuildsService } from '@guildhall/features/guilds/application/guilds.service';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { RoomsRepository } from '../persistence/rooms.repository';
import { RoomMembership } from './room-membership';

/**
 * Makes the members of a guild's room those of the guild. It looks at what is, not at what an event says: events may
 * arrive twice or in another order, and whoever holds the room last has seen the last of them.
 */
@Injectable()
export class FollowGuild {
  constructor(
    private readonly rooms: RoomsRepository,
    private readonly guilds: GuildsService,
    private readonly membership: RoomMembership,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @param among whom to look at; `null` for everybody */
  run(ctx: ActorContext, guildId: string, among: readonly string[] | null): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const roomId = await this.rooms.lockOfGuild(tx, this.ids.next(), guildId, this.clock.now());
      // Purged, and the room with it.
      if (roomId === undefined) return;
      await this.membership.settle(tx, roomId, await this.guilds.findMemberIds(tx, guildId, among), among);
    });
  }
}
