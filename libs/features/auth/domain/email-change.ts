const DAY_MS = 24 * 3_600_000;

/** A change of address: asked for in a session, confirmed from the new address, undone from the old one. */
export interface EmailChange {
  readonly id: string;
  readonly userId: string;
  readonly oldEmail: string;
  readonly newEmail: string;
  readonly requestedAt: Date;
  /** The session that asked; `null` for changes from before this was written down. */
  readonly sessionId: string | null;
  /** When that session began: whoever asked may have been in the account since then. */
  readonly sessionStartedAt: Date;
  readonly confirmedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly undoneAt: Date | null;
}

/** Nobody else gets the old address before this, so that the change can be undone for as long as its link works. */
export function oldAddressKeptUntil(confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() + KEPT_FOR_DAYS * DAY_MS);
}

/** A day more than the link of the mail, which is sent a little later than the change is made. */
const KEPT_FOR_DAYS = 8;

export function isPending({ confirmedAt, cancelledAt, undoneAt }: EmailChange): boolean {
  return confirmedAt === null && cancelledAt === null && undoneAt === null;
}
