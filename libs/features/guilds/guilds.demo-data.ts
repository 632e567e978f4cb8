import type { Transaction } from '@guildhall/platform/database/transaction';
import {
  type DemoDataContributor,
  DemoDataContributors,
  type DemoWorld,
  personOf,
} from '@guildhall/platform/demo/demo-data';
import { Injectable } from '@nestjs/common';
import { AdmitMember } from './application/admit-member';
import { CreateGuild } from './application/create-guild';
import { WaitlistRepository } from './persistence/waitlist.repository';
import { DEMO_GUILDS, type DemoGuild } from './demo-guilds';

/** A handful of guilds of the demo people: open, by request, by invitation, and one that is full. */
@Injectable()
export class GuildsDemoData implements DemoDataContributor {
  readonly name = 'guilds';
  readonly order = 20;

  constructor(
    private readonly createGuild: CreateGuild,
    private readonly admit: AdmitMember,
    private readonly waitlist: WaitlistRepository,
    contributors: DemoDataContributors,
  ) {
    contributors.register(this);
  }

  async seed(tx: Transaction, world: DemoWorld): Promise<void> {
    for (const demo of DEMO_GUILDS) await this.seedGuild(tx, world, demo);
  }

  private async seedGuild(
    tx: Transaction,
    world: DemoWorld,
    { plan, owner, members, waiting }: DemoGuild,
  ): Promise<void> {
    const guild = await this.createGuild.run(tx, personOf(world, owner), plan);
    for (const member of members)
      await this.admit.run(tx, { guildId: guild.id, userId: personOf(world, member), seat: 'free' });
    for (const person of waiting)
      await this.waitlist.insert(tx, guild.id, personOf(world, person), guild.createdAt);
    world.set(`guild:${guild.slug}`, guild.id);
  }
}
