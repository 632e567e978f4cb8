/**
 * Something that clients say. Each is answered by one acknowledgement, see {@link Acknowledgement}.
 *
 * @typeParam Answer what stands beside `ok: true`
 */
export class ClientEvent<Request extends object, Answer extends object> {
  /** Carries the type of the answer; there is no such value. */
  declare protected readonly answer: Answer;

  /** @param request declares the payload; what it does not declare is refused */
  constructor(
    readonly name: string,
    readonly request: new () => Request,
  ) {}
}

/** Something that clients are told. */
export class ServerEvent<Payload extends object> {
  /** Carries the type of the payload; there is no such value. */
  declare protected readonly payload: Payload;

  constructor(readonly name: string) {}
}

/** Why an event was refused, as a client sees it. */
export interface Refusal {
  /** Stable: the same codes as over HTTP. */
  readonly code: string;
  /** A sentence for people. */
  readonly detail: string;
  /** The fields that are not as they should be. */
  readonly errors?: ReadonlyArray<{ readonly path: string; readonly message: string; readonly code: string }>;
  /** Seconds until it makes sense to try again. */
  readonly retryAfter?: number;
}

export type Acknowledgement<Answer extends object> =
  ({ readonly ok: true } & Answer) | { readonly ok: false; readonly error: Refusal };
