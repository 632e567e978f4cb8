import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { GuildsConfig } from '@guildhall/platform/config/guilds.config';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { type Allotment, freePlaces } from '@guildhall/platform/scarcity/allotment';
import { Allotments } from '@guildhall/platform/scarcity/allotments';
import { Injectable } from '@nestjs/common';
import { seatOffered } from '../contract/guild.events';
import { lapseSeatOffer } from '../contract/guild.tasks';
import { WaitlistRepository } from '../persistence/waitlist.repository';

/**
 * Offers freed seats to those who wait, before anybody else can take them: every change that frees a seat calls this in
 * the same transaction, under the lock of the allotment. So there is never a free seat while somebody waits unasked.
 */
@Injectable()
export class SeatOffers {
  constructor(
    private readonly allotments: Allotments,
    private readonly waitlist: WaitlistRepository,
    private readonly config: GuildsConfig,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @param seats as the change that freed some has left them */
  async offerFree(tx: Transaction, guildId: string, seats: Allotment): Promise<void> {
    const free = freePlaces(seats);
    if (free === 0) return;
    const next = await this.waitlist.nextInLine(tx, guildId, free);
    if (next.length === 0) return;
    const delayMs = this.config.seatOfferMinutes * 60_000;
    const expiresAt = new Date(this.clock.now().getTime() + delayMs);
    const offers = next.map((userId) => ({ userId, offerId: this.ids.next() }));
    await this.allotments.hold(tx, guildId, offers.length);
    await this.waitlist.offer(tx, guildId, offers, expiresAt);
    for (const { userId, offerId } of offers) {
      tx.enqueue(lapseSeatOffer, { guildId, userId, offerId }, { delayMs });
      tx.publish(seatOffered, { guildId, userId, offerId });
    }
  }
}
