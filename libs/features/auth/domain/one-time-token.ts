const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * What a one-time token is good for, and for how long from the moment it is mailed. Purposes are stored in rows and
 * are part of how tokens are made: never rename one.
 */
export const ONE_TIME_TOKEN_LIFETIME_MS = {
  'verify-email': DAY_MS,
  'reset-password': HOUR_MS,
  'confirm-email-change': DAY_MS,
  'undo-email-change': 7 * DAY_MS,
  'disown-sign-in': 7 * DAY_MS,
} as const satisfies Readonly<Record<string, number>>;

export type OneTimeTokenPurpose = keyof typeof ONE_TIME_TOKEN_LIFETIME_MS;

export interface OneTimeToken {
  readonly id: string;
  readonly userId: string;
  /** What it is about, beside the user. */
  readonly subjectId: string | null;
  /** The canonical address that it was mailed to: whoever presents it reads mail there. */
  readonly mailedTo: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** Taken back before it was used: by a password change, for example. */
  readonly voidedAt: Date | null;
}

export type TokenVerdict = 'good' | 'used' | 'void' | 'expired';

/** Used before it is expired: that is what the reader of the mail remembers. */
export function judgeOneTimeToken(
  { usedAt, voidedAt, expiresAt }: Pick<OneTimeToken, 'usedAt' | 'voidedAt' | 'expiresAt'>,
  now: Date,
): TokenVerdict {
  if (usedAt) return 'used';
  if (voidedAt) return 'void';
  return expiresAt <= now ? 'expired' : 'good';
}
