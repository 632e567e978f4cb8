import type { Message, Reaction } from '../contract/message';

/** What is left of a message for somebody who has blocked its sender: its place, so that numbers have no gaps. */
function hidden(message: Message): Message {
  return {
    ...message,
    // The client's own says what the sender wants it to say.
    clientMessageId: message.id,
    text: '',
    mentions: { userIds: [], everyone: false },
    attachments: [],
    reactions: [],
    hidden: true,
  };
}

/** A message as somebody sees it. @param isBlocked whether they have blocked a user */
export function asSeen(message: Message, isBlocked: (userId: string) => boolean): Message {
  if (message.senderId !== null && isBlocked(message.senderId)) return hidden(message);
  if (!message.reactions.some(({ userIds }) => userIds.some(isBlocked))) return message;
  return { ...message, reactions: message.reactions.flatMap((reaction) => heardOf(reaction, isBlocked)) };
}

/** Of those who are counted and not named nobody knows whether they are blocked. */
function heardOf({ emoji, count, userIds }: Reaction, isBlocked: (userId: string) => boolean): Reaction[] {
  const heard = userIds.filter((userId) => !isBlocked(userId));
  const left = count - (userIds.length - heard.length);
  return left > 0 ? [{ emoji, count: left, userIds: heard }] : [];
}
