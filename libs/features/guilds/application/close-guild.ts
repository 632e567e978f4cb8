import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Allotments } from '@guildhall/platform/scarcity/allotments';
import { Injectable } from '@nestjs/common';
import { guildDeleted } from '../contract/guild.events';
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
    const held = await this.waitlist.clear(tx, guildId);
    if (held > 0) await this.allotments.letGo(tx, guildId, held);
    await this.requests.declinePending(tx, guildId, null, tx.context.userId, now);
    await this.invitations.revokeAll(tx, guildId, now);
    await this.transfers.clear(tx, guildId);
    await this.audit.record(tx, { action: 'guild.deleted', targetType: 'guild', targetId: guildId });
    tx.publish(guildDeleted, { guildId });
  }
}
