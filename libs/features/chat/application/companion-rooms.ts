import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { Database, type Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { type Answer, CompanionRooms, type Respondent, type Turn } from '../contract/companion-rooms';
import { AS_SENT, type Message } from '../contract/message';
import type { Room } from '../contract/room';
import type { MessageDelta } from '../contract/socket-events';
import { CompanionRoomsRepository } from '../persistence/companion-rooms.repository';
import { ChatService } from './chat.service';
import { CompanionBroadcasts } from './companion-broadcasts';

/** Rooms with companions: opened by people, spoken in by whoever has the companions. */
@Injectable()
export class OpenCompanionRooms extends CompanionRooms {
  private registered: Respondent | null = null;

  constructor(
    private readonly rooms: CompanionRoomsRepository,
    private readonly chat: ChatService,
    private readonly broadcasts: CompanionBroadcasts,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    super();
  }

  /** @throws Error when nobody has registered */
  get respondent(): Respondent {
    if (!this.registered) throw new Error('Nobody has registered to answer in rooms of companions.');
    return this.registered;
  }

  /** The caller's own room with a companion; made when there is none. Of any number of calls one makes it. */
  async open(ctx: UserContext, companionId: string): Promise<{ room: Room; isNew: boolean }> {
    await this.respondent.demandCompanion(ctx, companionId);
    const id = this.ids.next();
    const known = await this.rooms.findId(this.database, ctx.userId, companionId);
    const isNew =
      known === undefined &&
      (await this.unitOfWork.run(ctx, (tx) =>
        this.rooms.insert(tx, id, ctx.userId, companionId, this.clock.now()),
      ));
    const roomId = isNew ? id : (known ?? (await this.rooms.findId(this.database, ctx.userId, companionId)));
    return { room: await this.chat.getRoom(ctx, roomId ?? id), isNew };
  }

  override respondWith(respondent: Respondent): void {
    this.registered = respondent;
  }

  override lock(tx: Transaction, roomId: string): Promise<boolean> {
    return this.rooms.lock(tx, roomId);
  }

  override async say(tx: Transaction, answer: Answer): Promise<Message> {
    const [id, now] = [this.ids.next(), this.clock.now()];
    const seq = await this.rooms.insertAnswer(tx, id, answer, now);
    const { roomId, questionId: replyTo, text, companionId, outcome } = answer;
    const said = { senderId: null, clientMessageId: id, text, replyTo, sentAt: now.toISOString() };
    const message: Message = { id, roomId, seq, ...said, ...AS_SENT, companionId, outcome };
    tx.afterCommit(() => this.broadcasts.announce({ message }));
    return message;
  }

  override show(delta: MessageDelta): void {
    void this.broadcasts.announce({ delta });
  }

  override conversation(source: Queryable, questionId: string): Promise<Turn[]> {
    return this.rooms.findConversation(source, questionId);
  }
}
