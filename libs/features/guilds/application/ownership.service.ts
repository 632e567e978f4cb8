import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { Ids } from '@guildhall/kernel/ids';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Allotments } from '@guildhall/platform/scarcity/allotments';
import { Injectable } from '@nestjs/common';
import { GIVEN_ROLES, type Member } from '../contract/guild';
import { GuildErrorCode } from '../contract/guild-error-code';
import { ownershipOffered, ownershipTransferred } from '../contract/guild.events';
import { memberNotFound } from '../domain/guild-errors';
import { MembersRepository } from '../persistence/members.repository';
import { type Transfer, TransfersRepository } from '../persistence/transfers.repository';
import { GuildAccess } from './guild-access';
import { GuildChronicle } from './guild-chronicle';

const OFFERED_FOR_MS = 7 * 24 * 3_600_000;

/** Handing a guild over: the owner offers, a member accepts, and only then it changes hands. */
@Injectable()
export class OwnershipService {
  constructor(
    private readonly access: GuildAccess,
    private readonly members: MembersRepository,
    private readonly transfers: TransfersRepository,
    private readonly chronicle: GuildChronicle,
    private readonly unitOfWork: UnitOfWork,
    private readonly allotments: Allotments,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Offers it for seven days, in the place of an earlier offer. @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING`, `GUILD_MEMBER_NOT_FOUND`, `GUILD_ALREADY_OWNER` */
  async offer(ctx: UserContext, guildId: string, toUserId: string): Promise<Transfer> {
    await this.access.demand(ctx, guildId, 'transfer-ownership');
    if (toUserId === ctx.userId)
      throw new DomainError(GuildErrorCode.AlreadyOwner, 'conflict', 'You own the guild already.');
    const createdAt = this.clock.now();
    const transfer: Transfer = {
      id: this.ids.next(),
      guildId,
      fromUserId: ctx.userId,
      toUserId,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + OFFERED_FOR_MS),
    };
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.allotments.lock(tx, guildId);
      if (!(await this.transfers.replace(tx, transfer))) throw memberNotFound();
      tx.publish(ownershipOffered, { guildId, userId: toUserId, transferId: transfer.id });
    });
    return transfer;
  }

  /**
   * Becomes the owner; who was it stays as an officer.
   *
   * @throws DomainError `GUILD_NOT_FOUND`, `GUILD_TRANSFER_NOT_FOUND`, `GUILD_TRANSFER_EXPIRED`, `GUILD_MEMBER_NOT_FOUND`
   */
  async accept(ctx: UserContext, guildId: string): Promise<Member> {
    await this.access.open(ctx, guildId);
    const { userId } = ctx;
    return this.unitOfWork.run(ctx, async (tx) => {
      // Whoever is on the way out of the guild has gone by then, or goes as its owner, which nobody can.
      await this.allotments.lock(tx, guildId);
      const transfer = await this.transfers.take(tx, guildId, userId);
      if (!transfer) throw transferNotFound();
      if (transfer.expiresAt <= this.clock.now()) throw transferExpired();
      const { id: transferId, fromUserId } = transfer;
      // The old owner first: there is never more than one. Who offered it may not be the owner any more.
      if (!(await this.members.changeRole(tx, guildId, fromUserId, 'officer', ['owner'])))
        throw transferNotFound();
      if (!(await this.members.changeRole(tx, guildId, userId, 'owner', GIVEN_ROLES))) throw memberNotFound();
      await this.chronicle.recordModeration(tx, {
        guildId,
        type: 'ownership-transferred',
        subjectId: fromUserId,
      });
      tx.publish(ownershipTransferred, { guildId, userId, fromUserId, transferId });
      return (await this.members.find(tx, guildId, userId)) as Member;
    });
  }

  /** Takes the offer back, or declines it. @throws DomainError `GUILD_NOT_FOUND`, `GUILD_TRANSFER_NOT_FOUND` */
  async cancel(ctx: UserContext, guildId: string): Promise<void> {
    await this.access.open(ctx, guildId);
    await this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.transfers.cancel(tx, guildId, ctx.userId))) throw transferNotFound();
    });
  }
}

function transferNotFound(): DomainError {
  return new DomainError(
    GuildErrorCode.TransferNotFound,
    'not-found',
    'Nobody has offered the ownership of this guild, or not to you.',
  );
}

function transferExpired(): DomainError {
  return new DomainError(
    GuildErrorCode.TransferExpired,
    'gone',
    'The ownership was offered too long ago. Ask the owner to offer it again.',
  );
}
