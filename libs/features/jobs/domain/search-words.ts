/** A word is found by its beginning from so many characters on; one letter begins half of all words. */
const SHORTEST_BEGINNING = 2;
/** The last word of what was typed, when nothing but a blank stands before it and nothing follows. */
const LAST_WORD = /(?:^|\s)([\p{L}\p{N}][^\s"]*)$/u;

/**
 * True when what somebody typed ends in the middle of a word, for all that can be seen: the beginning of the last word is
 * enough to be found then. Not so for a word that is excluded, or within quotes.
 */
export function endsInWord(typed: string): boolean {
  const isQuoted = typed.split('"').length % 2 === 0;
  const last = LAST_WORD.exec(typed)?.[1];
  return !isQuoted && last !== undefined && [...last].length >= SHORTEST_BEGINNING;
}

/** How much of all jobs has a word, from 0 to 1. @param isBeginning whether words that begin with it count too */
export type FrequencyOf = (word: string, isBeginning: boolean) => number;

/** The parts of a `tsquery` as PostgreSQL writes it: words in quotes, marks of beginnings, operators, brackets. */
const PART = /'((?:[^'\\]|''|\\.)*)'(:[*A-D]+)?|<(?:-|\d+)>|[&|!()]/gs;

/** How much of all jobs matches, from 0 to 1. */
export interface Share {
  /** As much as the rarest of words that all have to be there. */
  readonly most: number;
  /** As if words had nothing to do with each other. */
  readonly expected: number;
}

export const ALL: Share = { most: 1, expected: 1 };

export function both(one: Share, other: Share): Share {
  return { most: Math.min(one.most, other.most), expected: one.expected * other.expected };
}

function either(one: Share, other: Share): Share {
  return { most: Math.min(1, one.most + other.most), expected: Math.min(1, one.expected + other.expected) };
}

/**
 * How much of all jobs matches a query, as far as it can be told by how frequent its words are.
 *
 * @param query a `tsquery` in PostgreSQL's writing (manual, §8.11.2)
 */
export function shareOfQuery(query: string, frequencyOf: FrequencyOf): Share {
  const parts = [...query.matchAll(PART)];
  let next = 0;
  const takes = (...operators: string[]) => {
    const isNext = operators.includes(parts[next]?.[0].slice(0, 1) ?? '');
    if (isNext) next++;
    return isNext;
  };
  const alternatives = (): Share => {
    let share = conjunction();
    while (takes('|')) share = either(share, conjunction());
    return share;
  };
  // "Followed by" binds more closely than "and": it makes no difference here.
  const conjunction = (): Share => {
    let share = operand();
    while (takes('&', '<')) share = both(share, operand());
    return share;
  };
  const operand = (): Share => {
    if (takes('!')) {
      operand();
      return ALL;
    }
    if (takes('(')) {
      const share = alternatives();
      takes(')');
      return share;
    }
    const [, word = '', mark] = parts[next++] ?? [];
    const unescaped = word.replaceAll(/''|\\(.)/gs, (pair, escaped?: string) => escaped ?? pair.charAt(0));
    const frequency = frequencyOf(unescaped, mark !== undefined);
    return { most: frequency, expected: frequency };
  };
  return parts.length === 0 ? { most: 0, expected: 0 } : alternatives();
}
