import type { Connection } from '@guildhall/platform/realtime/connection';
import { personalRoom, RealtimeServer } from '@guildhall/platform/realtime/realtime-server';
import type { ServerEvent } from '@guildhall/platform/realtime/socket-events';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { KnownBlocks } from '../application/known-blocks';
import { typingStarted, typingStopped } from '../contract/socket-events';
import { roomNotJoined } from '../domain/chat-errors';
import { roomChannel } from '../domain/room-channel';
import { TypingSignal, type TypingStep } from '../domain/typing-signal';
import type { Place } from '../persistence/room-members.repository';

interface Typist {
  readonly place: Place;
  readonly signal: TypingSignal;
  /** The connection that typed last: when it goes, so does the signal. */
  connectionId: string;
  timer?: NodeJS.Timeout;
  /** Who has not been told of it since it began; absent when others see nothing. */
  unseenBy?: readonly string[];
}

/** Shows the others in a room who is typing. Nothing of it is stored. */
@Injectable()
export class Typing implements OnApplicationShutdown {
  private readonly typists = new Map<string, Typist>();

  constructor(
    private readonly server: RealtimeServer,
    private readonly blocks: KnownBlocks,
  ) {
    server.onDeparture((connection) => this.stopAllOf(connection));
  }

  onApplicationShutdown(): void {
    for (const { timer } of this.typists.values()) clearTimeout(timer);
  }

  /** @throws DomainError `CHAT_ROOM_NOT_JOINED`: only who is let in may be seen, and that was asked when they joined */
  start(connection: Connection, roomId: string): void {
    if (!connection.isIn(roomChannel(roomId))) throw roomNotJoined();
    const place = { roomId, userId: connection.userId };
    const typist = this.typists.get(keyOf(place)) ?? { place, signal: new TypingSignal(), connectionId: '' };
    this.typists.set(keyOf(place), typist);
    typist.connectionId = connection.id;
    this.take(typist, typist.signal.start(performance.now()));
  }

  /** Also when they have left the room in the meantime. */
  stop({ userId }: Pick<Connection, 'userId'>, roomId: string): void {
    const typist = this.typists.get(keyOf({ roomId, userId }));
    if (typist) this.take(typist, typist.signal.stop(performance.now()));
  }

  private stopAllOf(connection: Connection): void {
    for (const { place, connectionId } of this.typists.values())
      if (connectionId === connection.id) this.stop(connection, place.roomId);
  }

  private take(typist: Typist, { tell, askAgainIn }: TypingStep): void {
    const { place, signal } = typist;
    if (tell === 'started') this.tell(typist, typingStarted, this.unseenBy(typist));
    // To everybody who was told that it began, or those between whom a block has come see each other typing for ever.
    if (tell === 'stopped') this.tell(typist, typingStopped, typist.unseenBy ?? []);
    if (tell === 'stopped') delete typist.unseenBy;
    clearTimeout(typist.timer);
    if (askAgainIn !== null) this.later(typist, askAgainIn);
    else if (signal.isOver(performance.now())) this.typists.delete(keyOf(place));
    // Kept for as long as it has to remember when others were told.
    else this.later(typist, 1_000);
  }

  private tell({ place }: Typist, event: ServerEvent<Place>, unseenBy: readonly string[]): void {
    const except = [place.userId, ...unseenBy].map(personalRoom);
    this.server.emit(roomChannel(place.roomId), event, place, { except });
  }

  /** Whoever has joined a room is known. @returns who is not told now */
  private unseenBy(typist: Typist): readonly string[] {
    const severed = this.blocks.severedFrom(typist.place.userId);
    const isSevered = new Set(severed);
    typist.unseenBy = typist.unseenBy?.filter((userId) => isSevered.has(userId)) ?? severed;
    return severed;
  }

  private later(typist: Typist, milliseconds: number): void {
    const ask = () => this.take(typist, typist.signal.step(performance.now()));
    typist.timer = setTimeout(ask, Math.ceil(milliseconds)).unref();
  }
}

function keyOf({ roomId, userId }: Place): string {
  return `${roomId} ${userId}`;
}
