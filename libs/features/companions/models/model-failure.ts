/**
 * Why there is no answer.
 *  busy         asked too much (429): later, perhaps when it says
 *  unavailable  not reachable, 5xx, or broke off: later
 *  silent       sent nothing for too long
 *  too-slow     sent too little for too long
 *  refused      the request itself is not welcome, such as the key: an operator has to look
 */
export type FailureKind = 'busy' | 'unavailable' | 'silent' | 'too-slow' | 'refused';

/** A model gave no answer, or not all of it. The message is for the log: no content, no secrets. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';

  constructor(
    readonly kind: FailureKind,
    message: string,
    /** How long it wants to be left alone. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
  }

  /** Another try may help. */
  get isPassing(): boolean {
    return this.kind === 'busy' || this.kind === 'unavailable';
  }
}
