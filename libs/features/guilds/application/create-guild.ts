import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { Ids } from '@guildhall/kernel/ids';
import { isUniqueViolation } from '@guildhall/platform/database/database-errors';
import { type Scope, UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Allotments } from '@guildhall/platform/scarcity/allotments';
import { Injectable } from '@nestjs/common';
import type { Guild, JoinPolicy, Visibility } from '../contract/guild';
import { GuildErrorCode } from '../contract/guild-error-code';
import { guildCreated } from '../contract/guild.events';
import { slugFor } from '../domain/slug';
import { GuildsRepository } from '../persistence/guilds.repository';
import { MembersRepository } from '../persistence/members.repository';
import { GUILD_SEATS } from '../persistence/guild-seats.recount';
import { GuildChronicle } from './guild-chronicle';

export interface GuildPlan {
  readonly name: string;
  /** Made from the name when absent. */
  readonly slug?: string;
  readonly description?: string;
  readonly capacity: number;
  readonly joinPolicy: JoinPolicy;
  readonly visibility?: Visibility;
}

/** Makes a guild. Its owner takes the first seat. */
@Injectable()
export class CreateGuild {
  constructor(
    private readonly guilds: GuildsRepository,
    private readonly members: MembersRepository,
    private readonly allotments: Allotments,
    private readonly chronicle: GuildChronicle,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Reads and writes in one transaction only: with an idempotency key it runs inside of one, and a second connection
   * for a caller who holds the first is how pools run dry.
   *
   * @throws DomainError `GUILD_SLUG_TAKEN`
   */
  async run(scope: Scope, ownerId: string, plan: GuildPlan): Promise<Guild> {
    const id = this.ids.next();
    const createdAt = this.clock.now();
    const { name, joinPolicy, capacity, description = '', visibility = 'public' } = plan;
    const slug = plan.slug ?? slugFor(name, id);
    try {
      return await this.unitOfWork.run(scope, async (tx) => {
        await this.allotments.open(tx, id, GUILD_SEATS, { capacity, taken: 1, held: 0 });
        await this.guilds.insert(tx, { id, slug, name, description, joinPolicy, visibility, createdAt });
        await this.members.insertOwner(tx, id, ownerId, createdAt);
        await this.chronicle.record(tx, { guildId: id, type: 'guild-created' });
        tx.publish(guildCreated, { guildId: id });
        return (await this.guilds.findById(tx, id)) as Guild;
      });
    } catch (error) {
      if (!isUniqueViolation(error, 'guilds_slug_key')) throw error;
      throw new DomainError(GuildErrorCode.SlugTaken, 'conflict', 'Another guild has this slug.');
    }
  }
}
