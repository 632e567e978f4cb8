import type { Message } from '../contract/message';

/** What is left of a message for somebody who has blocked its sender: its place, so that numbers have no gaps. */
export function hidden(message: Message): Message {
  return {
    ...message,
    text: '',
    mentions: { userIds: [], everyone: false },
    attachments: [],
    reactions: [],
    hidden: true,
  };
}

/** Messages as somebody sees them who has blocked these people. */
export function asSeen(messages: readonly Message[], blocked: readonly string[]): readonly Message[] {
  if (blocked.length === 0) return messages;
  return messages.map((message) =>
    message.senderId !== null && blocked.includes(message.senderId) ? hidden(message) : message,
  );
}
