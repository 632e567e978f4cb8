import { DomainError } from './domain-error';

const ANY = '*';
const STRONG_VERSION_TAG = /^"(\d{1,9})"$/;

/**
 * What the client says it has seen of the thing that it wants to change (`If-Match`, RFC 9110 §13.1.1).
 * Weak and foreign tags match nothing, so they end in "stale".
 */
export class EditPrecondition {
  private constructor(private readonly seen: readonly string[]) {}

  static fromIfMatch(header: string | undefined): EditPrecondition {
    return new EditPrecondition(
      (header ?? '')
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    );
  }

  /** True when the client says that it has seen something. Of what is not there yet, nobody can have seen a version. */
  get isGiven(): boolean {
    return this.seen.length > 0;
  }

  /**
   * The versions that may be overwritten, or `null` for any (`If-Match: *`).
   * Call it once the caller is known to be allowed to edit: 403 and 404 come before 428.
   *
   * @throws DomainError `IF_MATCH_REQUIRED` when the client said nothing
   */
  acceptableVersions(): number[] | null {
    if (this.seen.length === 0) {
      throw new DomainError(
        'IF_MATCH_REQUIRED',
        'precondition-required',
        'Send the `ETag` of what you have seen as `If-Match`, so that nobody else’s change is overwritten.',
      );
    }
    if (this.seen.includes(ANY)) return null;
    return this.seen.flatMap((tag) => {
      const version = STRONG_VERSION_TAG.exec(tag)?.[1];
      return version === undefined ? [] : [Number(version)];
    });
  }

  /** @throws DomainError `IF_MATCH_REQUIRED`, or `IF_MATCH_STALE` when this is not a version that they have seen */
  demand(present: number): void {
    const acceptable = this.acceptableVersions();
    if (acceptable !== null && !acceptable.includes(present)) throw EditPrecondition.stale();
  }

  /** The refusal for an edit whose conditional update matched no row. */
  static stale(): DomainError {
    return new DomainError(
      'IF_MATCH_STALE',
      'stale',
      'It was changed since you read it. Read it again and repeat your change.',
    );
  }
}
