import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { type Scope, UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { type Message, MOST_REACTIONS } from '../contract/message';
import * as errors from '../domain/chat-errors';
import { mentionsIn, MOST_MENTIONS } from '../domain/mentions';
import { mayDeleteAs, type RoomStanding } from '../domain/message-permissions';
import { demandVoice, type Voice } from '../domain/voice';
import { MessageChangesRepository, type MessagePlace } from '../persistence/message-changes.repository';
import { BatchedByRoom } from './batched-by-room';
import { RoomFeed } from './room-feed';
import { SentTexts } from './sent-texts';

/** Writes a change to a message that is held, or leaves it. */
type Change = (tx: Transaction, message: Message, standing: RoomStanding & Voice) => Promise<void>;

/**
 * Changes what was said before and, once that is committed, shows the room how it is now. Asked again, each changes
 * nothing and answers the same. Who is deleted stays deleted, whoever else was at it.
 */
@Injectable()
export class ChangeMessage {
  /** One after the other in a room: each is a transaction of somebody else. */
  private readonly turns = new BatchedByRoom<() => Promise<Message>, Message>(
    (_, turns) => Promise.all(turns.map((turn) => turn())),
    1,
  );

  constructor(
    private readonly changes: MessageChangesRepository,
    private readonly feed: RoomFeed,
    private readonly sentTexts: SentTexts,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Whom the new text names is named from now on, and nobody else.
   *
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`, `CHAT_MESSAGE_NOT_FOUND`, `CHAT_MESSAGE_NOT_YOURS`, `CHAT_MESSAGE_DELETED`,
   *   `CHAT_TOO_MANY_MENTIONS`, `CHAT_MUTED`, `CHAT_USER_UNAVAILABLE`
   */
  edit(ctx: UserContext, place: MessagePlace, text: string): Promise<Message> {
    const mentions = mentionsIn(text);
    if (mentions.userIds.length > MOST_MENTIONS) throw errors.tooManyMentions();
    return this.change(ctx, place, async (tx, message, { isMember, isLeader, ...voice }) => {
      if (!isMember) throw errors.roomNotFound();
      if (message.senderId !== ctx.userId) throw errors.messageNotYours();
      if (message.deletedAt !== null) throw errors.messageDeleted();
      if (message.text === text) return;
      demandVoice(voice, this.clock.now());
      const everyone = mentions.everyone && isLeader;
      const sentDigest = this.sentTexts.digestOf(message.text);
      await this.changes.edit(tx, place, text, { ...mentions, everyone }, sentDigest, this.clock.now());
    });
  }

  /**
   * For the sender, leaders of the guild whose room it is, and moderators wherever it is. Who deletes what others said
   * is on record.
   *
   * @param scope the transaction that it is part of; its own when absent
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`, `CHAT_MESSAGE_NOT_FOUND`, `CHAT_MESSAGE_NOT_YOURS`
   */
  delete(ctx: UserContext, place: MessagePlace, scope: Scope = ctx): Promise<Message> {
    const write: Change = async (tx, { senderId, deletedAt, text }, standing) => {
      const as = mayDeleteAs(ctx, standing, senderId);
      if (as === null) throw standing.isMember ? errors.messageNotYours() : errors.roomNotFound();
      if (deletedAt !== null) return;
      await this.changes.delete(tx, place, this.sentTexts.digestOf(text), this.clock.now());
      if (as === 'sender') return;
      await this.audit.record(tx, {
        action: 'message.deleted',
        targetType: 'message',
        targetId: place.messageId,
        details: { roomId: place.roomId, as },
        ...(senderId === null ? {} : { subjectId: senderId }),
      });
    };
    return this.change(ctx, place, write, scope);
  }

  /**
   * Adds the caller's reaction or takes it back.
   *
   * @param emoji in its canonical spelling
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`, `CHAT_MESSAGE_NOT_FOUND`, `CHAT_MESSAGE_DELETED`, `CHAT_TOO_MANY_REACTIONS`,
   *   `CHAT_MUTED`, `CHAT_USER_UNAVAILABLE`
   */
  react(ctx: UserContext, place: MessagePlace, emoji: string, isTakenBack: boolean): Promise<Message> {
    const reaction = { ...place, userId: ctx.userId, emoji };
    return this.change(ctx, place, async (tx, { deletedAt, reactions }, { isMember, ...voice }) => {
      if (!isMember) throw errors.roomNotFound();
      if (deletedAt !== null) throw errors.messageDeleted();
      if (isTakenBack) return this.changes.removeReaction(tx, reaction);
      demandVoice(voice, this.clock.now());
      if (reactions.length >= MOST_REACTIONS && !reactions.some((known) => known.emoji === emoji))
        throw errors.tooManyReactions();
      return this.changes.addReaction(tx, reaction, this.clock.now());
    });
  }

  private change(ctx: UserContext, place: MessagePlace, write: Change, scope: Scope = ctx): Promise<Message> {
    // A transaction has its connection already: while it waited for its turn, whoever is first might wait for that.
    if (scope !== ctx) return this.hold(ctx, place, write, scope);
    return this.turns.add(place.roomId, () => this.hold(ctx, place, write, scope));
  }

  /** The room is held from before the message is looked at until the change is committed. */
  private hold(ctx: UserContext, place: MessagePlace, write: Change, scope: Scope): Promise<Message> {
    return this.unitOfWork.run(scope, async (tx) => {
      const standing = await this.changes.hold(tx, place.roomId, ctx.userId, this.clock.now());
      if (!standing) throw errors.roomNotFound();
      const before = await this.changes.find(tx, place);
      if (!before) throw standing.isMember ? errors.messageNotFound() : errors.roomNotFound();
      await write(tx, before, standing);
      const after = (await this.changes.find(tx, place)) as Message;
      if (after.changeSeq !== before.changeSeq) tx.afterCommit(() => this.feed.publishChange(after));
      return after;
    });
  }
}
