import { createHash, randomBytes } from 'node:crypto';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { Ids } from '@guildhall/kernel/ids';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Guild, Member } from '../contract/guild';
import { GuildErrorCode } from '../contract/guild-error-code';
import { alreadyMember, permissionMissing } from '../domain/guild-errors';
import { isUsable } from '../domain/invitation';
import { hasOffer } from '../domain/way-in';
import { GuildsRepository, type GuildView } from '../persistence/guilds.repository';
import { type Invitation, InvitationsRepository } from '../persistence/invitations.repository';
import { AdmitMember } from './admit-member';
import { GuildAccess } from './guild-access';

const TOKEN_BYTES = 32;

/** Links that let people in, whatever the guild's policy. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly access: GuildAccess,
    private readonly admit: AdmitMember,
    private readonly guilds: GuildsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns the invitation, and its token, which cannot be had again. @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING` */
  async create(
    ctx: UserContext,
    guildId: string,
    { maxUses, hours }: { maxUses: number; hours: number },
  ): Promise<{ invitation: Invitation; token: string }> {
    await this.access.demand(ctx, guildId, 'invite');
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = this.clock.now();
    const invitation = {
      id: this.ids.next(),
      guildId,
      createdBy: ctx.userId,
      maxUses,
      createdAt: now,
      expiresAt: new Date(now.getTime() + hours * 3_600_000),
    };
    await this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.invitations.insert(tx, invitation, hashOf(token)))) throw permissionMissing();
      const { id: invitationId } = invitation;
      await this.audit.record(tx, {
        action: 'guild.invitation-created',
        targetType: 'guild',
        targetId: guildId,
        details: { invitationId, maxUses },
      });
    });
    return { invitation: { ...invitation, uses: 0, revokedAt: null }, token };
  }

  /** Newest first. @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING` */
  async list(
    ctx: UserContext,
    guildId: string,
    { limit, after }: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<Invitation>> {
    await this.access.demand(ctx, guildId, 'invite');
    const rows = await this.invitations.findPage(this.database, guildId, limit + 1, after);
    return cutPage(rows, limit, ({ id }) => id, encode);
  }

  /** @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING`, `GUILD_INVITATION_NOT_FOUND` */
  async revoke(ctx: UserContext, guildId: string, id: string): Promise<void> {
    await this.access.demand(ctx, guildId, 'invite');
    await this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.invitations.revoke(tx, guildId, id, this.clock.now()))) throw invitationNotFound();
      await this.audit.record(tx, {
        action: 'guild.invitation-revoked',
        targetType: 'guild',
        targetId: guildId,
        details: { invitationId: id },
      });
    });
  }

  /** What an invitation is to. @throws DomainError `GUILD_INVITATION_NOT_FOUND`, `GUILD_INVITATION_EXPIRED` */
  async read(ctx: UserContext, token: string): Promise<{ guild: Guild; invitation: Invitation }> {
    const { invitation, guild } = await this.open(ctx, token);
    return { guild, invitation };
  }

  /**
   * Joins with an invitation. It is spent only when there was a seat.
   *
   * @throws DomainError `GUILD_INVITATION_NOT_FOUND`, `GUILD_INVITATION_EXPIRED`, `GUILD_ALREADY_MEMBER`, `GUILD_FULL`
   */
  async accept(ctx: UserContext, token: string): Promise<Member> {
    const { invitation, standing } = await this.open(ctx, token);
    if (standing.role !== null) throw alreadyMember();
    const { guildId } = invitation;
    const seat = hasOffer(standing, this.clock.now()) ? 'offered' : 'free';
    return this.unitOfWork.run(ctx, async (tx) => {
      const member = await this.admit.run(tx, { guildId, userId: ctx.userId, seat });
      if (!(await this.invitations.use(tx, invitation.id, this.clock.now()))) throw invitationExpired();
      return member;
    });
  }

  /** For the banned, no invitation is there either. */
  private async open(ctx: UserContext, token: string): Promise<GuildView & { invitation: Invitation }> {
    const invitation = await this.invitations.findByToken(this.database, hashOf(token));
    if (!invitation) throw invitationNotFound();
    const view = await this.guilds.findView(this.database, invitation.guildId, ctx.userId);
    if (!view || view.standing.banned) throw invitationNotFound();
    if (!isUsable(invitation, this.clock.now())) throw invitationExpired();
    return { ...view, invitation };
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function invitationNotFound(): DomainError {
  return new DomainError(GuildErrorCode.InvitationNotFound, 'not-found', 'There is no such invitation.');
}

function invitationExpired(): DomainError {
  return new DomainError(
    GuildErrorCode.InvitationExpired,
    'gone',
    'This invitation has expired, was revoked, or is used up. Ask for a new one.',
  );
}
