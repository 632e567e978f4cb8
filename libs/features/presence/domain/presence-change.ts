import type { Presence, PresenceStatus } from '../contract/presence';

/** Somebody's presence has changed. Plain JSON: processes tell it each other. */
export interface PresenceChange {
  readonly userId: string;
  /** What they see of themselves. */
  readonly status: PresenceStatus;
  /** What others see of them. */
  readonly shownStatus: PresenceStatus;
  readonly lastSeenAt: string | null;
  /** Counts the changes of this user. */
  readonly change: number;
  /** The last change that others see; 0 when that is an old one. */
  readonly shownChange: number;
}

/** What others are told. */
export function shownToOthers({ userId, shownStatus, lastSeenAt }: PresenceChange): Presence {
  return presence(userId, shownStatus, lastSeenAt);
}

/** What the user's own devices are told. */
export function shownToSelf({ userId, status, lastSeenAt }: PresenceChange): Presence {
  return presence(userId, status, lastSeenAt);
}

/** Who is there was not seen last at some time. */
export function presence(userId: string, status: PresenceStatus, lastSeenAt: string | null): Presence {
  return { userId, status, lastSeenAt: status === 'offline' ? lastSeenAt : null };
}
