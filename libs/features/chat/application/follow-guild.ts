import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { GuildsService } from '@guildhall/features/guilds/application/guilds.service';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { RoomMembersRepository } from '../persistence/room-members.repository';
import { RoomsRepository } from '../persistence/rooms.repository';
import { Departures } from './departures';

/**
 * Makes the members of a guild's room those of the guild. It looks at what is, not at what an event says: events may
 * arrive twice or in another order, and whoever holds the room last has seen the last of them.
 */
@Injectable()
export class FollowGuild {
  constructor(
    private readonly rooms: RoomsRepository,
    private readonly members: RoomMembersRepository,
    private readonly guilds: GuildsService,
    private readonly departures: Departures,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @param among whom to look at; `null` for everybody */
  run(ctx: ActorContext, guildId: string, among: readonly string[] | null): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const now = this.clock.now();
      const roomId = await this.rooms.lockOfGuild(tx, this.ids.next(), guildId, now);
      // Purged, and the room with it.
      if (roomId === undefined) return;
      const present = await this.guilds.findMemberIds(tx, guildId, among);
      await this.members.add(tx, roomId, present, now);
      const gone = await this.members.removeAllBut(tx, roomId, present, among);
      tx.afterCommit(() => this.departures.announce(gone.map((userId) => ({ roomId, userId }))));
    });
  }
}
