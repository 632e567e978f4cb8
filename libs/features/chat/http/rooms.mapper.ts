import { toAttachment } from '../contract/attachment.response';
import type { Message } from '../contract/message';
import type { Room, RoomMember } from '../contract/room';
import type { MessageResponse, RoomMemberResponse, RoomResponse } from './rooms.messages';

export function toRoom(room: Room): RoomResponse {
  const { id, kind, guildId, jobId, applicationId, userId, headSeq, readSeq, unreadCount, mentionCount } =
    room;
  return {
    id,
    kind,
    guildId,
    jobId,
    applicationId,
    userId,
    headSeq,
    readSeq,
    unreadCount,
    createdAt: room.createdAt.toISOString(),
    lastMessageAt: room.lastMessageAt?.toISOString() ?? null,
    mentionCount,
    companionId: room.companionId,
    retentionDays: room.retentionDays,
  };
}

export function toRoomMember({ userId, displayName, joinedAt, readSeq }: RoomMember): RoomMemberResponse {
  return { userId, displayName, joinedAt: joinedAt.toISOString(), readSeq };
}

export function toMessage(message: Message): MessageResponse {
  const {
    id,
    roomId,
    seq,
    senderId,
    clientMessageId,
    text,
    replyTo,
    sentAt,
    changeSeq,
    editedAt,
    deletedAt,
  } = message;
  const { mentions, attachments, reactions, companionId, outcome, hidden } = message;
  const answer = companionId === undefined || outcome === undefined ? {} : { companionId, outcome };
  return {
    id,
    roomId,
    seq,
    senderId,
    clientMessageId,
    text,
    replyTo,
    sentAt,
    changeSeq,
    editedAt,
    deletedAt,
    mentions: { userIds: [...mentions.userIds], everyone: mentions.everyone },
    attachments: attachments.map(toAttachment),
    reactions: reactions.map(({ emoji, count, userIds }) => ({ emoji, count, userIds: [...userIds] })),
    ...answer,
    ...(hidden ? { hidden } : {}),
  };
}
