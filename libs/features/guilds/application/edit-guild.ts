import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Allotments } from '@guildhall/platform/scarcity/allotments';
import { Injectable } from '@nestjs/common';
import type { Guild } from '../contract/guild';
import { changedFields, changesNothing, type GuildChanges } from '../domain/guild-changes';
import { capacityBelowMembers } from '../domain/guild-errors';
import { GuildsRepository } from '../persistence/guilds.repository';
import { GuildAccess } from './guild-access';
import { GuildChronicle } from './guild-chronicle';
import { SeatOffers } from './seat-offers';

@Injectable()
export class EditGuild {
  constructor(
    private readonly access: GuildAccess,
    private readonly guilds: GuildsRepository,
    private readonly allotments: Allotments,
    private readonly offers: SeatOffers,
    private readonly chronicle: GuildChronicle,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Edits a guild that nobody else has edited since. Seats that are added are offered to those who wait. Nothing
   * changes, not even the version, when the changes are empty.
   *
   * @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING`, `IF_MATCH_REQUIRED`, `IF_MATCH_STALE`,
   *   `GUILD_CAPACITY_BELOW_MEMBERS`
   */
  async run(
    ctx: UserContext,
    guildId: string,
    changes: GuildChanges,
    seen: EditPrecondition,
  ): Promise<Guild> {
    const { guild } = await this.access.demand(ctx, guildId, 'edit');
    const acceptable = seen.acceptableVersions();
    if (changesNothing(changes)) {
      seen.demand(guild.version);
      return guild;
    }
    return this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.guilds.update(tx, guildId, changes, acceptable, this.clock.now())))
        throw EditPrecondition.stale();
      if (changes.capacity !== undefined) await this.resize(tx, guildId, changes.capacity);
      const fields = changedFields(changes);
      await this.chronicle.recordModeration(tx, { guildId, type: 'guild-edited', details: { fields } });
      return (await this.guilds.findById(tx, guildId)) as Guild;
    });
  }

  private async resize(tx: Transaction, guildId: string, capacity: number): Promise<void> {
    const seats = await this.allotments.resize(tx, guildId, capacity);
    if (!seats) throw capacityBelowMembers();
    await this.offers.offerFree(tx, guildId, seats);
  }
}
