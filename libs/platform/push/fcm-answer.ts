import { type PushResult, PushUnavailable } from './push-sender';

/** What FCM answered on the wire. */
export interface FcmAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** Time of FCM's clock when it answered. */
  readonly date: string | undefined;
  readonly body: string;
}

/** "If there is no retry-after header, default to 60 seconds" (Firebase, "Scale with FCM", on 429). */
const DEFAULT_QUOTA_WAIT_MS = 60_000;
const FCM_ERROR = 'type.googleapis.com/google.firebase.fcm.v1.FcmError';
/** Refusals of the message or of the pair of message and token (Firebase, "ErrorCode"): another try gives the same. */
const FINAL_CODES = new Set(['INVALID_ARGUMENT', 'SENDER_ID_MISMATCH']);

/**
 * What an answer means. Only `UNREGISTERED` says that a token is dead: `NOT_FOUND` alone may be a wrong project, and
 * `INVALID_ARGUMENT` a mistake in the message.
 *
 * @param now for Retry-After dates of an answer that carries no date of its own
 * @throws PushUnavailable for failures that have no time to wait for
 */
export function resultOf(answer: FcmAnswer, now: Date): PushResult {
  const { status } = answer;
  if (status >= 200 && status < 300) return { outcome: 'accepted' };
  const code = errorCodeOf(answer);
  if (code === 'UNREGISTERED') return { outcome: 'unregistered' };
  if (FINAL_CODES.has(code)) return { outcome: 'refused', code };
  const delayMs = retryAfterMs(answer, now) ?? (status === 429 ? DEFAULT_QUOTA_WAIT_MS : null);
  if (delayMs !== null && (status === 429 || status >= 500)) return { outcome: 'later', code, delayMs };
  throw new PushUnavailable(`FCM answered ${status} ${code}.`);
}

/** RFC 9110 §10.2.3: seconds, or a date. */
function retryAfterMs({ retryAfter, date }: FcmAnswer, now: Date): number | null {
  if (retryAfter === undefined) return null;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const until = Date.parse(retryAfter);
  if (Number.isNaN(until)) return null;
  const answeredAt = Date.parse(date ?? '');
  return Math.max(0, until - (Number.isNaN(answeredAt) ? now.getTime() : answeredAt));
}

interface ErrorBody {
  readonly error?: {
    readonly status?: unknown;
    readonly details?: ReadonlyArray<{ readonly '@type'?: unknown; readonly errorCode?: unknown }>;
  };
}

/** FCM's own code when there is one, else Google's general one. Letters only: it ends up in what users read. */
function errorCodeOf({ body }: FcmAnswer): string {
  const { error } = parsed(body);
  const details = Array.isArray(error?.details) ? error.details : [];
  const own = details.find((detail) => detail?.['@type'] === FCM_ERROR)?.errorCode;
  const code = own ?? error?.status;
  return typeof code === 'string' && /^[A-Z_]{1,50}$/.test(code) ? code : 'UNKNOWN';
}

function parsed(body: string): ErrorBody {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // A proxy's error page: the status has to do.
    return {};
  }
}
