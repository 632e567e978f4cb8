/** Stable codes of what the chat feature refuses. */
export const ChatErrorCode = {
  RoomNotFound: 'CHAT_ROOM_NOT_FOUND',
  RoomNotJoined: 'CHAT_ROOM_NOT_JOINED',
  RoomWithOneself: 'CHAT_ROOM_WITH_ONESELF',
  MessageIdReused: 'CHAT_MESSAGE_ID_REUSED',
  ReplyNotFound: 'CHAT_REPLY_NOT_FOUND',
  TooManyMentions: 'CHAT_TOO_MANY_MENTIONS',
  MessageNotFound: 'CHAT_MESSAGE_NOT_FOUND',
  MessageNotYours: 'CHAT_MESSAGE_NOT_YOURS',
  MessageDeleted: 'CHAT_MESSAGE_DELETED',
  TooManyReactions: 'CHAT_TOO_MANY_REACTIONS',
  SearchBusy: 'CHAT_SEARCH_BUSY',
  JoinBusy: 'CHAT_JOIN_BUSY',
  JoinOvertaken: 'CHAT_JOIN_OVERTAKEN',
} as const;
