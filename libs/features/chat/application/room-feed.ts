import type { DomainError } from '@guildhall/kernel/domain-error';
import { Database } from '@guildhall/platform/database/database';
import type { Connection } from '@guildhall/platform/realtime/connection';
import { Connections } from '@guildhall/platform/realtime/connections';
import { personalRoom, RealtimeServer } from '@guildhall/platform/realtime/realtime-server';
import type { ServerEvent } from '@guildhall/platform/realtime/socket-events';
import { Injectable } from '@nestjs/common';
import type { Message } from '../contract/message';
import { messageChanged } from '../contract/message-changes';
import { messageNew, type RoomHead, type RoomJoined } from '../contract/socket-events';
import { roomNotFound } from '../domain/chat-errors';
import { asSeen } from '../domain/hidden-message';
import { HeadStarts } from '../domain/head-starts';
import { type JoinTurn, JoinTurns } from '../domain/join-turns';
import { roomChannel } from '../domain/room-channel';
import { type Head, RoomHeads } from '../domain/room-heads';
import { MessagesRepository } from '../persistence/messages.repository';
import { JoinGate } from './join-gate';
import { KnownBlocks } from './known-blocks';
import { sendInPieces } from './send-in-pieces';

const RELAYED = 'chat:messages';
const RELAYED_CHANGE = 'chat:change';

/** What a client has applied; what is absent it wants from now on only. */
export interface Applied {
  readonly afterSeq?: number;
  readonly afterChange?: number;
}

/** What arrives live for a connection that is still being sent what it missed. */
interface Held {
  readonly messages: Message[];
  readonly changes: Message[];
}

/**
 * Brings messages, and changes to them, to the connections of this process: live ones as they are committed, here or on
 * another node, and missed ones before them. Delivery is at most once; that a client misses nothing is the doing of both
 * sequences, see README.
 */
@Injectable()
export class RoomFeed {
  private readonly held = new Map<string, Set<Held>>();
  /** What has passed through here. */
  private readonly passed = new RoomHeads();
  private readonly headStarts = new HeadStarts();
  private readonly turns = new JoinTurns();

  constructor(
    private readonly server: RealtimeServer,
    private readonly messages: MessagesRepository,
    private readonly database: Database,
    private readonly blocks: KnownBlocks,
    private readonly connections: Connections,
    private readonly gate: JoinGate,
  ) {
    server.onRelay<{ messages: Message[] }>(RELAYED, (relayed) => this.deliver(relayed.messages));
    server.onRelay<Message>(RELAYED_CHANGE, (message) => this.deliverChange(message));
  }

  /** To be called after the commit, with messages of each room in their order. What goes a longer way goes first. */
  publish(messages: readonly Message[]): void {
    if (messages.length === 0) return;
    this.server.relay(RELAYED, { messages });
    this.deliver(messages);
  }

  /** To be called after the commit of a change. @param message as it is now */
  publishChange(message: Message): void {
    this.server.relay(RELAYED_CHANGE, message);
    this.deliverChange(message);
  }

  /**
   * Sends what was missed in order, then lets live messages through; joining again is catching up. When it fails after it
   * has begun, the connection is not in the room.
   *
   * @returns how far the room is: a client that has less by then has missed more than is sent at once
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`, `CHAT_JOIN_BUSY`, `CHAT_JOIN_OVERTAKEN`
   */
  join(connection: Connection, roomId: string, applied: Applied): Promise<RoomJoined> {
    return this.turns.run(connection.id, roomId, (turn) =>
      this.gate.run(connection.userId, () => this.catchUp(connection, roomId, applied, turn)),
    );
  }

  /** Ends joins under way, too. @returns whether the connection was in the room, or about to be */
  leave(connection: Connection, roomId: string, reason?: DomainError): boolean {
    const isAboutToJoin = this.turns.end(connection.id, roomId, reason);
    const isIn = connection.isIn(roomChannel(roomId));
    connection.leave(roomChannel(roomId));
    return isIn || isAboutToJoin;
  }

  private async catchUp(
    connection: Connection,
    roomId: string,
    applied: Applied,
    turn: JoinTurn,
  ): Promise<RoomJoined> {
    turn.check();
    connection.leave(roomChannel(roomId));
    const held = this.hold(roomId);
    try {
      await this.blocks.know(connection.userId);
      const head = await this.messages.findHeadFor(this.database, roomId, connection.userId);
      if (!head) throw roomNotFound();
      turn.check();
      const sent = await this.replay(
        connection,
        turn,
        roomId,
        applied.afterSeq ?? head.headSeq,
        head.headSeq,
      );
      const changedUpTo = await this.replayChanges(connection, turn, roomId, applied, head, sent);
      turn.check();
      const live = sent < head.headSeq ? [] : held.messages.filter(({ seq }) => seq > sent);
      for (const message of live) this.send(connection, messageNew, message);
      const changes = held.changes.filter(({ changeSeq }) => changeSeq > head.changeSeq);
      for (const message of changes) this.send(connection, messageChanged, message);
      if (connection.isOpen) connection.join(roomChannel(roomId));
      const newest = Math.max(head.headSeq, sent, live.at(-1)?.seq ?? 0);
      this.headStarts.note(roomId, connection.id, sent < head.headSeq ? sent : newest, performance.now());
      // One who was sent it says nothing of the others: only the first in a room may take it for passed.
      this.passed.begin(roomId, { headSeq: newest, changeSeq: head.changeSeq });
      const changeSeq = Math.max(head.changeSeq, ...changes.map((message) => message.changeSeq));
      return { headSeq: newest, changeSeq, changedUpTo };
    } finally {
      this.release(roomId, held);
    }
  }

  /** Rooms of which something has not passed through here; it counts as passed from now on. Other rooms are forgotten. */
  lateAmong(heads: readonly RoomHead[]): RoomHead[] {
    this.headStarts.forgetOld(performance.now());
    return this.passed.lateAmong(heads);
  }

  /** @returns the last message that the client has now */
  private async replay(
    connection: Connection,
    turn: JoinTurn,
    roomId: string,
    afterSeq: number,
    headSeq: number,
  ): Promise<number> {
    // More than there are: the client is of another installation, or makes it up. There is nothing to send.
    if (afterSeq >= headSeq) return headSeq;
    const { last, isAll } = await sendInPieces(
      connection,
      turn,
      (after, limit) => this.messages.findAfter(this.database, roomId, after?.seq ?? afterSeq, limit),
      (message) => this.send(connection, messageNew, message),
    );
    return isAll ? Math.max(headSeq, last?.seq ?? 0) : (last?.seq ?? afterSeq);
  }

  /**
   * Sends messages that the client said it has and that have changed since, as they are now. Those that it was sent just now
   * came as they are now by themselves; as long as there are more of them, it may have had some live and would take them
   * for the newest, so that changes come when all messages are there.
   *
   * @param sent the last message that the client was sent
   * @returns the change up to which the client has all of them
   */
  private async replayChanges(
    connection: Connection,
    turn: JoinTurn,
    roomId: string,
    { afterSeq, afterChange }: Applied,
    { headSeq, changeSeq }: Head,
    sent: number,
  ): Promise<number> {
    if (afterChange === undefined || afterChange >= changeSeq) return changeSeq;
    if (sent < headSeq) return afterChange;
    const { last, isAll } = await sendInPieces(
      connection,
      turn,
      (after, limit) =>
        this.messages.findChangedAfter(
          this.database,
          roomId,
          after?.changeSeq ?? afterChange,
          afterSeq ?? headSeq,
          limit,
        ),
      (message) => this.send(connection, messageChanged, message),
    );
    return isAll ? changeSeq : Math.min(changeSeq, last?.changeSeq ?? afterChange);
  }

  /** To connections of this process only: messages that are committed, those of each room in their order. */
  deliver(messages: readonly Message[]): void {
    for (const message of messages) {
      for (const held of this.held.get(message.roomId) ?? []) held.messages.push(message);
      const except = this.headStarts.holdersOf(message.roomId, message.seq);
      this.emit(messageNew, message, except);
      this.passed.note(message.roomId, { headSeq: message.seq });
    }
  }

  /** Whoever was sent it already leaves it out by its number. */
  private deliverChange(message: Message): void {
    const { roomId, changeSeq } = message;
    for (const held of this.held.get(roomId) ?? []) held.changes.push(message);
    this.emit(messageChanged, message, []);
    this.passed.note(roomId, { changeSeq });
  }

  /** To everybody here who has joined the room; to who has blocked somebody that has part in it, as they see it. */
  private emit(event: ServerEvent<Message>, message: Message, except: readonly string[]): void {
    const channel = roomChannel(message.roomId);
    const others = this.blocks.blockersOfAny([
      message.senderId,
      ...message.reactions.flatMap(({ userIds }) => userIds),
    ]);
    this.server.emitHere(channel, event, message, { except: [...except, ...others.map(personalRoom)] });
    for (const userId of others)
      for (const connection of this.connections.of(userId))
        if (connection.isIn(channel) && !except.includes(connection.id))
          this.send(connection, event, message);
  }

  private send(connection: Connection, event: ServerEvent<Message>, message: Message): void {
    const isBlocked = (userId: string) => this.blocks.hasBlocked(connection.userId, userId);
    connection.send(event, asSeen(message, isBlocked));
  }

  private hold(roomId: string): Held {
    const held: Held = { messages: [], changes: [] };
    const all = this.held.get(roomId) ?? new Set();
    this.held.set(roomId, all.add(held));
    return held;
  }

  private release(roomId: string, held: Held): void {
    const all = this.held.get(roomId);
    all?.delete(held);
    if (all?.size === 0) this.held.delete(roomId);
  }
}
