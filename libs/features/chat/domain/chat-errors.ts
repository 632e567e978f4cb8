import { DomainError } from '@guildhall/kernel/domain-error';
import { ChatErrorCode } from '../contract/chat-error-code';
import { MOST_REACTIONS } from '../contract/message';
import { MOST_MENTIONS } from './mentions';

/** For a room that is not there, and for one that the caller is no member of: the same. */
export function roomNotFound(): DomainError {
  return new DomainError(ChatErrorCode.RoomNotFound, 'not-found', 'There is no such room.');
}

export function roomNotJoined(): DomainError {
  return new DomainError(ChatErrorCode.RoomNotJoined, 'conflict', 'Join the room on this connection first.');
}

export function roomWithOneself(): DomainError {
  return new DomainError(ChatErrorCode.RoomWithOneself, 'refused', 'A direct room is with somebody else.', {
    errors: [{ path: 'userId', code: 'oneself', message: 'is your own id' }],
  });
}

export function messageIdReused(): DomainError {
  return new DomainError(
    ChatErrorCode.MessageIdReused,
    'conflict',
    'You have sent another message with this clientMessageId. Make a new one for each message.',
  );
}

export function replyNotFound(): DomainError {
  return new DomainError(
    ChatErrorCode.ReplyNotFound,
    'not-found',
    'The room has no such message to reply to.',
  );
}

export function tooManyMentions(): DomainError {
  return new DomainError(
    ChatErrorCode.TooManyMentions,
    'refused',
    `A message names ${MOST_MENTIONS} people at most.`,
  );
}

export function messageNotFound(): DomainError {
  return new DomainError(ChatErrorCode.MessageNotFound, 'not-found', 'The room has no such message.');
}

export function messageNotYours(): DomainError {
  return new DomainError(ChatErrorCode.MessageNotYours, 'forbidden', 'Somebody else has sent this message.');
}

export function messageDeleted(): DomainError {
  return new DomainError(ChatErrorCode.MessageDeleted, 'conflict', 'This message is deleted.');
}

export function tooManyReactions(): DomainError {
  return new DomainError(
    ChatErrorCode.TooManyReactions,
    'refused',
    `A message has ${MOST_REACTIONS} different reactions at most.`,
  );
}

/** Says neither who has blocked whom nor that anybody has. */
export function roomSevered(): DomainError {
  return new DomainError(ChatErrorCode.UserUnavailable, 'conflict', 'This user cannot be written to.');
}

export function senderMuted(until: Date, now: Date): DomainError {
  return new DomainError(
    ChatErrorCode.Muted,
    'forbidden',
    `You are muted here until ${until.toISOString()}.`,
    {
      retryAfter: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)),
      extensions: { mutedUntil: until.toISOString() },
    },
  );
}

export function muteNotYours(): DomainError {
  return new DomainError(
    ChatErrorCode.MuteNotYours,
    'forbidden',
    'The owner mutes everybody else, officers mute members.',
  );
}

/** Leaders of a guild do not undo what a moderator has decided. */
export function mutedByModerator(): DomainError {
  return new DomainError(
    ChatErrorCode.MuteNotYours,
    'forbidden',
    'A moderator has muted this member, and only moderators change that.',
  );
}

export function roomNotMutable(): DomainError {
  return new DomainError(
    ChatErrorCode.RoomNotMutable,
    'refused',
    'Only in rooms of guilds is anybody muted.',
  );
}

export function roomMemberNotFound(): DomainError {
  return new DomainError(ChatErrorCode.MemberNotFound, 'not-found', 'The room has no such member.');
}

export function muteTimeRefused(): DomainError {
  return new DomainError(
    ChatErrorCode.MuteTimeRefused,
    'refused',
    'Choose a time within the next 365 days.',
    {
      errors: [{ path: 'until', code: 'range', message: 'must be in the future, by a year at most' }],
    },
  );
}

export function roomRemembers(): DomainError {
  return new DomainError(
    ChatErrorCode.RoomRemembers,
    'refused',
    'Only rooms of guilds can be made to forget.',
  );
}

export function retentionNotYours(): DomainError {
  return new DomainError(
    ChatErrorCode.RetentionNotYours,
    'forbidden',
    'How long the room remembers is the decision of the owner of the guild.',
  );
}

/** For a join that would be one too many for now. */
export function joinBusy(): DomainError {
  return new DomainError(
    ChatErrorCode.JoinBusy,
    'too-many',
    'Too much is being sent already. Ask again in a moment.',
    {
      retryAfter: 1,
    },
  );
}

/** For a join whose room was left before it was done. */
export function joinOvertaken(): DomainError {
  return new DomainError(ChatErrorCode.JoinOvertaken, 'conflict', 'You have left the room meanwhile.');
}

/** For a join that waited while the same connection asked anew. */
export function joinRepeated(): DomainError {
  return new DomainError(
    ChatErrorCode.JoinOvertaken,
    'conflict',
    'You have asked to join this room again meanwhile. Ask once at a time.',
    { retryAfter: 1 },
  );
}
