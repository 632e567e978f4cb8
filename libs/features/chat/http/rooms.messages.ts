import { EnumField, QueryIntegerField, UuidField } from '@guildhall/platform/http/fields';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { AttachmentResponse } from '../contract/attachment.response';
import { ANSWER_OUTCOMES, type AnswerOutcome } from '../contract/message';
import { MOST_UNREAD, ROOM_KINDS, type RoomKind } from '../contract/room';
import { MentionsResponse, ReactionResponse } from './message-parts';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';
const LAST_SEQ = 2 ** 31 - 1;

const OPENED_KINDS = ['direct', 'companion'] as const;

export class OpenRoomRequest {
  @EnumField(OPENED_KINDS, {
    description: 'Rooms of guilds come with the guild, those of jobs with being shortlisted.',
    example: 'direct',
  })
  readonly kind!: (typeof OPENED_KINDS)[number];

  @UuidField({ optional: true, description: 'With whom, in a direct room.', example: ID })
  readonly userId?: string;

  @UuidField({ optional: true, description: 'With which one, in the room of a companion.' })
  readonly companionId?: string;
}

export class ListMessagesQuery {
  @QueryIntegerField({
    min: 0,
    max: LAST_SEQ,
    optional: true,
    description: 'Only messages after this number, the first of them first. Not together with `before`.',
  })
  readonly after?: number;

  @QueryIntegerField({
    min: 1,
    max: LAST_SEQ,
    optional: true,
    description: 'Only messages before this number, the last of them.',
  })
  readonly before?: number;

  @QueryIntegerField({
    min: 1,
    max: 100,
    optional: true,
    description: 'How many at the most. 50 when absent.',
  })
  readonly limit?: number;
}

@ApiSchema({ name: 'Room' })
export class RoomResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ enum: ROOM_KINDS, example: 'direct' })
  readonly kind!: RoomKind;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Whose members the room follows.',
  })
  readonly guildId!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The job that both sides of an application talk about.',
  })
  readonly jobId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'That application.' })
  readonly applicationId!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The other one in a direct room.',
  })
  readonly userId!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Number of the newest message.', example: 42 })
  readonly headSeq!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'You have read up to this message.', example: 40 })
  readonly readSeq!: number;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: MOST_UNREAD,
    description: `Messages of others that you have not read and that are not deleted; counts to ${MOST_UNREAD}.`,
    example: 2,
  })
  readonly unreadCount!: number;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: TIME })
  readonly lastMessageAt!: string | null;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: MOST_UNREAD,
    description: 'Those among the unread that name you, or everyone.',
    example: 1,
  })
  readonly mentionCount!: number;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'With whom, in the room of a companion.',
  })
  readonly companionId!: string | null;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    nullable: true,
    description: 'What is older than so many days is emptied; `null` when everything is kept.',
    example: null,
  })
  readonly retentionDays!: number | null;
}

@ApiSchema({ name: 'RoomPage' })
export class RoomPageResponse {
  @ApiProperty({ type: () => [RoomResponse] })
  readonly items!: RoomResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'RoomMember' })
export class RoomMemberResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly userId!: string;

  @ApiProperty({ example: 'Ada Lovelace' })
  readonly displayName!: string;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly joinedAt!: string;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'They have read up to this message.',
    example: 40,
  })
  readonly readSeq!: number;
}

@ApiSchema({ name: 'RoomMemberPage' })
export class RoomMemberPageResponse {
  @ApiProperty({ type: () => [RoomMemberResponse] })
  readonly items!: RoomMemberResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'Message' })
export class MessageResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly roomId!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Without gaps within the room.', example: 42 })
  readonly seq!: number;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: '`null` when they are erased, and for companions.',
    example: ID,
  })
  readonly senderId!: string | null;

  @ApiProperty({ example: ID })
  readonly clientMessageId!: string;

  @ApiProperty({ description: 'Empty when it is deleted.', example: 'Good morning!' })
  readonly text!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The message that this one answers.',
  })
  readonly replyTo!: string | null;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly sentAt!: string;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Number of its last change, without gaps within the room; 0 when there was none.',
    example: 0,
  })
  readonly changeSeq!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: '`null` when it was never edited.',
  })
  readonly editedAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      '`null` when it is not deleted. A deleted message keeps its number, and nothing of what it said.',
  })
  readonly deletedAt!: string | null;

  @ApiProperty({ type: () => MentionsResponse })
  readonly mentions!: MentionsResponse;

  @ApiProperty({ type: () => [AttachmentResponse] })
  readonly attachments!: AttachmentResponse[];

  @ApiProperty({ type: () => [ReactionResponse], description: 'First used first.' })
  readonly reactions!: ReactionResponse[];

  @ApiProperty({
    type: String,
    format: 'uuid',
    required: false,
    description: 'Which companion said it. Absent on what people say.',
  })
  readonly companionId?: string;

  @ApiProperty({
    enum: ANSWER_OUTCOMES,
    required: false,
    description:
      'How the answer of a companion ended: `complete`, `cancelled` (as far as it had come) or `failed` (a notice in its place).',
  })
  readonly outcome?: AnswerOutcome;

  @ApiProperty({
    type: Boolean,
    required: false,
    description:
      'You have blocked the sender: text, mentions, attachments and reactions are left out, and `clientMessageId` is the id. Absent otherwise.',
    example: true,
  })
  readonly hidden?: true;
}

@ApiSchema({ name: 'MessageHistory' })
export class MessageHistoryResponse {
  @ApiProperty({
    type: () => [MessageResponse],
    description: 'In order of `seq`, whichever way they were asked for.',
  })
  readonly items!: MessageResponse[];

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Number of the newest message.', example: 42 })
  readonly headSeq!: number;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description:
      'All changes up to this one are in these messages. Go on with it as `afterChange` of `room:join`.',
    example: 3,
  })
  readonly changeSeq!: number;
}
