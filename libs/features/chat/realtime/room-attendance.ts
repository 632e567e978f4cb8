import { Database } from '@guildhall/platform/database/database';
import type { Connection } from '@guildhall/platform/realtime/connection';
import { ConnectionWatch } from '@guildhall/platform/realtime/connection-watch';
import { Connections } from '@guildhall/platform/realtime/connections';
import { RealtimeServer } from '@guildhall/platform/realtime/realtime-server';
import { Injectable } from '@nestjs/common';
import { Departures } from '../application/departures';
import { RoomFeed } from '../application/room-feed';
import { roomHead, roomLeft } from '../contract/socket-events';
import { roomNotFound } from '../domain/chat-errors';
import { roomChannel, roomIdOf } from '../domain/room-channel';
import { type Place, RoomMembersRepository } from '../persistence/room-members.repository';
import { RoomsRepository } from '../persistence/rooms.repository';
import { Typing } from './typing';

/**
 * Keeps connections in the rooms that their users belong to and in step with what is said there. What other nodes announce
 * takes effect at once; what they could not announce is found in the database every few seconds.
 */
@Injectable()
export class RoomAttendance {
  constructor(
    private readonly connections: Connections,
    private readonly members: RoomMembersRepository,
    private readonly rooms: RoomsRepository,
    private readonly feed: RoomFeed,
    private readonly typing: Typing,
    private readonly server: RealtimeServer,
    private readonly database: Database,
    departures: Departures,
    watch: ConnectionWatch,
  ) {
    departures.listen((places) => this.end(places));
    watch.onSweep(async (some) => this.end(await this.members.findGone(this.database, placesOf(some))));
    watch.onRound(() => this.tellOfHeads());
  }

  private end(places: readonly Place[]): void {
    for (const { roomId, userId } of places) {
      this.typing.stop({ userId }, roomId);
      for (const connection of this.connections.of(userId)) {
        if (this.feed.leave(connection, roomId, roomNotFound())) connection.send(roomLeft, { roomId });
      }
    }
  }

  private async tellOfHeads(): Promise<void> {
    const rooms = new Set(placesOf(this.connections.all()).map(({ roomId }) => roomId));
    const heads = await this.rooms.findHeads(this.database, [...rooms]);
    for (const head of this.feed.lateAmong(heads))
      this.server.emitHere(roomChannel(head.roomId), roomHead, head);
  }
}

function placesOf(connections: Iterable<Connection>): Place[] {
  return [...connections].flatMap(({ rooms, userId }) =>
    [...rooms].flatMap((channel) => {
      const roomId = roomIdOf(channel);
      return roomId === undefined ? [] : [{ roomId, userId }];
    }),
  );
}
