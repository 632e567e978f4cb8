import { EventDispatcher } from '@guildhall/platform/realtime/event-dispatcher';
import { RealtimeServer } from '@guildhall/platform/realtime/realtime-server';
import { Injectable } from '@nestjs/common';
import { ChatService } from '../application/chat.service';
import { RoomFeed } from '../application/room-feed';
import { SendMessage } from '../application/send-message';
import * as events from '../contract/socket-events';
import { roomChannel } from '../domain/room-channel';
import { Typing } from './typing';

/** What clients say in rooms, and which use case answers. */
@Injectable()
export class ChatGateway {
  constructor(
    feed: RoomFeed,
    chat: ChatService,
    sending: SendMessage,
    typing: Typing,
    server: RealtimeServer,
    dispatcher: EventDispatcher,
  ) {
    dispatcher.on(events.joinRoom, (connection, { roomId, ...applied }) =>
      feed.join(connection, roomId, applied),
    );
    dispatcher.on(events.leaveRoom, (connection, { roomId }) => {
      typing.stop(connection, roomId);
      feed.leave(connection, roomId);
      return {};
    });
    dispatcher.on(events.sendMessage, ({ context }, request) => sending.run(context, request));
    dispatcher.on(events.readMessages, async ({ context, userId }, { roomId, seq: upTo }) => {
      const { seq, hasMoved } = await chat.markRead(context, roomId, upTo);
      if (hasMoved) server.emit(roomChannel(roomId), events.messageRead, { roomId, userId, seq });
      return { seq };
    });
    dispatcher.on(events.startTyping, (connection, { roomId }) => {
      typing.start(connection, roomId);
      return {};
    });
    dispatcher.on(events.stopTyping, (connection, { roomId }) => {
      typing.stop(connection, roomId);
      return {};
    });
  }
}
