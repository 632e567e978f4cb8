import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Turnstile } from '@guildhall/platform/scarcity/turnstile';
import { Injectable } from '@nestjs/common';
import type { Member } from '../contract/guild';
import { wayIn } from '../domain/way-in';
import type { JoinRequest } from '../persistence/requests.repository';
import { AdmitMember } from './admit-member';
import { GuildAccess } from './guild-access';
import { RequestsService } from './requests.service';

/** Joining ended in a membership, or in a request that waits for an officer. */
export type Joined = { readonly member: Member } | { readonly request: JoinRequest };

@Injectable()
export class JoinGuild {
  constructor(
    private readonly access: GuildAccess,
    private readonly admit: AdmitMember,
    private readonly requests: RequestsService,
    private readonly turnstile: Turnstile,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param message for those who decide, where somebody does
   * @throws DomainError `GUILD_NOT_FOUND`, `GUILD_ALREADY_MEMBER`, `GUILD_INVITATION_REQUIRED`, `GUILD_FULL`
   */
  run(ctx: UserContext, guildId: string, message: string): Promise<Joined> {
    return this.turnstile.pass(guildId, () => this.join(ctx, guildId, message));
  }

  private async join(ctx: UserContext, guildId: string, message: string): Promise<Joined> {
    const { guild, standing } = await this.access.open(ctx, guildId);
    const way = wayIn(guild, standing, this.clock.now());
    if (way === 'request') return { request: await this.requests.ask(ctx, guildId, message) };
    const seat = way === 'offered-seat' ? 'offered' : 'free';
    const { userId } = ctx;
    return {
      member: await this.unitOfWork.run(ctx, (tx) => this.admit.run(tx, { guildId, userId, seat })),
    };
  }
}
