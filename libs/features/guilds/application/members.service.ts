import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import type { DomainError } from '@guildhall/kernel/domain-error';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Turnstile } from '@guildhall/platform/scarcity/turnstile';
import { Injectable } from '@nestjs/common';
import { GIVEN_ROLES, GUILD_ROLES, type GivenRole, type GuildRole, type Member } from '../contract/guild';
import { roleChanged } from '../contract/guild.events';
import { lastOwner, memberNotFound, permissionMissing } from '../domain/guild-errors';
import { type Acting, outranks } from '../domain/permissions';
import { InvitationsRepository } from '../persistence/invitations.repository';
import { type MemberKey, MembersRepository } from '../persistence/members.repository';
import { GuildAccess } from './guild-access';
import { GuildChronicle } from './guild-chronicle';
import { PartWithMember } from './part-with-member';

/** The people of a guild: seeing them, their roles, and how they go. */
@Injectable()
export class MembersService {
  constructor(
    private readonly access: GuildAccess,
    private readonly members: MembersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly parting: PartWithMember,
    private readonly chronicle: GuildChronicle,
    private readonly turnstile: Turnstile,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Longest there first. @throws DomainError `GUILD_NOT_FOUND` */
  async list(
    ctx: UserContext,
    guildId: string,
    role: GuildRole | null,
    { limit, after }: PageRequest<MemberKey>,
    encode: (key: MemberKey) => string,
  ): Promise<Page<Member>> {
    await this.access.demand(ctx, guildId, 'read');
    const rows = await this.members.findPage(this.database, guildId, role, limit + 1, after);
    return cutPage(
      rows,
      limit,
      ({ joinedAt, userId }) => ({ joinedAt: joinedAt.toISOString(), userId }),
      encode,
    );
  }

  /** @throws DomainError `GUILD_NOT_FOUND`, `GUILD_MEMBER_NOT_FOUND` */
  async get(ctx: UserContext, guildId: string, userId: string): Promise<Member> {
    await this.access.demand(ctx, guildId, 'read');
    return this.found(await this.members.find(this.database, guildId, userId));
  }

  /** @throws DomainError `GUILD_NOT_FOUND`, `GUILD_MEMBER_NOT_FOUND`, `GUILD_LAST_OWNER` */
  leave(ctx: UserContext, guildId: string): Promise<void> {
    return this.turnstile.pass(guildId, () => this.giveUpSeat(ctx, guildId));
  }

  private async giveUpSeat(ctx: UserContext, guildId: string): Promise<void> {
    const { standing } = await this.access.open(ctx, guildId);
    if (standing.role === null) throw memberNotFound();
    if (standing.role === 'owner') throw lastOwner();
    const { userId } = ctx;
    await this.unitOfWork.run(ctx, async (tx) => {
      const role = await this.parting.run(tx, { guildId, userId, roles: GIVEN_ROLES, how: 'left' });
      if (!role) throw await this.reasonAgainst(tx, guildId, userId);
      await this.chronicle.record(tx, { guildId, type: 'member-left' });
    });
  }

  /**
   * Sends somebody away whom the caller outranks; oneself, by leaving.
   *
   * @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING`, `GUILD_MEMBER_NOT_FOUND`, `GUILD_LAST_OWNER`
   */
  async remove(ctx: UserContext, guildId: string, userId: string): Promise<void> {
    if (userId === ctx.userId) return this.leave(ctx, guildId);
    const { acting } = await this.access.demand(ctx, guildId, 'remove-members');
    const member = this.found(await this.members.find(this.database, guildId, userId));
    const roles = outrankedRoles(acting, member.role);
    await this.unitOfWork.run(ctx, async (tx) => {
      const role = await this.parting.run(tx, { guildId, userId, roles, how: 'removed' });
      if (!role) throw await this.reasonAgainst(tx, guildId, userId);
      await this.chronicle.recordModeration(tx, { guildId, type: 'member-removed', subjectId: userId });
    });
  }

  /** @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING`, `GUILD_MEMBER_NOT_FOUND`, `GUILD_LAST_OWNER` */
  async changeRole(ctx: UserContext, guildId: string, userId: string, role: GivenRole): Promise<Member> {
    await this.access.demand(ctx, guildId, 'change-roles');
    const member = this.found(await this.members.find(this.database, guildId, userId));
    if (member.role === 'owner') throw lastOwner();
    if (member.role === role) return member;
    await this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.members.changeRole(tx, guildId, userId, role, [member.role])))
        throw await this.reasonAgainst(tx, guildId, userId);
      // Who may invite nobody any more lets nobody in any more.
      if (role === 'member') await this.invitations.revokeMadeBy(tx, guildId, userId, this.clock.now());
      await this.chronicle.recordModeration(tx, {
        guildId,
        type: 'role-changed',
        subjectId: userId,
        details: { role },
      });
      tx.publish(roleChanged, { guildId, userId, role });
    });
    return { ...member, role };
  }

  private found(member: Member | undefined): Member {
    if (!member) throw memberNotFound();
    return member;
  }

  /** Somebody else was quicker: they are gone, or have another role by now. */
  private async reasonAgainst(tx: Transaction, guildId: string, userId: string): Promise<DomainError> {
    const member = await this.members.find(tx, guildId, userId);
    if (!member) return memberNotFound();
    return member.role === 'owner' ? lastOwner() : permissionMissing();
  }
}

/** @throws DomainError `GUILD_LAST_OWNER`, `GUILD_PERMISSION_MISSING` when the role is not among them */
export function outrankedRoles(acting: Acting, role: GuildRole | null): GuildRole[] {
  if (role === 'owner' && (acting.role === 'owner' || acting.accountRole === 'admin')) throw lastOwner();
  if (!outranks(acting, role)) throw permissionMissing();
  return GUILD_ROLES.filter((other) => outranks(acting, other));
}
