/** Shorter words are like too many others. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]{2,29}/gu;
const MOST_WORDS = 6;

/** The words whose spelling may be looked up, in lower case. */
export function spelledWords(typed: string): string[] {
  return [...new Set((typed.match(WORD) ?? []).map((word) => word.toLowerCase()))].slice(0, MOST_WORDS);
}

/** What was typed with its words spelled otherwise; quotes and signs stay where they are. */
export function respelled(typed: string, spellings: ReadonlyMap<string, string>): string {
  return typed.replaceAll(WORD, (word) => spellings.get(word.toLowerCase()) ?? word);
}
