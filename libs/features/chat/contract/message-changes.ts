import {
  BooleanField,
  FormattedField,
  IntegerField,
  TextField,
  UuidField,
} from '@guildhall/platform/http/fields';
import { ClientEvent, ServerEvent } from '@guildhall/platform/realtime/socket-events';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { canonicalEmoji, LONGEST_EMOJI } from '../domain/emoji';
import { MessageResponse } from '../http/rooms.messages';
import { ChatErrorCode } from './chat-error-code';
import { LONGEST_TEXT, type Message } from './message';
import { NO_VOICE, OfRoom } from './socket-events';

const TIME = '2026-11-21T08:00:00.000Z';

/** One emoji, such as a path or an event names it; always in the same spelling. */
export const EmojiField = () => (target: object, property: string | symbol) => {
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? (canonicalEmoji(value) ?? value) : value,
  )(target, property);
  FormattedField({
    min: 1,
    max: LONGEST_EMOJI,
    format: 'emoji',
    test: (value) => canonicalEmoji(value) !== undefined,
    message: 'must be one emoji',
    example: '👍',
  })(target, property);
};

export class OfMessage extends OfRoom {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))
  @UuidField({ description: 'Id of the message.' })
  readonly messageId!: string;
}

export class EditMessageEvent extends OfMessage {
  @TextField({ min: 1, max: LONGEST_TEXT, description: 'What it says instead. Attachments stay.' })
  readonly text!: string;
}

export class ReactToMessageEvent extends OfMessage {
  @EmojiField()
  readonly emoji!: string;

  @BooleanField({ optional: true, description: 'Takes your reaction back.' })
  readonly remove?: boolean;
}

/** Answers name the last change of the message, which is this one or, asked again, a later one. */
export class MessageChanged {
  @IntegerField({ min: 0, max: 2 ** 31 - 1, description: 'The last change of the message.', example: 3 })
  readonly changeSeq!: number;
}

export class MessageEdited extends MessageChanged {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: '`null` when it has always said that.',
    example: TIME,
  })
  readonly editedAt!: string | null;
}

export class MessageDeleted extends MessageChanged {
  @ApiProperty({ format: 'date-time', example: TIME })
  readonly deletedAt!: string;
}

const NOT_THERE = {
  [ChatErrorCode.RoomNotFound]: 'there is no such room, or you are no member of it',
  [ChatErrorCode.MessageNotFound]: 'the room has no such message',
};
const NOT_YOURS = { [ChatErrorCode.MessageNotYours]: 'somebody else has sent it' };
const DELETED = { [ChatErrorCode.MessageDeleted]: 'it is deleted' };

export const editMessage = new ClientEvent('message:edit', EditMessageEvent, MessageEdited, {
  summary: 'Say it differently. Attachments stay.',
  refusals: {
    ...NOT_THERE,
    ...NOT_YOURS,
    ...DELETED,
    [ChatErrorCode.TooManyMentions]: 'it names more people than a message may',
    ...NO_VOICE,
  },
});
export const deleteMessage = new ClientEvent('message:delete', OfMessage, MessageDeleted, {
  summary: 'Take it back. Its number stays.',
  refusals: { ...NOT_THERE, ...NOT_YOURS },
});
export const reactToMessage = new ClientEvent('message:react', ReactToMessageEvent, MessageChanged, {
  summary: 'Put an emoji to it, or take yours back.',
  refusals: {
    ...NOT_THERE,
    ...DELETED,
    [ChatErrorCode.TooManyReactions]: 'it has as many different reactions as it can have',
    ...NO_VOICE,
  },
});

export const messageChanged = new ServerEvent<Message>(
  'message:changed',
  MessageResponse,
  'A message as it is from now on. Its `changeSeq` is the number that changes of the room are applied by.',
);
