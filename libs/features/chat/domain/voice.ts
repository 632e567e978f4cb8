import { roomSevered, senderMuted } from './chat-errors';

/** What keeps somebody from being heard in a room that they are a member of. */
export interface Voice {
  /** `null` when they were not muted at the moment that they are judged by, whatever the time is by now. */
  readonly mutedUntil: Date | null;
  /** It is a direct room, and one of the two has blocked the other. */
  readonly isSevered: boolean;
}

/** @throws DomainError `CHAT_MUTED`, `CHAT_USER_UNAVAILABLE` */
export function demandVoice({ mutedUntil, isSevered }: Voice, now: Date): void {
  if (isSevered) throw roomSevered();
  if (mutedUntil !== null) throw senderMuted(mutedUntil, now);
}
