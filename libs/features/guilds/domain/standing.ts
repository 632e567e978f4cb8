import type { GuildRole } from '../contract/guild';
import type { Relation } from './permissions';

/** Everything between one user and one guild. */
export interface Standing {
  readonly role: GuildRole | null;
  readonly joinedAt: Date | null;
  readonly banned: boolean;
  /** Their place on the waiting list. */
  readonly waiting: {
    readonly since: Date;
    /** A seat that is kept for them until then. */
    readonly offer: { readonly id: string; readonly expiresAt: Date } | null;
  } | null;
  /** Their request that nobody has decided yet. */
  readonly requestId: string | null;
}

export function relationOf({ role, banned, waiting }: Standing): Relation {
  return { role, banned, waiting: waiting !== null };
}
