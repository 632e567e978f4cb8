import { Clock } from '@guildhall/kernel/clock';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Allotments } from '@guildhall/platform/scarcity/allotments';
import { Injectable } from '@nestjs/common';
import type { GuildRole } from '../contract/guild';
import { memberLeft, type WayOut } from '../contract/guild.events';
import { InvitationsRepository } from '../persistence/invitations.repository';
import { MembersRepository } from '../persistence/members.repository';
import { TransfersRepository } from '../persistence/transfers.repository';
import { SeatOffers } from './seat-offers';

export interface Parting {
  readonly guildId: string;
  readonly userId: string;
  /** Roles that this way out is open to. */
  readonly roles: readonly GuildRole[];
  readonly how: WayOut;
}

/** Takes somebody's seat and gives it to the next in line: the one way out of a guild, whoever opened the door. */
@Injectable()
export class PartWithMember {
  constructor(
    private readonly allotments: Allotments,
    private readonly members: MembersRepository,
    private readonly transfers: TransfersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly offers: SeatOffers,
    private readonly clock: Clock,
  ) {}

  /**
   * Offers and invitations do not outlive the place in the guild that they came from: who goes cannot accept the ownership
   * any more, and lets nobody in any more, even if they were no member when they were banned.
   *
   * @returns the role that they had, or `undefined` when nobody with one of the roles was there
   */
  async run(tx: Transaction, { guildId, userId, roles, how }: Parting): Promise<GuildRole | undefined> {
    await this.allotments.lock(tx, guildId);
    const role = await this.members.remove(tx, guildId, userId, roles);
    await this.invitations.revokeMadeBy(tx, guildId, userId, this.clock.now());
    if (!role) return undefined;
    await this.transfers.endFor(tx, guildId, userId);
    const seats = await this.allotments.release(tx, guildId);
    if (!seats) throw new Error(`The guild ${guildId} had a member more than taken seats.`);
    tx.publish(memberLeft, { guildId, userId, how });
    await this.offers.offerFree(tx, guildId, seats);
    return role;
  }
}
