import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { ActivityType } from '../contract/guild-activity';
import { ActivityRepository } from '../persistence/activity.repository';

export interface Happening {
  readonly guildId: string;
  readonly type: ActivityType;
  /** Whom it was done to, when that is somebody else than the actor. */
  readonly subjectId?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes down what happens in a guild: for its members to read, and where somebody used power, for the audit log. */
@Injectable()
export class GuildChronicle {
  constructor(
    private readonly activity: ActivityRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async record(tx: Transaction, { guildId, type, subjectId, details = {} }: Happening): Promise<void> {
    await this.activity.insert(tx, guildId, {
      id: this.ids.next(),
      type,
      actorId: tx.context.userId,
      subjectId: subjectId ?? null,
      details,
      occurredAt: this.clock.now(),
    });
  }

  /** {@link record}, and the audit log. @param reasons facts for those who audit only */
  async recordModeration(
    tx: Transaction,
    happening: Happening,
    reasons: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const { guildId, type, subjectId, details } = happening;
    await this.record(tx, happening);
    await this.audit.record(tx, {
      action: `guild.${type}`,
      targetType: 'guild',
      targetId: guildId,
      details: { ...details, ...(subjectId === undefined ? {} : { userId: subjectId }), ...reasons },
    });
  }
}
