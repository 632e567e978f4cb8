const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const MOST_WORDS = 8;

/**
 * What somebody typed as a query for PostgreSQL (`to_tsquery`, manual §12.3.2): all of the words, each of them as the
 * beginning of one, so that "paint" finds painters and something is found while typing.
 *
 * @returns `null` when there is no word in it: nothing can match
 */
export function searchWords(typed: string): string | null {
  const words = (typed.match(WORD) ?? []).slice(0, MOST_WORDS);
  // Letters, digits and marks only: nothing in a word can mean something to the parser of queries.
  return words.length === 0 ? null : words.map((word) => `'${word}':*`).join(' & ');
}
