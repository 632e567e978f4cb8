/** Stable codes of what the chat feature refuses. */
export const ChatErrorCode = {
  RoomNotFound: 'CHAT_ROOM_NOT_FOUND',
  RoomNotJoined: 'CHAT_ROOM_NOT_JOINED',
  RoomWithOneself: 'CHAT_ROOM_WITH_ONESELF',
  MessageIdReused: 'CHAT_MESSAGE_ID_REUSED',
  ReplyNotFound: 'CHAT_REPLY_NOT_FOUND',
} as const;
