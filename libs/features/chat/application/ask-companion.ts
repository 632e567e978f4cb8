import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { isUniqueViolation } from '@guildhall/platform/database/database-errors';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { roomNotFound } from '../domain/chat-errors';
import { CompanionRoomsRepository } from '../persistence/companion-rooms.repository';
import { type Draft, type Said, storeMessages } from '../persistence/store-messages';
import { OpenCompanionRooms } from './companion-rooms';
import { RoomFeed } from './room-feed';

const TRIES = 3;

/**
 * Stores what is said to a companion, together with whatever leads to its answer, in one transaction a message. What is
 * said in other rooms needs none and goes in batches: see `SendMessage`.
 */
@Injectable()
export class AskCompanion {
  /** The last of those who wait in a room, so that what came first is stored first. */
  private readonly turns = new Map<string, Promise<Said>>();

  constructor(
    private readonly companions: OpenCompanionRooms,
    private readonly rooms: CompanionRoomsRepository,
    private readonly feed: RoomFeed,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CHAT_ROOM_NOT_FOUND`, and whatever the respondent refuses */
  async run(ctx: UserContext, roomId: string, draft: Draft): Promise<Said> {
    const turn = this.storeAfter(this.turns.get(roomId), ctx, roomId, draft);
    this.turns.set(roomId, turn);
    try {
      return await turn;
    } finally {
      if (this.turns.get(roomId) === turn) this.turns.delete(roomId);
    }
  }

  private async storeAfter(
    before: Promise<Said> | undefined,
    ctx: UserContext,
    roomId: string,
    draft: Draft,
  ): Promise<Said> {
    await before?.catch(() => undefined);
    return this.storeOnce(ctx, roomId, draft);
  }

  private async storeOnce(ctx: UserContext, roomId: string, draft: Draft): Promise<Said> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.store(ctx, roomId, draft);
      } catch (error) {
        if (!isUniqueViolation(error, 'messages_client_key') || attempt === TRIES) throw error;
      }
    }
  }

  private store(ctx: UserContext, roomId: string, draft: Draft): Promise<Said> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const companionId = await this.rooms.findCompanionId(tx, roomId);
      const [stored] = await storeMessages(tx, [draft], this.clock.now(), {
        isPatient: true,
        isToCompanion: true,
      });
      const said = stored?.said;
      if (!said || companionId === undefined) throw roomNotFound();
      const { message } = stored;
      if (message === null) return said;
      const { id, seq, text } = message;
      await this.companions.respondent.asked(tx, { id, roomId, seq, userId: ctx.userId, companionId, text });
      tx.afterCommit(() => this.feed.publish([message]));
      return said;
    });
  }
}
