import type { TokenSet, TokenTrade } from './token-set';

export const HOUR = 3_600;
export const DAY = 24 * HOUR;

/** How long a provider's tokens live and how they are renewed. All times in seconds. */
export interface GrantPolicy {
  /** A refresh token (RFC 6749 §6), or the living access token itself. */
  readonly renewal: 'refresh-token' | TokenTrade;
  /** Life of an access token whose provider does not say. */
  readonly tokenLife: number;
  /** A token that is younger is not renewed: the provider would refuse. */
  readonly earliestAge: number;
  /** The schedule renews a token that has less than this left. */
  readonly renewWithLeft: number;
  /** Life of the whole grant from the day that the person agreed, which no renewal prolongs; `null` when there is no such end. */
  readonly fixedLife: number | null;
}

/** What is known of a grant, apart from its secrets. */
export interface Grant {
  readonly issuedAt: Date;
  readonly accessExpiresAt: Date;
  /** From then on only the person can renew it; `null` when nobody knows. */
  readonly endsAt: Date | null;
  readonly renewable: boolean;
  /** The end that its owner was warned of. */
  readonly warnedOf: Date | null;
}

/** A token with less than this left is renewed before it is handed out. */
const FRESH_ENOUGH_SECONDS = 5 * 60;

/** How long before a known end its owner is warned: a week at the least, also when a worker was away for days. */
export const WARNING_SECONDS = 14 * DAY;

/** @param previous the grant that these tokens renew; `null` when the person has just agreed */
export function grantOf(
  policy: GrantPolicy,
  tokens: TokenSet,
  now: Date,
  previous: Pick<Grant, 'endsAt' | 'renewable' | 'warnedOf'> | null,
): Grant {
  const accessExpiresAt = after(now, tokens.expiresInSeconds ?? policy.tokenLife);
  const isTraded = policy.renewal !== 'refresh-token';
  const renewable = isTraded || tokens.refreshToken !== null || (previous?.renewable ?? false);
  const grant = { issuedAt: now, accessExpiresAt, renewable, warnedOf: previous?.warnedOf ?? null };
  if (isTraded) return { ...grant, endsAt: accessExpiresAt };
  // What lives for hours and cannot be renewed was meant for one sign-in: nobody needs to be told of its end.
  if (!renewable) return { ...grant, endsAt: policy.tokenLife > WARNING_SECONDS ? accessExpiresAt : null };
  if (policy.fixedLife === null) return { ...grant, endsAt: null };
  return {
    ...grant,
    endsAt: previous?.endsAt ?? after(now, tokens.refreshExpiresInSeconds ?? policy.fixedLife),
  };
}

/** From when on the schedule renews the token; `null` when it cannot be renewed. */
export function renewalDueAt(policy: GrantPolicy, grant: Grant): Date | null {
  if (!grant.renewable) return null;
  const wanted = after(grant.accessExpiresAt, -policy.renewWithLeft);
  return latest(wanted, renewableFrom(policy, grant));
}

export function renewableFrom(policy: GrantPolicy, { issuedAt }: Grant): Date {
  return after(issuedAt, policy.earliestAge);
}

/** True when the token is as good as gone and has to be renewed before anybody uses it. */
export function isStale({ accessExpiresAt }: Pick<Grant, 'accessExpiresAt'>, now: Date): boolean {
  return accessExpiresAt <= after(now, FRESH_ENOUGH_SECONDS);
}

/** True from two weeks before a known end. */
export function isEnding({ endsAt }: Pick<Grant, 'endsAt'>, now: Date): boolean {
  return endsAt !== null && endsAt <= after(now, WARNING_SECONDS);
}

/** True when there is nothing to keep it alive with, and nobody expects it to last. */
export function isForOneUse({ renewable, endsAt }: Pick<Grant, 'renewable' | 'endsAt'>): boolean {
  return !renewable && endsAt === null;
}

/** True once nothing but the person's consent helps. A traded token can be traded only while it lives. */
export function isOver({ endsAt }: Pick<Grant, 'endsAt'>, now: Date): boolean {
  return endsAt !== null && endsAt <= now;
}

export function isWarned({ endsAt, warnedOf }: Pick<Grant, 'endsAt' | 'warnedOf'>): boolean {
  return endsAt !== null && warnedOf?.getTime() === endsAt.getTime();
}

/** When the schedule has something to do next: to renew, to warn, or to declare it over; `null` for never. */
export function dueAt(policy: GrantPolicy, grant: Grant): Date | null {
  const { endsAt } = grant;
  const moments = [
    renewalDueAt(policy, grant),
    endsAt && (isWarned(grant) ? endsAt : after(endsAt, -WARNING_SECONDS)),
  ].filter((moment) => moment !== null);
  return moments.length === 0 ? null : new Date(Math.min(...moments.map((moment) => moment.getTime())));
}

function after(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}
