import { Clock } from '@guildhall/kernel/clock';
import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Allotments } from '@guildhall/platform/scarcity/allotments';
import { Injectable } from '@nestjs/common';
import { CloseGuild } from './application/close-guild';
import { PartWithMember } from './application/part-with-member';
import { WaitlistService } from './application/waitlist.service';
import { GUILD_ROLES } from './contract/guild';
import { type RoleChanged, roleChanged } from './contract/guild.events';
import { GuildPersonalDataRepository } from './persistence/guild-personal-data.repository';
import { GuildsRepository } from './persistence/guilds.repository';
import { MembersRepository } from './persistence/members.repository';

/**
 * Memberships, places in line, requests, bans and what somebody did in guilds. Erased, a person's seats go to the next in
 * line, and a guild of theirs to the officer or member who has been there longest; one without anybody else is deleted.
 */
@Injectable()
export class GuildsPersonalData implements PersonalDataHolder<Transaction> {
  readonly feature = 'guilds';

  constructor(
    private readonly repository: GuildPersonalDataRepository,
    private readonly guilds: GuildsRepository,
    private readonly members: MembersRepository,
    private readonly parting: PartWithMember,
    private readonly closing: CloseGuild,
    private readonly waitlist: WaitlistService,
    private readonly allotments: Allotments,
    private readonly database: Database,
    private readonly clock: Clock,
    holders: PersonalDataHolders<Transaction>,
  ) {
    holders.register(this);
  }

  export(userId: string): Promise<Record<string, unknown>> {
    return this.repository.exportOf(this.database, userId);
  }

  async erase(tx: Transaction, userId: string): Promise<void> {
    for (const { guildId, role } of await this.repository.findMemberships(tx, userId)) {
      if (role === 'owner') await this.passOn(tx, guildId, userId);
      await this.parting.run(tx, { guildId, userId, roles: GUILD_ROLES, how: 'erased' });
    }
    for (const guildId of await this.repository.findGuildsWaitedFor(tx, userId)) {
      await this.allotments.lock(tx, guildId);
      await this.waitlist.takeOff(tx, guildId, userId);
    }
    await this.repository.forget(tx, userId);
  }

  private async passOn(tx: Transaction, guildId: string, userId: string): Promise<void> {
    await this.allotments.lock(tx, guildId);
    const successor = await this.members.findSuccessor(tx, guildId);
    if (successor === undefined) {
      if (await this.guilds.markDeleted(tx, guildId, null, this.clock.now()))
        await this.closing.run(tx, guildId);
      return;
    }
    await this.members.changeRole(tx, guildId, userId, 'member', ['owner']);
    await this.members.changeRole(tx, guildId, successor, 'owner', GUILD_ROLES);
    tx.publish<RoleChanged>(roleChanged, { guildId, userId: successor, role: 'owner' });
  }
}
