import { Database } from '@guildhall/platform/database/database';
import type { Connection } from '@guildhall/platform/realtime/connection';
import { RealtimeServer } from '@guildhall/platform/realtime/realtime-server';
import { Injectable } from '@nestjs/common';
import type { Message } from '../contract/message';
import { messageNew, type RoomHead } from '../contract/socket-events';
import { roomNotFound } from '../domain/chat-errors';
import { HeadStarts } from '../domain/head-starts';
import { roomChannel } from '../domain/room-channel';
import { MessagesRepository } from '../persistence/messages.repository';

/** More than that a client asks for piece by piece. */
export const MOST_REPLAYED = 500;
const RELAYED = 'chat:messages';

/**
 * Brings messages to the connections of this process: live ones as they are committed, here or on another node, and
 * missed ones before them. Delivery is at most once; that a client misses nothing is the sequence's doing, see README.
 */
@Injectable()
export class RoomFeed {
  /** What arrives live for connections that are still being sent what they missed. */
  private readonly held = new Map<string, Set<Message[]>>();
  /** Newest message that has passed through here, by room. */
  private readonly passed = new Map<string, number>();
  private readonly headStarts = new HeadStarts();

  constructor(
    private readonly server: RealtimeServer,
    private readonly messages: MessagesRepository,
    private readonly database: Database,
  ) {
    server.onRelay<{ messages: Message[] }>(RELAYED, (relayed) => this.deliver(relayed.messages));
  }

  /** To be called after the commit, with messages of one room in their order. */
  publish(messages: readonly Message[]): void {
    if (messages.length === 0) return;
    this.deliver(messages);
    this.server.relay(RELAYED, { messages });
  }

  /**
   * Sends what was missed in order, then lets live messages through; joining again is catching up. When it fails, the
   * connection is not in the room.
   *
   * @param afterSeq what the client has applied; absent when it wants what is new from now on
   * @returns the newest message: a client that has less by then has missed more than is sent at once
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`
   */
  async join(connection: Connection, roomId: string, afterSeq: number | undefined): Promise<number> {
    connection.leave(roomChannel(roomId));
    const held = this.hold(roomId);
    try {
      const headSeq = await this.messages.findHeadFor(this.database, roomId, connection.userId);
      if (headSeq === undefined) throw roomNotFound();
      const sent = await this.replay(connection, roomId, afterSeq ?? headSeq, headSeq);
      const live = sent < headSeq ? [] : held.filter(({ seq }) => seq > sent);
      for (const message of live) connection.send(messageNew, message);
      if (connection.isOpen) connection.join(roomChannel(roomId));
      const newest = Math.max(headSeq, sent, live.at(-1)?.seq ?? 0);
      this.headStarts.note(roomId, connection.id, sent < headSeq ? sent : newest, performance.now());
      // One who was sent it says nothing of the others: only the first in a room may take it for passed.
      if (!this.passed.has(roomId)) this.passed.set(roomId, newest);
      return newest;
    } finally {
      this.release(roomId, held);
    }
  }

  /** Rooms whose newest message has not passed through here; it counts as passed from now on. Other rooms are forgotten. */
  lateAmong(heads: readonly RoomHead[]): RoomHead[] {
    this.headStarts.forgetOld(performance.now());
    const late = heads.filter(({ roomId, headSeq }) => headSeq > this.passedOf(roomId));
    const passed = heads.map(
      ({ roomId, headSeq }) => [roomId, Math.max(headSeq, this.passedOf(roomId))] as const,
    );
    this.passed.clear();
    for (const [roomId, seq] of passed) this.passed.set(roomId, seq);
    return late;
  }

  /** @returns the last message that the client has now */
  private async replay(
    connection: Connection,
    roomId: string,
    afterSeq: number,
    headSeq: number,
  ): Promise<number> {
    // More than there are: the client is of another installation, or makes it up. There is nothing to send.
    if (afterSeq >= headSeq) return headSeq;
    const missed = await this.messages.findAfter(this.database, roomId, afterSeq, MOST_REPLAYED);
    for (const message of missed) connection.send(messageNew, message);
    return missed.at(-1)?.seq ?? headSeq;
  }

  /** To connections of this process only: messages of one room, in their order, that are committed. */
  deliver(messages: readonly Message[]): void {
    for (const message of messages) {
      for (const held of this.held.get(message.roomId) ?? []) held.push(message);
      const except = this.headStarts.holdersOf(message.roomId, message.seq);
      this.server.emitHere(roomChannel(message.roomId), messageNew, message, { except });
      this.note(message.roomId, message.seq);
    }
  }

  private hold(roomId: string): Message[] {
    const held: Message[] = [];
    const all = this.held.get(roomId) ?? new Set();
    this.held.set(roomId, all.add(held));
    return held;
  }

  private release(roomId: string, held: Message[]): void {
    const all = this.held.get(roomId);
    all?.delete(held);
    if (all?.size === 0) this.held.delete(roomId);
  }

  private note(roomId: string, seq: number): void {
    if (seq > this.passedOf(roomId)) this.passed.set(roomId, seq);
  }

  private passedOf(roomId: string): number {
    return this.passed.get(roomId) ?? 0;
  }
}
