const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** The symbols that names are indexed by: arrows to miscellaneous symbols, and the pictures. */
const SYMBOL = /[\u2190-\u2bff\u{1f000}-\u{1fbff}]/gu;
const SIGMAS = /[Σς]/g;
const MOST_WORDS = 8;
/** Words up to this length are found whole, and at the beginnings of names; longer ones at beginnings everywhere. */
const SHORT = 2;

/** What somebody typed, in the two parts of a query for PostgreSQL; either may be empty, but not both. */
export interface SearchWords {
  /** For `to_tsquery` (PostgreSQL manual, §12.3.2). */
  readonly words: string;
  /** A `tsquery` as it is: the parser behind `to_tsquery` would leave symbols out. */
  readonly symbols: string;
}

/**
 * What somebody typed as a query: all of the words, each of them as the beginning of one, so that "paint" finds painters
 * and something is found while typing. Text is split as `guild_search_text` of the migrations splits what is indexed.
 *
 * @returns `null` when there is nothing in it to be found: nothing can match
 */
export function searchWords(typed: string): SearchWords | null {
  const text = typed.normalize('NFKC').replaceAll(SIGMAS, 'σ');
  const words = (text.match(WORD) ?? []).slice(0, MOST_WORDS);
  const symbols = [...new Set(text.match(SYMBOL) ?? [])].slice(0, MOST_WORDS);
  if (words.length === 0 && symbols.length === 0) return null;
  // Letters, digits, marks and symbols only: nothing in them can mean something to the parser of queries.
  return {
    words: words.map((word) => ([...word].length > SHORT ? `'${word}':*` : `'${word}'`)).join(' & '),
    symbols: symbols.map((symbol) => `'${symbol}'`).join(' & '),
  };
}
