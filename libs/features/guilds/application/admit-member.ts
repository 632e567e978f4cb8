import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Allotments } from '@guildhall/platform/scarcity/allotments';
import { Injectable } from '@nestjs/common';
import type { Member } from '../contract/guild';
import { memberJoined } from '../contract/guild.events';
import { alreadyMember, guildFull, guildNotFound } from '../domain/guild-errors';
import { type Admitted, admitMember } from '../persistence/admit-member';
import { MembersRepository } from '../persistence/members.repository';

export interface AdmissionRequest {
  readonly guildId: string;
  readonly userId: string;
  /** The one that is kept for them on the waiting list, or any. */
  readonly seat: 'free' | 'offered';
  /** Who let them in, when that was not themselves. */
  readonly admittedBy?: string;
}

/** Gives somebody a seat and makes them a member: the one way into a guild, whatever opened the door. */
@Injectable()
export class AdmitMember {
  constructor(
    private readonly allotments: Allotments,
    private readonly members: MembersRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `GUILD_FULL`, `GUILD_ALREADY_MEMBER`, `GUILD_NOT_FOUND`; the transaction has to roll back */
  async run(tx: Transaction, { guildId, userId, seat, admittedBy }: AdmissionRequest): Promise<Member> {
    // Before the seats are locked, because everybody else waits for that lock; a refusal rolls it back (ADR 9).
    tx.publish(memberJoined, { guildId, userId });
    await tx.writeTasks();
    const seats =
      seat === 'free' ? await this.allotments.take(tx, guildId) : await this.allotments.redeem(tx, guildId);
    if (!seats) throw (await this.members.find(tx, guildId, userId)) ? alreadyMember() : guildFull();
    const admitted = await admitMember(tx, {
      guildId,
      userId,
      activityId: this.ids.next(),
      admittedBy: admittedBy ?? null,
      now: this.clock.now(),
    });
    const { member } = admitted;
    if (!member) throw (await this.members.find(tx, guildId, userId)) ? alreadyMember() : guildNotFound();
    await this.settleOffer(tx, guildId, seat, admitted);
    return member;
  }

  /** What was kept for them and what they took may differ by now: the offer lapsed, or was made, in between. */
  private async settleOffer(
    tx: Transaction,
    guildId: string,
    seat: AdmissionRequest['seat'],
    { offerId }: Admitted,
  ): Promise<void> {
    if (seat === 'offered' && offerId === null) throw guildFull();
    if (seat === 'free' && offerId !== null) await this.allotments.letGo(tx, guildId);
  }
}
