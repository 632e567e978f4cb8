import type { Message } from '../contract/message';
import type { Room, RoomMember } from '../contract/room';
import type { MessageResponse, RoomMemberResponse, RoomResponse } from './rooms.messages';

export function toRoom(room: Room): RoomResponse {
  const { id, kind, guildId, userId, headSeq, readSeq, unreadCount } = room;
  return {
    id,
    kind,
    guildId,
    userId,
    headSeq,
    readSeq,
    unreadCount,
    createdAt: room.createdAt.toISOString(),
    lastMessageAt: room.lastMessageAt?.toISOString() ?? null,
    companionId: room.companionId,
  };
}

export function toRoomMember({ userId, displayName, joinedAt, readSeq }: RoomMember): RoomMemberResponse {
  return { userId, displayName, joinedAt: joinedAt.toISOString(), readSeq };
}

export function toMessage(message: Message): MessageResponse {
  const { id, roomId, seq, senderId, clientMessageId, text, replyTo, sentAt, companionId, outcome } = message;
  const answer = companionId === undefined || outcome === undefined ? {} : { companionId, outcome };
  return { id, roomId, seq, senderId, clientMessageId, text, replyTo, sentAt, ...answer };
}
