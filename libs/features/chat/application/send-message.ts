import { Clock } from '@guildhall/kernel/clock';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Ids } from '@guildhall/kernel/ids';
import { Database } from '@guildhall/platform/database/database';
import { isSerializationFailure, isUniqueViolation } from '@guildhall/platform/database/database-errors';
import { unavailable } from '@guildhall/platform/http/http-errors';
import { Injectable } from '@nestjs/common';
import type { Attachment } from '../contract/message';
import type { MessageSent } from '../contract/socket-events';
import { messageIdReused, replyNotFound, roomNotFound, tooManyMentions } from '../domain/chat-errors';
import { mentionsIn, MOST_MENTIONS } from '../domain/mentions';
import { demandVoice } from '../domain/voice';
import {
  type Draft,
  isToBeStoredAgain,
  type Said,
  storeMessages,
  type Stored,
} from '../persistence/store-messages';
import { AskCompanion } from './ask-companion';
import { BatchedOverRooms, type Outcomes } from './batched-over-rooms';
import { ChatMetrics } from './chat-metrics';
import { RoomFeed } from './room-feed';
import { SentTexts } from './sent-texts';

export interface Utterance {
  readonly roomId: string;
  readonly clientMessageId: string;
  readonly text: string;
  readonly replyTo?: string;
  readonly attachments?: readonly Attachment[];
}

/** In one statement. */
const LARGEST_BATCH = 200;
/** Each try waits for whoever said the same on another process, so the second one sees it. */
const TRIES = 3;

/** Stores what is said and, once that is committed, sends it to the rooms. What is said meanwhile goes together. */
@Injectable()
export class SendMessage {
  private readonly drafts = new BatchedOverRooms<Draft, Stored>(
    {
      together: (drafts) => this.store(drafts, (distinct) => this.storeWhereFree(distinct)),
      alone: (drafts) => this.store(drafts, (distinct) => this.storeInTurn(distinct)),
    },
    LARGEST_BATCH,
  );

  constructor(
    private readonly feed: RoomFeed,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly asking: AskCompanion,
    private readonly metrics: ChatMetrics,
    private readonly sentTexts: SentTexts,
  ) {}

  /**
   * Saying the same with the same `clientMessageId` again answers the same, whoever was quicker.
   *
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`, `CHAT_MESSAGE_ID_REUSED`, `CHAT_REPLY_NOT_FOUND`, `CHAT_TOO_MANY_MENTIONS`,
   *   `CHAT_MUTED`, `CHAT_USER_UNAVAILABLE`
   */
  async run(ctx: UserContext, utterance: Utterance): Promise<MessageSent> {
    const { roomId, clientMessageId, text, replyTo = null, attachments = [] } = utterance;
    const mentions = mentionsIn(text);
    if (mentions.userIds.length > MOST_MENTIONS) throw tooManyMentions();
    const id = this.ids.next();
    const draft = { id, roomId, senderId: ctx.userId, clientMessageId, text, replyTo, mentions, attachments };
    const answer = await this.drafts.add(draft);
    const { isMember, isReplyKnown, said: stored } = answer;
    if (!isMember) throw roomNotFound();
    if (stored === null && !isReplyKnown) throw replyNotFound();
    if (stored === null) demandVoice(answer, this.clock.now());
    if (isToBeStoredAgain(answer)) throw unavailable(new Error('Members kept leaving the room.'));
    // Nothing speaks against it, and yet it is not stored: the room is one with a companion.
    const said = stored ?? (await this.asking.run(ctx, roomId, draft));
    if (!this.isWhatWasSent(text, said)) throw messageIdReused();
    return { id: said.id, seq: said.seq, sentAt: said.sentAt.toISOString() };
  }

  private isWhatWasSent(text: string, { text: now, isChanged, sentDigest }: Said): boolean {
    if (!isChanged) return text === now;
    // An erased one has none.
    return sentDigest === null || this.sentTexts.isOf(text, sentDigest);
  }

  /** Equal drafts of one batch are one message, too. @returns what became of each, as far as it is known */
  private async store<Outcome extends Stored | null>(
    drafts: readonly Draft[],
    storing: (distinct: readonly Draft[]) => Promise<readonly Outcome[]>,
  ): Promise<Outcome[]> {
    const distinct = new Map<string, Draft>();
    for (const draft of drafts) if (!distinct.has(keyOf(draft))) distinct.set(keyOf(draft), draft);
    const outcomes = await storing([...distinct.values()]);
    const fresh = outcomes.flatMap((outcome) => outcome?.message ?? []);
    this.feed.publish(fresh);
    this.metrics.observeBatch(distinct.size, fresh.length);
    const byKey = new Map([...distinct.keys()].map((key, index) => [key, outcomes[index] as Outcome]));
    return drafts.map((draft) => byKey.get(keyOf(draft)) as Outcome);
  }

  /** Drafts of many rooms. Where somebody else is at it, it has to be tried again for the room by itself. */
  private async storeWhereFree(drafts: readonly Draft[]): Promise<Outcomes<Stored>> {
    try {
      const stored = await storeMessages(this.database, drafts, this.clock.now(), { isPatient: false });
      return stored.map((one) => (isToBeStoredAgain(one) ? null : one));
    } catch (error) {
      if (!isPassing(error)) throw error;
      return drafts.map(() => null);
    }
  }

  /** Drafts of one room, after whoever holds it. */
  private async storeInTurn(drafts: readonly Draft[]): Promise<Stored[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        const stored = await storeMessages(this.database, drafts, this.clock.now(), { isPatient: true });
        if (attempt === TRIES || !stored.some((one) => isToBeStoredAgain(one))) return stored;
      } catch (error) {
        if (!isPassing(error) || attempt === TRIES) throw error;
      }
    }
  }
}

/** Somebody has just stored one of them, or waits for us as we do for them. */
function isPassing(error: unknown): boolean {
  return isUniqueViolation(error, 'messages_client_key') || isSerializationFailure(error);
}

function keyOf({ roomId, senderId, clientMessageId }: Draft): string {
  return `${roomId} ${senderId} ${clientMessageId}`;
}
