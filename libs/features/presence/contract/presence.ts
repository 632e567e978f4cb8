export const PRESENCE_STATUSES = ['online', 'away', 'busy', 'offline'] as const;

/**
 * How reachable somebody is, over all of their devices: `busy` because they said so, `away` when none of their devices is
 * in use, `offline` when none is connected.
 */
export type PresenceStatus = (typeof PRESENCE_STATUSES)[number];

/** Somebody's presence as the one who asks may see it. Plain JSON: it travels as it is. */
export interface Presence {
  readonly userId: string;
  readonly status: PresenceStatus;
  /** For who is offline: since when, to the minute, in ISO 8601. `null` when they are there or never were. */
  readonly lastSeenAt: string | null;
}

/** What people see of themselves. */
export interface OwnPresence {
  /** The true one, also while they are invisible. */
  readonly status: PresenceStatus;
  /** Others see them offline. */
  readonly invisible: boolean;
}
