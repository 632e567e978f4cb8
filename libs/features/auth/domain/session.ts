/** One signed-in device, as its owner sees it. */
export interface Session {
  readonly id: string;
  readonly deviceName: string | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  /** Ids of the passkeys and connections that it was begun with, beside a password or a code. */
  readonly credentialIds: readonly string[];
}

export type RevocationReason =
  | 'logout'
  | 'logout-all'
  | 'revoked-by-user'
  | 'token-reused'
  | 'password-reset'
  | 'password-changed'
  | 'email-change-undone'
  | 'sign-in-disowned'
  | 'account-locked'
  | 'ended-by-admin'
  | 'account-reclaimed';

/** What the lineage of a session's refresh tokens looked like when a presented one was not the newest. */
export interface Lineage {
  readonly previousTokenHash: Buffer | null;
  readonly rotatedAt: Date | null;
  readonly sealedSuccessor: Buffer | null;
  readonly revokedAt: Date | null;
  readonly revokedReason: RevocationReason | null;
  readonly expiresAt: Date;
}

export type PresentedToken = 'session-ended' | 'family-compromised' | 'lost-answer' | 'reused';

/**
 * What to think of a genuine refresh token that is not its session's newest (RFC 9700 §4.14.2).
 *
 * The one before the newest, within the grace, is a client that lost the answer: two requests crossed, or the
 * network broke. Its successor is unused, for using it would have made it the "previous" one. Anything else was
 * spent long ago, so two parties hold the family.
 */
export function judgePresentedToken(
  hash: Buffer,
  lineage: Lineage | undefined,
  now: Date,
  graceSeconds: number,
): PresentedToken {
  if (!lineage) return 'session-ended';
  if (lineage.revokedReason === 'token-reused') return 'family-compromised';
  if (lineage.revokedAt || lineage.expiresAt <= now) return 'session-ended';
  const { previousTokenHash, rotatedAt, sealedSuccessor } = lineage;
  const isPrevious = previousTokenHash?.equals(hash) ?? false;
  const inGrace = rotatedAt !== null && now.getTime() - rotatedAt.getTime() <= graceSeconds * 1000;
  return isPrevious && inGrace && sealedSuccessor ? 'lost-answer' : 'reused';
}
