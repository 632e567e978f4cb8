import { BooleanField, FormattedField, TextField, UuidField } from '@guildhall/platform/http/fields';
import { ClientEvent, ServerEvent } from '@guildhall/platform/realtime/socket-events';
import { Transform } from 'class-transformer';
import { canonicalEmoji, LONGEST_EMOJI } from '../domain/emoji';
import { LONGEST_TEXT, type Message } from './message';
import { OfRoom } from './socket-events';

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
export interface MessageChanged {
  readonly changeSeq: number;
}

export interface MessageEdited extends MessageChanged {
  /** ISO 8601; `null` when it has always said that. */
  readonly editedAt: string | null;
}

export interface MessageDeleted extends MessageChanged {
  /** ISO 8601. */
  readonly deletedAt: string;
}

export const editMessage = new ClientEvent<EditMessageEvent, MessageEdited>('message:edit', EditMessageEvent);
export const deleteMessage = new ClientEvent<OfMessage, MessageDeleted>('message:delete', OfMessage);
export const reactToMessage = new ClientEvent<ReactToMessageEvent, MessageChanged>(
  'message:react',
  ReactToMessageEvent,
);

/** A message as it is from now on. Its `changeSeq` is the number that changes of the room are applied by. */
export const messageChanged = new ServerEvent<Message>('message:changed');
