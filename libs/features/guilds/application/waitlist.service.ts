import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import type { TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { freePlaces } from '@guildhall/platform/scarcity/allotment';
import { Allotments } from '@guildhall/platform/scarcity/allotments';
import { Injectable } from '@nestjs/common';
import { GuildErrorCode } from '../contract/guild-error-code';
import { type SeatOffer, seatOfferLapsed } from '../contract/guild.events';
import { alreadyMember, guildNotFound, invitationRequired } from '../domain/guild-errors';
import { type Waiting, type WaitingPlace, WaitlistRepository } from '../persistence/waitlist.repository';
import { GuildAccess } from './guild-access';
import { SeatOffers } from './seat-offers';

/** Waiting for a seat of a full guild. */
@Injectable()
export class WaitlistService {
  constructor(
    private readonly access: GuildAccess,
    private readonly allotments: Allotments,
    private readonly waitlist: WaitlistRepository,
    private readonly offers: SeatOffers,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Goes to the end of the list. Guilds that decide who gets in put people there themselves.
   *
   * @throws DomainError `GUILD_NOT_FOUND`, `GUILD_INVITATION_REQUIRED`, `GUILD_REQUEST_REQUIRED`, `GUILD_ALREADY_MEMBER`,
   *   `GUILD_ALREADY_WAITING`, `GUILD_HAS_ROOM`
   */
  async join(ctx: UserContext, guildId: string): Promise<WaitingPlace> {
    const { guild, standing } = await this.access.open(ctx, guildId);
    const { userId } = ctx;
    if (standing.role !== null) throw alreadyMember();
    if (standing.waiting !== null) throw alreadyWaiting();
    if (guild.joinPolicy === 'invite') throw invitationRequired();
    if (guild.joinPolicy === 'request') throw requestRequired();
    return this.unitOfWork.run(ctx, async (tx) => {
      if (freePlaces(await this.allotments.lock(tx, guildId)) > 0) throw hasRoom();
      if (!(await this.waitlist.insert(tx, guildId, userId, this.clock.now())))
        throw await this.reasonAgainst(ctx, tx, guildId);
      return (await this.waitlist.findPlace(tx, guildId, userId)) as WaitingPlace;
    });
  }

  /** Leaves the list; a seat that was offered goes to the next. @throws DomainError `GUILD_NOT_FOUND`, `GUILD_NOT_WAITING` */
  async leave(ctx: UserContext, guildId: string): Promise<void> {
    await this.access.open(ctx, guildId);
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.allotments.lock(tx, guildId);
      if (!(await this.takeOff(tx, guildId, ctx.userId)))
        throw new DomainError(GuildErrorCode.NotWaiting, 'not-found', 'You do not wait for a seat there.');
    });
  }

  /** Takes somebody off the list; the caller holds the lock of the seats. @returns false when they were not on it */
  async takeOff(tx: Transaction, guildId: string, userId: string): Promise<boolean> {
    const removed = await this.waitlist.remove(tx, guildId, userId);
    if (removed?.hadOffer) await this.passOn(tx, guildId);
    return removed !== undefined;
  }

  /** Ends an offer whose time is over; nothing when it was taken or declined. For the task that was set for then. */
  async lapse({ guildId, userId, offerId }: SeatOffer, run: TaskRun): Promise<void> {
    await this.unitOfWork.run(run.context, async (tx) => {
      const isThere = await this.allotments.lockIfThere(tx, guildId);
      if (isThere && (await this.waitlist.removeLapsed(tx, guildId, offerId, this.clock.now()))) {
        await this.passOn(tx, guildId);
        tx.publish(seatOfferLapsed, { guildId, userId, offerId });
      }
      await run.completeIn(tx);
    });
  }

  /** Head first. @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING` */
  async list(
    ctx: UserContext,
    guildId: string,
    { limit, after }: PageRequest<string>,
    encode: (position: string) => string,
  ): Promise<Page<Waiting>> {
    await this.access.demand(ctx, guildId, 'read-waiting-list');
    const rows = await this.waitlist.findPage(this.database, guildId, limit + 1, after);
    return cutPage(rows, limit, ({ position }) => position, encode);
  }

  /** A seat that was on offer is free again: the next is asked. */
  private async passOn(tx: Transaction, guildId: string): Promise<void> {
    const seats = await this.allotments.letGo(tx, guildId);
    if (!seats) throw new Error(`The guild ${guildId} had an offer more than held seats.`);
    await this.offers.offerFree(tx, guildId, seats);
  }

  private async reasonAgainst(ctx: UserContext, tx: Transaction, guildId: string): Promise<DomainError> {
    const { standing } = await this.access.open(ctx, guildId, tx);
    if (standing.role !== null) return alreadyMember();
    return standing.waiting === null ? guildNotFound() : alreadyWaiting();
  }
}

function alreadyWaiting(): DomainError {
  return new DomainError(GuildErrorCode.AlreadyWaiting, 'conflict', 'You wait for a seat there already.');
}

function hasRoom(): DomainError {
  return new DomainError(GuildErrorCode.HasRoom, 'conflict', 'There is a free seat. Join the guild.');
}

function requestRequired(): DomainError {
  return new DomainError(
    GuildErrorCode.RequestRequired,
    'forbidden',
    'Officers of this guild decide who gets in. Ask to join; when they agree and it is full, you wait in line.',
  );
}
