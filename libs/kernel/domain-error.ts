/**
 * What went wrong, in terms of the caller: the HTTP edge maps each kind to one status,
 * the socket edge to one acknowledgement, a task to retry or not.
 */
export type ErrorKind =
  | 'malformed' // 400: the shape is wrong
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'not-found' // 404: not there, or not yours to know about
  | 'conflict' // 409: contradicts the present state
  | 'gone' // 410
  | 'stale' // 412: somebody else changed it first
  | 'refused' // 422: well-formed, but a rule says no
  | 'precondition-required' // 428
  | 'too-many' // 429
  | 'unavailable'; // 503: a needed part is down

/** One thing that is wrong with the input. `path` is dotted (`items.0.quantity`). */
export interface FieldError {
  readonly path: string;
  readonly message: string;
  readonly code: string;
}

export interface DomainErrorOptions {
  readonly errors?: readonly FieldError[];
  /** Seconds until it makes sense to try again; becomes `Retry-After`. */
  readonly retryAfter?: number;
  /** Further members of the problem document (RFC 9457 §3.2). Never secrets, never personal data of others. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * The only error that may cross the border of a feature.
 *
 * @param code   stable name that clients switch on, such as `AUTH_TOKEN_REUSED`
 * @param kind   see {@link ErrorKind}
 * @param detail a sentence for people that says what to do
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly detail: string,
    readonly options: DomainErrorOptions = {},
  ) {
    super(`${code}: ${detail}`, { cause: options.cause });
    this.name = 'DomainError';
  }
}
