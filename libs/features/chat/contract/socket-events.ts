import {
  FormattedField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
} from '@guildhall/platform/http/fields';
import { ClientEvent, NothingElse, ServerEvent } from '@guildhall/platform/realtime/socket-events';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { MessageResponse } from '../http/rooms.messages';
import { AttachmentRequest } from './attachment.request';
import { ChatErrorCode } from './chat-error-code';
import { LONGEST_TEXT, type Message, MOST_ATTACHMENTS } from './message';

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
      'The last message that the client has applied. What follows it is sent again, at most 500 or 256 KiB at once.',
    example: 41,
  })
  readonly afterSeq?: number;

  @IntegerField({
    min: 0,
    max: LAST_SEQ,
    optional: true,
    description:
      'The last change that the client has applied. Messages that it has and that changed after it are sent as they are now, at most 500 or 256 KiB at once, when all messages are there.',
  })
  readonly afterChange?: number;
}

export class RoomJoined {
  @IntegerField({
    min: 0,
    max: LAST_SEQ,
    description: 'The newest message. A client that has less by now joins again with what it has applied.',
    example: 42,
  })
  readonly headSeq!: number;

  @IntegerField({ min: 0, max: LAST_SEQ, description: 'The newest change.', example: 3 })
  readonly changeSeq!: number;

  @IntegerField({
    min: 0,
    max: LAST_SEQ,
    description:
      'With what was sent, messages that it had before included, the client has every change up to this one: earlier states of the same message are left out. When it is less than `changeSeq`, the client joins again with it.',
    example: 3,
  })
  readonly changedUpTo!: number;
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
    example: '6f2b1a54-0f3a-4a7e-9d0f-0c8c9d1e2f3a',
  })
  readonly clientMessageId!: string;

  @TextField({ min: 1, max: LONGEST_TEXT, example: 'Good morning!' })
  readonly text!: string;

  @UuidField({ optional: true, description: 'Id of a message of the room.' })
  readonly replyTo?: string;

  @ListField(() => AttachmentRequest, { max: MOST_ATTACHMENTS, optional: true })
  readonly attachments?: AttachmentRequest[];
}

export class MessageSent {
  @UuidField({ description: 'Id of the message.', example: ID })
  readonly id!: string;

  @IntegerField({ min: 1, max: LAST_SEQ, description: 'Its number within the room.', example: 43 })
  readonly seq!: number;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T08:00:00.000Z' })
  readonly sentAt!: string;
}

export class ReadMessagesRequest extends OfRoom {
  @IntegerField({
    min: 0,
    max: LAST_SEQ,
    description: 'Everything up to this message was read.',
    example: 42,
  })
  readonly seq!: number;
}

export class MessagesRead {
  @IntegerField({
    min: 0,
    max: LAST_SEQ,
    description: 'Where the mark is now: it never moves back.',
    example: 42,
  })
  readonly seq!: number;
}

const NO_ROOM = 'there is no such room, or you are no member of it';

/** Why a member is not heard. */
export const NO_VOICE = {
  [ChatErrorCode.Muted]: 'you are muted in this room, for `retryAfter` seconds',
  [ChatErrorCode.UserUnavailable]: 'this user cannot be written to',
};

/** What clients say. */
export const joinRoom = new ClientEvent('room:join', JoinRoomRequest, RoomJoined, {
  summary: 'Hear what is said in a room: first what was missed, in order, then what comes live.',
  refusals: {
    [ChatErrorCode.RoomNotFound]: NO_ROOM,
    [ChatErrorCode.JoinBusy]:
      'too much is being sent, to you or to everybody: ask again after `retryAfter` seconds',
    [ChatErrorCode.JoinOvertaken]:
      'this connection left the room before it was done, or joins it anew; the latter has `retryAfter`',
  },
});
export const leaveRoom = new ClientEvent('room:leave', OfRoom, NothingElse, {
  summary: 'Hear no more of a room on this connection. The user stays a member.',
});
export const sendMessage = new ClientEvent('message:send', SendMessageRequest, MessageSent, {
  summary: 'Say something. It is stored when the acknowledgement comes; joining the room is not needed.',
  refusals: {
    [ChatErrorCode.RoomNotFound]: NO_ROOM,
    [ChatErrorCode.MessageIdReused]: 'you have said something else with this clientMessageId',
    [ChatErrorCode.ReplyNotFound]: 'the room has no such message to reply to',
    [ChatErrorCode.TooManyMentions]: 'it names more people than a message may',
    ...NO_VOICE,
  },
});
export const readMessages = new ClientEvent('message:read', ReadMessagesRequest, MessagesRead, {
  summary: 'Move the read mark forward.',
  refusals: { [ChatErrorCode.RoomNotFound]: NO_ROOM },
});
export const startTyping = new ClientEvent('typing:start', OfRoom, NothingElse, {
  summary: 'Somebody types; to be repeated while they do. It ends by itself after five seconds.',
  refusals: { [ChatErrorCode.RoomNotJoined]: 'join the room on this connection first' },
});
export const stopTyping = new ClientEvent('typing:stop', OfRoom, NothingElse, {
  summary: 'Somebody types no more.',
});

export class MemberOfRoom extends OfRoom {
  @UuidField({ description: 'Who it is about.', example: ID })
  readonly userId!: string;
}

export class MemberHasRead extends MemberOfRoom {
  @IntegerField({ min: 0, max: LAST_SEQ, description: 'They have read up to this message.', example: 42 })
  readonly seq!: number;
}

export class RoomHead extends OfRoom {
  @IntegerField({ min: 0, max: LAST_SEQ, description: 'Number of the newest message.', example: 43 })
  readonly headSeq!: number;

  @IntegerField({ min: 0, max: LAST_SEQ, description: 'Number of the newest change.', example: 3 })
  readonly changeSeq!: number;
}

/** What clients are told. */
export const messageNew = new ServerEvent<Message>(
  'message:new',
  MessageResponse,
  'Something was said, just now or before you came. Apply it by `seq`, once.',
);
export const messageRead = new ServerEvent(
  'message:read',
  MemberHasRead,
  'A member has read on, perhaps on another device of yours.',
);
export const typingStarted = new ServerEvent(
  'typing:start',
  MemberOfRoom,
  'A member types; told again every three seconds while it goes on, and at most once a second.',
);
export const typingStopped = new ServerEvent('typing:stop', MemberOfRoom, 'A member types no more.');
export const roomHead = new ServerEvent(
  'room:head',
  RoomHead,
  'There are messages or changes that may not have reached this client: it joins again with what it has applied.',
);
export const roomLeft = new ServerEvent('room:left', OfRoom, 'The user is no member of the room any more.');

export class MessageDelta extends OfRoom {
  @UuidField({ description: 'The message that is being answered.', example: ID })
  readonly answerTo!: string;

  @UuidField({ description: 'Which companion answers.', example: ID })
  readonly companionId!: string;

  @IntegerField({
    min: 1,
    max: LAST_SEQ,
    description: 'A higher one starts over: what came of lower ones is dropped.',
    example: 1,
  })
  readonly attempt!: number;

  @IntegerField({ min: 0, max: LAST_SEQ, description: '0, 1, 2, … within an attempt.', example: 0 })
  readonly index!: number;

  @ApiProperty({ description: 'What comes next.', example: 'Hello, ' })
  readonly text!: string;
}

export const messageDelta = new ServerEvent(
  'message:delta',
  MessageDelta,
  'A piece of an answer that a companion is giving. The whole of it comes as `message:new`.',
);
