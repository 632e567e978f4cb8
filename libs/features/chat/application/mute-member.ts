import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { roleAtLeast } from '@guildhall/kernel/role';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import * as errors from '../domain/chat-errors';
import { mayMuteAs, type MutesAs } from '../domain/mute-permissions';
import type { Place } from '../persistence/room-members.repository';
import { RoomMutesRepository } from '../persistence/room-mutes.repository';

/** Who may be muted for longer may as well be removed from the guild. */
const LONGEST_MS = 365 * 24 * 3_600_000;

/** Keeps somebody from speaking in the room of a guild for a time. Whoever does so is on record. */
@Injectable()
export class MuteMember {
  constructor(
    private readonly mutes: RoomMutesRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * From the commit on: whoever stores what they say asks. What a moderator has said stands until it ends, or until another
   * moderator says otherwise.
   *
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`, `CHAT_MEMBER_NOT_FOUND`, `CHAT_MUTE_NOT_YOURS`, `CHAT_ROOM_NOT_MUTABLE`,
   *   `CHAT_MUTE_TIME_REFUSED`
   */
  async mute(ctx: UserContext, place: Place, until: Date): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(ctx, async (tx) => {
      const { as, isThere } = await this.demandRight(tx, ctx, place);
      if (!isThere) throw errors.roomMemberNotFound();
      if (until <= now || until.getTime() - now.getTime() > LONGEST_MS) throw errors.muteTimeRefused();
      const mute = { until, by: ctx.userId, isByModerator: isModerator(ctx) };
      if (!(await this.mutes.put(tx, place, mute, now))) throw errors.mutedByModerator();
      await this.record(tx, 'room.member-muted', place, { as, until: until.toISOString() });
    });
  }

  /**
   * Also of who is no member any more. Who is not muted stays so.
   *
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`, `CHAT_MUTE_NOT_YOURS`, `CHAT_ROOM_NOT_MUTABLE`
   */
  async unmute(ctx: UserContext, place: Place): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const { as } = await this.demandRight(tx, ctx, place);
      if (!isModerator(ctx) && (await this.mutes.isByModerator(tx, place, this.clock.now())))
        throw errors.mutedByModerator();
      if (await this.mutes.delete(tx, place)) await this.record(tx, 'room.member-unmuted', place, { as });
    });
  }

  private async demandRight(
    tx: Transaction,
    ctx: UserContext,
    place: Place,
  ): Promise<{ as: MutesAs; isThere: boolean }> {
    const standing = await this.mutes.findStanding(tx, place, ctx.userId);
    if (!standing || !(standing.isMember || isModerator(ctx))) throw errors.roomNotFound();
    if (standing.kind !== 'guild') throw errors.roomNotMutable();
    const { guildRole, targetRole, isTargetMember } = standing;
    const target = { userId: place.userId, guildRole: targetRole };
    const as = mayMuteAs({ userId: ctx.userId, role: ctx.role, guildRole }, target);
    if (as === null) throw errors.muteNotYours();
    return { as, isThere: isTargetMember };
  }

  private record(tx: Transaction, action: string, { roomId, userId }: Place, details: object): Promise<void> {
    return this.audit.record(tx, {
      action,
      targetType: 'user',
      targetId: userId,
      details: { roomId, ...details },
    });
  }
}

function isModerator({ role }: UserContext): boolean {
  return roleAtLeast(role, 'moderator');
}
