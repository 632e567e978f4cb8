import { RealtimeServer } from '@guildhall/platform/realtime/realtime-server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CompanionBroadcasts } from '../application/companion-broadcasts';
import { RoomFeed } from '../application/room-feed';
import { messageDelta } from '../contract/socket-events';
import { roomChannel } from '../domain/room-channel';

/** Hands what companions say, wherever they are asked, to the connections of this process. */
@Injectable()
export class CompanionRelay implements OnModuleInit {
  constructor(
    private readonly broadcasts: CompanionBroadcasts,
    private readonly feed: RoomFeed,
    private readonly server: RealtimeServer,
  ) {}

  onModuleInit(): void {
    this.broadcasts.listen((broadcast) => {
      if ('message' in broadcast) this.feed.deliver([broadcast.message]);
      else this.server.emitHere(roomChannel(broadcast.delta.roomId), messageDelta, broadcast.delta);
    });
  }
}
