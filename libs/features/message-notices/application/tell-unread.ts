import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { chatMentionNotice, chatMessageNotice } from '../contract/message.notifications';
import { type Addressee, findAddressees, type PartOfStretch } from '../persistence/find-addressees';
import { NoticesRepository } from '../persistence/notices.repository';
import { type Look, NoticeProgressRepository } from '../persistence/progress.repository';

/** Rooms at once. */
export const ROOMS_AT_ONCE = 200;
/** Of one room in turn, so that a room of thousands keeps no other waiting. */
const PORTION = 50;
/** In one transaction: a quarter of a second. */
const TOLD_AT_ONCE = 50;

/**
 * What was said has to be this old: what follows within seconds goes together for those who are not connected, and who is
 * has so long to read it.
 */
const AGE_MS: Readonly<Record<Look, number>> = { offline: 5_000, unread: 30_000 };

/** Tells members what was said in their rooms while they were away: once, until they have read it. */
@Injectable()
export class TellUnread {
  constructor(
    private readonly progress: NoticeProgressRepository,
    private readonly notices: NoticesRepository,
    private readonly notifications: NotificationsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes some rooms. Interrupted or failed, it begins again with the same ones and tells nobody twice.
   *
   * @returns how many rooms, fewer than {@link ROOMS_AT_ONCE} when no more are left, and how many people were told
   */
  async runSlice(
    context: ActorContext,
    look: Look,
    signal: AbortSignal,
  ): Promise<{ rooms: number; told: number }> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - AGE_MS[look]);
    const stretches = await this.progress.findBehind(this.database, look, before, ROOMS_AT_ONCE);
    let parts: PartOfStretch[] = stretches.map((stretch) => ({ ...stretch, afterUserId: null }));
    let told = 0;
    while (parts.length > 0 && !signal.aborted) {
      const found = await findAddressees(this.database, look, parts, now, PORTION);
      for (let start = 0; start < found.length; start += TOLD_AT_ONCE)
        told += await this.tell(context, found.slice(start, start + TOLD_AT_ONCE));
      const foundIn = new Map<string, string[]>();
      for (const { roomId, userId } of found) foundIn.set(roomId, [...(foundIn.get(roomId) ?? []), userId]);
      const isDone = ({ roomId }: PartOfStretch) => (foundIn.get(roomId)?.length ?? 0) < PORTION;
      await this.progress.note(this.database, look, parts.filter(isDone));
      parts = parts.flatMap((part) => {
        const { roomId, afterSeq, uptoSeq } = part;
        const afterUserId = foundIn.get(roomId)?.at(-1) ?? null;
        return isDone(part) ? [] : [{ roomId, afterSeq, uptoSeq, afterUserId }];
      });
    }
    return { rooms: stretches.length, told };
  }

  private tell(context: ActorContext, addressees: readonly Addressee[]): Promise<number> {
    return this.unitOfWork.run(context, async (tx) => {
      const claimed = await this.notices.claim(tx, addressees);
      for (const { userId, isMention, roomId, firstSeq, count, senderId, senderName, roomName } of claimed) {
        const type = isMention ? chatMentionNotice : chatMessageNotice;
        const payload = { roomId, firstSeq, count, senderId, senderName, roomName };
        await this.notifications.notify(tx, { userId, type, payload, dedupeOn: { roomId, firstSeq } });
      }
      return claimed.length;
    });
  }
}
