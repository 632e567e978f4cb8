const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const SIGMAS = /[Σς]/g;
const MOST_WORDS = 8;
/** Words up to this length are found whole: too much begins with them. */
const SHORT = 2;

/**
 * What somebody typed as a query for `to_tsquery` (PostgreSQL manual, §12.3.2): all of the words, each of them as the
 * beginning of one. Text is split as `words_of_message` of the migrations splits what is indexed.
 *
 * @returns `null` when there is nothing in it to be found
 */
export function messageQuery(typed: string): string | null {
  const words = typed.normalize('NFKC').replaceAll(SIGMAS, 'σ').match(WORD)?.slice(0, MOST_WORDS) ?? [];
  // Letters, digits and marks only: nothing in them can mean something to the parser of queries.
  const parts = words.map((word) => ([...word].length > SHORT ? `'${word}':*` : `'${word}'`));
  return parts.length === 0 ? null : parts.join(' & ');
}

/** How far back a search looks: some of the messages of its rooms, or all of them. */
export interface SearchWindow {
  /** A `tsquery` in PostgreSQL's writing; meets every message of the rooms in this window. */
  readonly scope: string;
  /** What is older is not in it: a message id, or `null` when nothing is. */
  readonly since: string | null;
}

/** Hexadecimal digits at the beginning of a UUID v7: 2^28 ms, three days, for those of the index; 2^32 ms, fifty days, of four. */
const [DAYS, WEEKS] = [5, 4];

/**
 * Ever wider windows that all reach up to the same moment: what is frequent is found in the first one, and of what is in
 * none but the last there is not much.
 *
 * @param before id of the message before which is searched, a UUID v7
 * @param senderId whose messages; absent for everybody's
 */
export function searchWindows(roomIds: readonly string[], before: string, senderId?: string): SearchWindow[] {
  const window = (places: readonly string[], since: string | null) => ({
    scope: `(${places.join('|')})${senderId === undefined ? '' : `&'>${senderId}'`}`,
    since,
  });
  const near = (digits: number, mark: string) => {
    const prefixes = [before.slice(0, digits), prefixBefore(before, digits)];
    const places = roomIds.flatMap((roomId) => prefixes.map((prefix) => `'@${roomId}:${prefix}'${mark}`));
    return window(places, firstIdOf(prefixBefore(before, digits)));
  };
  return [
    near(DAYS, ''),
    near(WEEKS, ':*'),
    window(
      roomIds.map((roomId) => `'@${roomId}'`),
      null,
    ),
  ];
}

/** An id that sorts after all that are made until then. */
export function idAfter(time: Date): string {
  const digits = (time.getTime() + 1).toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-0000-0000-000000000000`;
}

function prefixBefore(id: string, digits: number): string {
  const number = Math.max(0, Number.parseInt(id.slice(0, digits), 16) - 1);
  return number.toString(16).padStart(digits, '0');
}

function firstIdOf(prefix: string): string {
  return `${prefix.padEnd(8, '0')}-0000-0000-0000-000000000000`;
}

/** Stand before and after a hit: no text has them, see `isCleanText`. */
export const HIT_BEGINS = '\u0002';
export const HIT_ENDS = '\u0003';

export interface TextRange {
  /** In UTF-16 code units. */
  readonly start: number;
  readonly length: number;
}

/** Takes the marks out of a snippet and says where they were. */
export function readSnippet(marked: string): { snippet: string; hits: TextRange[] } {
  let snippet = '';
  const hits: TextRange[] = [];
  for (const [index, part] of marked.split(HIT_BEGINS).entries()) {
    const [hit = '', rest] = part.split(HIT_ENDS);
    if (index > 0 && rest !== undefined) hits.push({ start: snippet.length, length: hit.length });
    snippet += hit + (rest ?? '');
  }
  return { snippet, hits };
}
