import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { GuildErrorCode } from '../contract/guild-error-code';
import { tellOfParting } from '../contract/guild.tasks';
import { permissionMissing } from '../domain/guild-errors';
import { type Ban, type BanKey, BansRepository } from '../persistence/bans.repository';
import { MembersRepository } from '../persistence/members.repository';
import { RequestsRepository } from '../persistence/requests.repository';
import { GuildAccess } from './guild-access';
import { GuildChronicle } from './guild-chronicle';
import { outrankedRoles } from './members.service';
import { PartWithMember } from './part-with-member';
import { WaitlistService } from './waitlist.service';

/** Keeping somebody out for good: for them, the guild is not there any more. */
@Injectable()
export class BansService {
  constructor(
    private readonly access: GuildAccess,
    private readonly bans: BansRepository,
    private readonly members: MembersRepository,
    private readonly requests: RequestsRepository,
    private readonly waitlist: WaitlistService,
    private readonly parting: PartWithMember,
    private readonly chronicle: GuildChronicle,
    private readonly users: UsersService,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING` */
  async list(
    ctx: UserContext,
    guildId: string,
    { limit, after }: PageRequest<BanKey>,
    encode: (key: BanKey) => string,
  ): Promise<Page<Ban>> {
    await this.access.demand(ctx, guildId, 'ban');
    const rows = await this.bans.findPage(this.database, guildId, limit + 1, after);
    return cutPage(
      rows,
      limit,
      ({ bannedAt, userId }) => ({ bannedAt: bannedAt.toISOString(), userId }),
      encode,
    );
  }

  /**
   * Bans somebody, member or not. Banned already, they stay as they are.
   *
   * @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING`, `USER_NOT_FOUND`, `GUILD_LAST_OWNER`
   */
  async ban(ctx: UserContext, guildId: string, userId: string, reason: string): Promise<Ban> {
    const { acting } = await this.access.demand(ctx, guildId, 'ban');
    await this.users.get(userId);
    const member = await this.members.find(this.database, guildId, userId);
    const roles = outrankedRoles(acting, member?.role ?? null);
    return this.unitOfWork.run(ctx, async (tx) => {
      // First of all, because it takes the lock of the seats: whoever is being admitted is a member by then, or never will be.
      const role = await this.parting.run(tx, { guildId, userId, roles, how: 'banned' });
      // They were given a rank meanwhile that the caller does not outrank.
      if (await this.members.find(tx, guildId, userId)) throw permissionMissing();
      const ban = { bannedBy: ctx.userId, reason, bannedAt: this.clock.now() };
      if (await this.bans.insert(tx, guildId, userId, ban))
        await this.end(tx, guildId, userId, role !== undefined, reason);
      return (await this.bans.find(tx, guildId, userId)) as Ban;
    });
  }

  /** @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING`, `GUILD_BAN_NOT_FOUND` */
  async lift(ctx: UserContext, guildId: string, userId: string): Promise<void> {
    await this.access.demand(ctx, guildId, 'ban');
    await this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.bans.remove(tx, guildId, userId)))
        throw new DomainError(GuildErrorCode.BanNotFound, 'not-found', 'They are not banned from the guild.');
      await this.chronicle.recordModeration(tx, { guildId, type: 'ban-lifted', subjectId: userId });
    });
  }

  private async end(
    tx: Transaction,
    guildId: string,
    userId: string,
    wasMember: boolean,
    reason: string,
  ): Promise<void> {
    const waited = await this.waitlist.takeOff(tx, guildId, userId);
    const now = this.clock.now();
    const asked = await this.requests.declinePending(tx, guildId, userId, tx.context.userId, now);
    // Members are told because they leave.
    if (!wasMember && (waited || asked.length > 0))
      tx.enqueue(tellOfParting, { guildId, userId, how: 'banned', outside: !waited });
    // Nobody has left when a stranger is banned: the numbers of the guild go by this.
    const details = wasMember ? {} : { stranger: true };
    await this.chronicle.recordModeration(
      tx,
      { guildId, type: 'member-banned', subjectId: userId, details },
      reason === '' ? {} : { reason },
    );
  }
}
