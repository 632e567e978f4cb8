const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const MOST_WORDS = 8;

/**
 * What somebody typed, as a query for `to_tsquery` (PostgreSQL manual, §12.3.2): all of the words, each of them as the
 * beginning of one.
 *
 * @returns the empty text when there is nothing in it to be found
 */
export function nameWords(typed: string): string {
  const words = typed.normalize('NFKC').match(WORD) ?? [];
  // Letters, digits and marks only: nothing in them can mean something to the parser of queries.
  return words
    .slice(0, MOST_WORDS)
    .map((word) => `'${word}':*`)
    .join(' & ');
}
