import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { inSlices } from '@guildhall/platform/schedule/in-slices';
import { Injectable } from '@nestjs/common';
import * as errors from '../domain/chat-errors';
import { RoomRetentionRepository } from '../persistence/room-retention.repository';

/** Of one room in one transaction. */
const SLICE = 500;

/** How long rooms of guilds remember what was said. */
@Injectable()
export class RoomRetention {
  constructor(
    private readonly retention: RoomRetentionRepository,
    private readonly audit: AuditTrail,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * What is older than so many days is emptied from now on; with `null` nothing is. For the owner of the guild, on record.
   *
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`, `CHAT_ROOM_REMEMBERS`, `CHAT_RETENTION_NOT_YOURS`
   */
  async set(ctx: UserContext, roomId: string, days: number | null): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const standing = await this.retention.findStanding(tx, { roomId, userId: ctx.userId });
      if (!standing) throw errors.roomNotFound();
      if (standing.kind !== 'guild') throw errors.roomRemembers();
      if (standing.guildRole !== 'owner') throw errors.retentionNotYours();
      await this.retention.set(tx, roomId, days);
      await this.audit.record(tx, {
        action: 'room.retention-set',
        targetType: 'room',
        targetId: roomId,
        details: { days },
      });
    });
  }

  /** @returns how many messages were looked at */
  async emptyOld(ctx: ActorContext, signal: AbortSignal): Promise<number> {
    let all = 0;
    for (;;) {
      const roomId = await this.retention.findOverfull(this.database, this.clock.now());
      if (roomId === undefined || signal.aborted) return all;
      all += await inSlices(SLICE, signal, () =>
        this.unitOfWork.run(ctx, (tx) => this.retention.empty(tx, roomId, SLICE, this.clock.now())),
      );
    }
  }
}
