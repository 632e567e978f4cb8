import { Clock } from '@guildhall/kernel/clock';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Ids } from '@guildhall/kernel/ids';
import { Database } from '@guildhall/platform/database/database';
import { isUniqueViolation } from '@guildhall/platform/database/database-errors';
import { Batched } from '@guildhall/platform/outbox/batched';
import { Injectable } from '@nestjs/common';
import type { Message } from '../contract/message';
import { messageIdReused, replyNotFound, roomNotFound } from '../domain/chat-errors';
import { type Draft, storeMessages, type Stored } from '../persistence/store-messages';
import { AskCompanion } from './ask-companion';
import { RoomFeed } from './room-feed';

export interface Utterance {
  readonly roomId: string;
  readonly clientMessageId: string;
  readonly text: string;
  readonly replyTo?: string;
}

/** Of one room in one statement. */
const LARGEST_BATCH = 200;
/** Each try waits for whoever said the same on another process, so the second one sees it. */
const TRIES = 3;

interface Queue {
  readonly batched: Batched<Draft, Stored>;
  waiting: number;
}

/** Stores what is said and, once that is committed, sends it to the room. What is said in a room meanwhile goes together. */
@Injectable()
export class SendMessage {
  private readonly queues = new Map<string, Queue>();

  constructor(
    private readonly feed: RoomFeed,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly asking: AskCompanion,
  ) {}

  /**
   * Saying the same with the same `clientMessageId` again answers the same, whoever was quicker.
   *
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`, `CHAT_MESSAGE_ID_REUSED`, `CHAT_REPLY_NOT_FOUND`
   */
  async run(ctx: UserContext, utterance: Utterance): Promise<Message> {
    const { roomId, clientMessageId, text, replyTo = null } = utterance;
    const draft = { id: this.ids.next(), senderId: ctx.userId, clientMessageId, text, replyTo };
    const { isMember, isReplyKnown, message: stored } = await this.enqueue(roomId, draft);
    if (!isMember) throw roomNotFound();
    if (stored === null && !isReplyKnown) throw replyNotFound();
    // Nothing speaks against it, and yet it is not stored: the room is one with a companion.
    const message = stored ?? (await this.asking.run(ctx, roomId, draft));
    if (message.text !== text) throw messageIdReused();
    return message;
  }

  private async enqueue(roomId: string, draft: Draft): Promise<Stored> {
    const queue = this.queues.get(roomId) ?? {
      batched: new Batched<Draft, Stored>((drafts) => this.store(roomId, drafts), LARGEST_BATCH),
      waiting: 0,
    };
    this.queues.set(roomId, queue);
    queue.waiting++;
    try {
      return await queue.batched.add(draft);
    } finally {
      if (--queue.waiting === 0) this.queues.delete(roomId);
    }
  }

  /** Equal drafts of one batch are one message, too. */
  private async store(roomId: string, drafts: readonly Draft[]): Promise<Stored[]> {
    const distinct = new Map<string, Draft>();
    for (const draft of drafts) if (!distinct.has(keyOf(draft))) distinct.set(keyOf(draft), draft);
    const stored = await this.storeDistinct(roomId, [...distinct.values()]);
    this.feed.publish(stored.flatMap(({ isNew, message }) => (isNew && message ? [message] : [])));
    const byKey = new Map([...distinct.keys()].map((key, index) => [key, stored[index] as Stored]));
    return drafts.map((draft) => byKey.get(keyOf(draft)) as Stored);
  }

  private async storeDistinct(roomId: string, drafts: readonly Draft[]): Promise<Stored[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await storeMessages(this.database, roomId, drafts, this.clock.now());
      } catch (error) {
        if (!isUniqueViolation(error, 'messages_client_key') || attempt === TRIES) throw error;
      }
    }
  }
}

function keyOf({ senderId, clientMessageId }: Draft): string {
  return `${senderId} ${clientMessageId}`;
}
