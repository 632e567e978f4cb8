import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Allotments } from '@guildhall/platform/scarcity/allotments';
import { Injectable } from '@nestjs/common';
import { guildDeleted } from '../contract/guild.events';
import { TOLD_AT_ONCE, tellApplicantsOfDeletion } from '../contract/guild.tasks';
import { InvitationsRepository } from '../persistence/invitations.repository';
import { RequestsRepository } from '../persistence/requests.repository';
import { TransfersRepository } from '../persistence/transfers.repository';
import { WaitlistRepository } from '../persistence/waitlist.repository';

/** Ends everything that is under way in a guild that has just been marked as deleted. */
@Injectable()
export class CloseGuild {
  constructor(
    private readonly allotments: Allotments,
    private readonly waitlist: WaitlistRepository,
    private readonly requests: RequestsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly transfers: TransfersRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, guildId: string): Promise<void> {
    const now = this.clock.now();
    await this.allotments.lock(tx, guildId);
    const waited = await this.waitlist.clear(tx, guildId);
    const held = waited.filter(({ hadOffer }) => hadOffer).length;
    if (held > 0) await this.allotments.letGo(tx, guildId, held);
    const asked = await this.requests.declinePending(tx, guildId, null, tx.context.userId, now);
    const inLine = new Set(waited.map(({ userId }) => userId));
    this.tell(tx, guildId, [...inLine], false);
    this.tell(
      tx,
      guildId,
      asked.filter((userId) => !inLine.has(userId)),
      true,
    );
    await this.invitations.revokeAll(tx, guildId, now);
    await this.transfers.clear(tx, guildId);
    await this.audit.record(tx, { action: 'guild.deleted', targetType: 'guild', targetId: guildId });
    tx.publish(guildDeleted, { guildId });
  }

  /** Members are told as they are found; who wanted to be one cannot be found any more after this. */
  private tell(tx: Transaction, guildId: string, userIds: readonly string[], outside: boolean): void {
    for (let first = 0; first < userIds.length; first += TOLD_AT_ONCE)
      tx.enqueue(tellApplicantsOfDeletion, {
        guildId,
        userIds: userIds.slice(first, first + TOLD_AT_ONCE),
        outside,
      });
  }
}
