import { FormattedField, IntegerField, TextField, UuidField } from '@guildhall/platform/http/fields';
import { ClientEvent, ServerEvent } from '@guildhall/platform/realtime/socket-events';
import { Transform } from 'class-transformer';
import { LONGEST_TEXT, type Message } from './message';

const LAST_SEQ = 2 ** 31 - 1;
const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';

export class OfRoom {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))
  @UuidField({ description: 'Id of the room.', example: ID })
  readonly roomId!: string;
}

export class JoinRoomRequest extends OfRoom {
  @IntegerField({
    min: 0,
    max: LAST_SEQ,
    optional: true,
    description:
      'The last message that the client has applied. What follows it is sent again, at most 500 at once.',
  })
  readonly afterSeq?: number;
}

export interface RoomJoined {
  /** The newest message. A client that has applied less by now joins again with what it has applied. */
  readonly headSeq: number;
}

export class SendMessageRequest extends OfRoom {
  @FormattedField({
    min: 1,
    max: 64,
    format: 'clientMessageId',
    pattern: /^[\x21-\x7e]{1,64}$/,
    test: (value) => /^[\x21-\x7e]{1,64}$/.test(value),
    message: 'must be 1 to 64 visible ASCII characters, such as a UUID',
    description:
      'Made by the client, once for each message: sending again with the same one is asking again.',
  })
  readonly clientMessageId!: string;

  @TextField({ min: 1, max: LONGEST_TEXT })
  readonly text!: string;

  @UuidField({ optional: true, description: 'Id of a message of the room.' })
  readonly replyTo?: string;
}

export interface MessageSent {
  readonly id: string;
  readonly seq: number;
  /** ISO 8601. */
  readonly sentAt: string;
}

export class ReadMessagesRequest extends OfRoom {
  @IntegerField({ min: 0, max: LAST_SEQ, description: 'Everything up to this message was read.' })
  readonly seq!: number;
}

export interface MessagesRead {
  /** Where the mark is now: it never moves back. */
  readonly seq: number;
}

/** What clients say. */
export const joinRoom = new ClientEvent<JoinRoomRequest, RoomJoined>('room:join', JoinRoomRequest);
export const leaveRoom = new ClientEvent<OfRoom, object>('room:leave', OfRoom);
export const sendMessage = new ClientEvent<SendMessageRequest, MessageSent>(
  'message:send',
  SendMessageRequest,
);
export const readMessages = new ClientEvent<ReadMessagesRequest, MessagesRead>(
  'message:read',
  ReadMessagesRequest,
);
export const startTyping = new ClientEvent<OfRoom, object>('typing:start', OfRoom);
export const stopTyping = new ClientEvent<OfRoom, object>('typing:stop', OfRoom);

export interface MemberOfRoom {
  readonly roomId: string;
  readonly userId: string;
}

export interface RoomHead {
  readonly roomId: string;
  readonly headSeq: number;
}

/** What clients are told. */
export const messageNew = new ServerEvent<Message>('message:new');
export const messageRead = new ServerEvent<MemberOfRoom & MessagesRead>('message:read');
export const typingStarted = new ServerEvent<MemberOfRoom>('typing:start');
export const typingStopped = new ServerEvent<MemberOfRoom>('typing:stop');
/** There are messages that may not have reached this client: it joins again with what it has applied. */
export const roomHead = new ServerEvent<RoomHead>('room:head');
/** The user is no member of the room any more. */
export const roomLeft = new ServerEvent<{ readonly roomId: string }>('room:left');

/** A piece of an answer that a companion is giving. The whole of it comes as `message:new`. */
export interface MessageDelta {
  readonly roomId: string;
  /** The message that is being answered. */
  readonly answerTo: string;
  readonly companionId: string;
  /** A higher one starts over: what came of lower ones is dropped. */
  readonly attempt: number;
  /** 0, 1, 2, … within an attempt. */
  readonly index: number;
  readonly text: string;
}

export const messageDelta = new ServerEvent<MessageDelta>('message:delta');
