import type { Mentions } from '../contract/message';

/** A user's id in its canonical form, or everyone: what stands in a text for a name. */
const MENTION = /<@(everyone|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})>/gi;
const EVERYONE = 'everyone';

export const MOST_MENTIONS = 50;

/** Whom a text names, each once. Whether they are there, and who may name everyone, is for the room to say. */
export function mentionsIn(text: string): Mentions {
  // Most texts have none; looking for two letters is quicker than any pattern.
  if (!text.includes('<@')) return { userIds: [], everyone: false };
  const named = new Set([...text.matchAll(MENTION)].map(([, name = '']) => name.toLowerCase()));
  const everyone = named.delete(EVERYONE);
  return { userIds: [...named], everyone };
}
