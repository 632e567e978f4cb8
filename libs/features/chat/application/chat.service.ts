import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { BlocksService } from '@guildhall/features/blocks/application/blocks.service';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Message } from '../contract/message';
import type { Room, RoomMember } from '../contract/room';
import { roomNotFound, roomSevered, roomWithOneself } from '../domain/chat-errors';
import { asSeen } from '../domain/hidden-message';
import { type ChannelBounds, findChannels } from '../persistence/find-channels';
import { MessagesRepository } from '../persistence/messages.repository';
import { type RoomMemberKey, RoomMembersRepository } from '../persistence/room-members.repository';
import { type ApplicationRef, type RoomKey, RoomsRepository } from '../persistence/rooms.repository';
import { RoomMembership } from './room-membership';

/** Which messages of a room: after a number, or before one; the newest when neither is said. */
export interface HistoryRange {
  readonly after?: number;
  readonly before?: number;
  readonly limit: number;
}

export interface History {
  /** In order. */
  readonly messages: readonly Message[];
  readonly headSeq: number;
  /** All changes up to this one are in these messages. */
  readonly changeSeq: number;
}

const BEFORE_NOTHING = 2 ** 31 - 1;

/** Rooms of the caller and what was said in them. Rooms of others are not there. */
@Injectable()
export class ChatService {
  constructor(
    private readonly rooms: RoomsRepository,
    private readonly members: RoomMembersRepository,
    private readonly messages: MessagesRepository,
    private readonly membership: RoomMembership,
    private readonly users: UsersService,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly blocks: BlocksService,
  ) {}

  /** Newest activity first. */
  async listRooms(
    { userId }: UserContext,
    { limit, after }: PageRequest<RoomKey>,
    encode: (key: RoomKey) => string,
  ): Promise<Page<Room>> {
    const rows = await this.rooms.findPageFor(this.database, userId, limit + 1, after);
    return cutPage(
      rows,
      limit,
      ({ id, lastMessageAt, createdAt }) => ({
        activeAt: (lastMessageAt ?? createdAt).toISOString(),
        roomId: id,
      }),
      encode,
    );
  }

  /** @throws DomainError `CHAT_ROOM_NOT_FOUND` */
  async getRoom({ userId }: UserContext, roomId: string): Promise<Room> {
    const room = await this.rooms.findFor(this.database, roomId, userId);
    if (!room) throw roomNotFound();
    return room;
  }

  /**
   * The direct room of the caller and somebody else; made when there is none. Of any number of callers one makes it.
   *
   * @throws DomainError `CHAT_ROOM_WITH_ONESELF`, `USER_NOT_FOUND`, `CHAT_USER_UNAVAILABLE`
   */
  async openDirect(ctx: UserContext, otherId: string): Promise<{ room: Room; isNew: boolean }> {
    if (otherId === ctx.userId) throw roomWithOneself();
    await this.users.get(otherId);
    const pair = ctx.userId < otherId ? ([ctx.userId, otherId] as const) : ([otherId, ctx.userId] as const);
    const known = await this.rooms.findDirectId(this.database, pair);
    if (known !== undefined) return { room: await this.getRoom(ctx, known), isNew: false };
    if (await this.blocks.areBetween(...pair)) throw roomSevered();
    const id = this.ids.next();
    const isNew = await this.unitOfWork.run(ctx, (tx) =>
      this.rooms.insertDirect(tx, id, pair, this.clock.now()),
    );
    const roomId = isNew ? id : await this.rooms.findDirectId(this.database, pair);
    return { room: await this.getRoom(ctx, roomId ?? id), isNew };
  }

  /** @throws DomainError `CHAT_ROOM_NOT_FOUND` */
  async history({ userId }: UserContext, roomId: string, range: HistoryRange): Promise<History> {
    const head = await this.messages.findHeadFor(this.database, roomId, userId);
    if (!head) throw roomNotFound();
    const { after, before = BEFORE_NOTHING, limit } = range;
    const messages =
      after === undefined
        ? await this.messages.findBefore(this.database, roomId, before, limit)
        : await this.messages.findAfter(this.database, roomId, after, limit);
    const blocked = new Set((await this.blocks.findOf([userId]))[0]?.blocked);
    return {
      ...head,
      messages: messages.map((message) => asSeen(message, (other) => blocked.has(other))),
      headSeq: Math.max(head.headSeq, messages.at(-1)?.seq ?? 0),
    };
  }

  /** Longest there first. @throws DomainError `CHAT_ROOM_NOT_FOUND` */
  async listMembers(
    ctx: UserContext,
    roomId: string,
    { limit, after }: PageRequest<RoomMemberKey>,
    encode: (key: RoomMemberKey) => string,
  ): Promise<Page<RoomMember>> {
    if (!(await this.members.isMember(this.database, roomId, ctx.userId))) throw roomNotFound();
    const rows = await this.members.findPage(this.database, roomId, limit + 1, after);
    return cutPage(
      rows,
      limit,
      ({ joinedAt, userId }) => ({ joinedAt: joinedAt.toISOString(), userId }),
      encode,
    );
  }

  /**
   * Everything up to a message was read. The mark never moves back, nor beyond the newest message.
   *
   * @returns where the mark is now, and whether this moved it
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`
   */
  async markRead(
    { userId }: UserContext,
    roomId: string,
    seq: number,
  ): Promise<{ seq: number; hasMoved: boolean }> {
    const place = { roomId, userId };
    const moved = await this.members.markRead(this.database, place, seq);
    if (moved !== undefined) return { seq: moved, hasMoved: true };
    const mark = await this.members.findReadSeq(this.database, place);
    if (mark === undefined) throw roomNotFound();
    return { seq: mark, hasMoved: false };
  }

  /** Lets the two sides of an application talk: {@link RoomMembership.settleOfApplication}. */
  settleRoomOfApplication(
    tx: Transaction,
    application: ApplicationRef,
    isOpened: boolean,
    findBelonging: () => Promise<readonly string[]>,
  ): Promise<void> {
    return this.membership.settleOfApplication(tx, application, isOpened, findBelonging);
  }

  /** Where those who share a room with these users listen: names for `RealtimeServer.emit`, by user. */
  findChannels(userIds: readonly string[], bounds: ChannelBounds): Promise<Map<string, string[]>> {
    return findChannels(this.database, userIds, bounds);
  }
}
