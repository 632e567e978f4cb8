/** What is less like a word than this is another: "pyhton" is 0.27 like "python". */
const LEAST_LIKENESS = 0.25;
const LETTERS = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Words to compare mistyped ones with, by the trigrams that they share, as `similarity` of PostgreSQL's pg_trgm does
 * (manual, §F.33): in memory it takes microseconds, and nobody else's searches wait for it.
 */
export class Vocabulary {
  /** Numbers of the words that have a trigram. */
  private readonly words = new Map<string, number[]>();
  private readonly sizes: readonly number[];

  constructor(private readonly known: readonly string[]) {
    this.sizes = known.map((word, number) => {
      const trigrams = trigramsOf(word);
      for (const trigram of trigrams) {
        const others = this.words.get(trigram);
        if (others) others.push(number);
        else this.words.set(trigram, [number]);
      }
      return trigrams.size;
    });
  }

  /** The likest word; itself for one that is known, `undefined` when none is like it. @param typed in lower case */
  likest(typed: string): string | undefined {
    const trigrams = trigramsOf(typed);
    const shared = new Map<number, number>();
    for (const trigram of trigrams)
      for (const number of this.words.get(trigram) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    let likest: { readonly word: string; readonly likeness: number } | undefined;
    for (const [number, common] of shared) {
      const word = this.known[number] as string;
      const likeness = common / (trigrams.size + (this.sizes[number] as number) - common);
      if (likeness <= (likest?.likeness ?? LEAST_LIKENESS) && !isTie(likest, likeness, word)) continue;
      likest = { word, likeness };
    }
    return likest?.word;
  }
}

/** Of words that are as like, the first in the alphabet. */
function isTie(
  likest: { readonly word: string; readonly likeness: number } | undefined,
  likeness: number,
  word: string,
): boolean {
  return likest !== undefined && likest.likeness === likeness && word < likest.word;
}

/** Two blanks before each word and one after it: how it begins counts more than how it ends. */
function trigramsOf(text: string): Set<string> {
  const trigrams = new Set<string>();
  for (const [word] of text.matchAll(LETTERS)) {
    const letters = [...`  ${word} `];
    for (let at = 0; at + 3 <= letters.length; at++) trigrams.add(letters.slice(at, at + 3).join(''));
  }
  return trigrams;
}
