/** Shorter words are like too many others, and what is excluded (`-word`) is not what nothing was found by. */
const WORD = /(?<![\p{L}\p{N}\p{M}]|(?:^|\s)-)[\p{L}\p{N}][\p{L}\p{N}\p{M}]{2,29}/gu;
/** Of more, the first are spelled otherwise. */
const MOST_WORDS = 6;

/**
 * What was typed with its words spelled otherwise; quotes and signs stay where they are.
 *
 * @param spell the word that is meant by one in lower case
 */
export function respelled(typed: string, spell: (word: string) => string | undefined): string {
  const spellings = new Map<string, string | undefined>();
  return typed.replaceAll(WORD, (word) => {
    const lower = word.toLowerCase();
    if (!spellings.has(lower) && spellings.size < MOST_WORDS) spellings.set(lower, spell(lower));
    return spellings.get(lower) ?? word;
  });
}
