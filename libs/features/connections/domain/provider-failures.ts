/** The provider does not accept the code or token: it is spent, revoked or too old. Trying again will not help. */
export class GrantRefused extends Error {
  override readonly name = 'GrantRefused';
}

/** Not now: no answer, 429, 5xx, or a refusal that is about us and not about the grant. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';

  /**
   * @param reason for operators: statuses and error codes, never what was sent
   * @param retryAfter seconds that the provider asked for
   */
  constructor(
    readonly reason: string,
    readonly retryAfter: number | null = null,
  ) {
    super(reason);
  }
}

const MINUTE = 60;
const FIRST_PAUSE = MINUTE;
const LONGEST_PAUSE = 6 * 60 * MINUTE;

/** Seconds until a provider that failed so many times in a row is asked again: doubling, and never sooner than it said. */
export function pauseAfter(failures: number, retryAfter: number | null): number {
  const backOff = Math.min(FIRST_PAUSE * 2 ** Math.max(0, failures - 1), LONGEST_PAUSE);
  return Math.max(backOff, retryAfter ?? 0);
}

/** `Retry-After` in seconds or as a date (RFC 9110 §10.2.3). */
export function retryAfterSeconds(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\d{1,7}$/.test(header.trim())) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now.getTime()) / 1000));
}

/** What a provider says in the body of a refusal. */
export interface Refusal {
  readonly error: string;
  readonly description: string;
}

/** Reads RFC 6749 §5.2, and the nested form of Meta's Graph API. */
export function refusalIn(body: unknown): Refusal {
  const { error, error_description: description, error_type: type } = (body ?? {}) as Record<string, unknown>;
  if (typeof error === 'object' && error !== null) {
    const { code, type: kind, error_subcode: subcode = '', message = '' } = error as Record<string, unknown>;
    return {
      error: `${String(kind)} ${String(code)} ${String(subcode)}`.trim(),
      description: String(message),
    };
  }
  return { error: String(error ?? type ?? 'unknown'), description: String(description ?? '') };
}

/**
 * Meta: 190 is a token that is invalid or expired, 36007 and 36009 a code that is expired or used; without a number it
 * is what Instagram says of a code.
 */
const META_REFUSALS = /^OAuthException( 190( \d+)?| 100 3600[79])?$/;

/** Whether a refusal says that the grant itself is gone. */
export function isGrantRefused({ error, description }: Refusal): boolean {
  if (error === 'invalid_grant' || META_REFUSALS.test(error)) return true;
  // X says so of refresh tokens that are spent or revoked.
  return error === 'invalid_request' && /token was invalid/i.test(description);
}
