import {
  areFew,
  isReadInOrder,
  isReadThrough,
  narrowScopeFor,
  readFurther,
  scopeFor,
  shareOf,
  wideScope,
  widerScope,
  withWholeWords,
} from './search-scope';
import { endsInWord, shareOfQuery } from './search-words';
import { respelled } from './spelling';

describe('what somebody typed', () => {
  it.each(['paint', 'night owl', '"night owl" pai', 'خطاط', 'a or pain', 'c++', '2024'])(
    'ends in a word: %s',
    (typed) => expect(endsInWord(typed)).toBe(true),
  );

  it.each(['', 'p', 'night -owl', '"night owl"', '"night ow', 'paint "', '-', '!!', '(', '🐝'])(
    'does not end in a word: %s',
    (typed) => expect(endsInWord(typed)).toBe(false),
  );
});

const frequencies: Record<string, number> = { senior: 0.1, engin: 0.2, "o'neil": 0.01, 'back\\slash': 0.02 };
const frequencyOf = (word: string, isBeginning: boolean) =>
  isBeginning ? 0.5 : (frequencies[word] ?? 0.001);

describe('how much of all jobs matches', () => {
  it.each([
    ['', 0, 0],
    ["'senior'", 0.1, 0.1],
    ["'senior' & 'engin'", 0.1, 0.02],
    ["'senior' | 'engin'", 0.3, 0.3],
    ["'senior' <-> 'engin'", 0.1, 0.02],
    ["'senior' <2> 'engin' & 'rare'", 0.001, 0.00002],
    ["'senior' & 'engin' | 'rare'", 0.101, 0.021],
    ["'senior' & ( 'engin' | 'rare' )", 0.1, 0.0201],
    ["!'senior'", 1, 1],
    ["'engin' & !( 'senior' & 'rare' )", 0.2, 0.2],
    ["'sen':*", 0.5, 0.5],
    ["'o''neil'", 0.01, 0.01],
    ["'back\\\\slash'", 0.02, 0.02],
  ])('%s: at most %d, and %d as if by chance', (query, most, expected) => {
    const share = shareOfQuery(query, frequencyOf);
    expect(share.most).toBeCloseTo(most, 10);
    expect(share.expected).toBeCloseTo(expected, 10);
  });

  it('is told of what nobody would type, too', () => {
    for (const query of ['(', ')', '&&', "'", '!', "! !'senior'", '|'.repeat(200)])
      expect(shareOfQuery(query, frequencyOf).most).toBeLessThanOrEqual(1);
  });
});

const dayMs = 86_400_000;
/** A million open jobs, a thousand a day. */
const statistics = {
  openJobs: 1_000_000,
  milestones: Array.from({ length: 18 }, (_, n) => ({
    jobs: 2 ** n,
    since: new Date(Date.UTC(2026, 0, 1) - (2 ** n * dayMs) / 1_000),
  })),
  wordFrequency: frequencyOf,
  skillFrequency: () => 0.1,
  categoryFrequency: () => 0.05,
  placeShare: () => ({ most: 0.01, expected: 0.01 }),
  remoteFrequency: (isRemote: boolean) => (isRemote ? 0.2 : 0.8),
};
const anything = { query: null, skills: [], category: null, location: null, remote: null };
const share = (most: number, expected = most) => ({ most, expected });
const jobsSince = (since: Date | null | undefined) =>
  statistics.milestones.find((milestone) => milestone.since.getTime() === since?.getTime())?.jobs;

describe('how much is found', () => {
  it('is what all that is wanted leaves, and what is read at most what an index finds', () => {
    expect(shareOf(anything, statistics)).toEqual(share(1));
    const wanted = { ...anything, skills: ['welding'], category: 'crafts', remote: true };
    expect(shareOf(wanted, statistics).most).toBe(0.05);
    expect(shareOf(wanted, statistics).expected).toBeCloseTo(0.001);
    expect(shareOf({ ...wanted, location: 'Oslo' }, statistics).most).toBe(0.01);
  });
});

describe('a list', () => {
  const welding = { ...anything, skills: ['welding'] };

  it('is read in its order when that fills the page', () => {
    expect(isReadInOrder(welding, 21, statistics)).toBe(true);
    expect(isReadInOrder({ ...welding, category: 'crafts', remote: true }, 21, statistics)).toBe(true);
    expect(isReadInOrder(welding, 21, { ...statistics, openJobs: 20_000 })).toBe(false);
  });

  it('is not when too few can be expected, unless gathering could take for ever', () => {
    const inOslo = { ...welding, location: 'Oslo' };
    expect(isReadInOrder(inOslo, 21, statistics)).toBe(false);
    expect(isReadInOrder(inOslo, 2, statistics)).toBe(true);
    expect(isReadInOrder(inOslo, 21, { ...statistics, openJobs: 3_000_001 })).toBe(true);
  });

  it('is read further in its order when that was nearly enough', () => {
    expect(readFurther(15, 21)).toBe(4_200);
    expect(readFurther(5, 21)).toBeNull();
    expect(readFurther(0, 21)).toBeNull();
  });
});

describe('where matches are looked for', () => {
  it('is everywhere when there are few', () => {
    expect(scopeFor(share(0.001), statistics)).toBeNull();
    expect(scopeFor(share(0.1, 0.0001), statistics)).toBeNull();
    expect(areFew(0.1, statistics)).toBe(false);
  });

  it('is among the newest when there are many, the fewer the rarer the words', () => {
    expect(jobsSince(scopeFor(share(1), statistics))).toBe(256);
    expect(jobsSince(scopeFor(share(0.1), statistics))).toBe(4_096);
  });

  it('is narrowed only when words may be together in far more jobs than by chance', () => {
    expect(narrowScopeFor(share(0.005, 0.0001), statistics)).toBeNull();
    expect(jobsSince(narrowScopeFor(share(0.1, 0.0001), statistics))).toBe(4_096);
  });

  it('is widened by what was found', () => {
    const scope = scopeFor(share(0.1), statistics);
    expect(widerScope(scope, 100, statistics)).toBeUndefined();
    expect(jobsSince(widerScope(scope, 50, statistics))).toBe(32_768);
    expect(widerScope(scope, 1, statistics)).toBeNull();
    expect(widerScope(scope, 0, statistics)).toBeNull();
    expect(widerScope(null, 0, statistics)).toBeUndefined();
  });

  it('is widened step by step to count what is rare in it', () => {
    const scope = scopeFor(share(0.1), statistics) as Date;
    expect(jobsSince(wideScope(scope, 600, 1_000, statistics))).toBe(16_384);
    expect(jobsSince(wideScope(scope, 60, 1_000, statistics))).toBe(131_072);
    expect(wideScope(scope, 0, 1_000, statistics)).toBeNull();
  });

  it('is read through when an index of words would have more to say', () => {
    const scope = scopeFor(share(0.1), statistics);
    expect(isReadThrough(scope, share(0.1), statistics)).toBe(true);
    expect(isReadThrough(scope, share(0.01), statistics)).toBe(false);
    expect(isReadThrough(null, share(1), statistics)).toBe(false);
  });
});

describe('the last word', () => {
  it('is whole when it is frequent, and a beginning when not', () => {
    expect(withWholeWords("'x' & 'senior':*", statistics)).toBe("'x' & 'senior'");
    expect(withWholeWords("'x' & 'senio':*", statistics)).toBe("'x' & 'senio':*");
    expect(withWholeWords("'x' & 'senior'", statistics)).toBe("'x' & 'senior'");
  });
});

function asked(typed: string): string[] {
  const words: string[] = [];
  respelled(typed, (word) => void words.push(word));
  return words;
}

describe('another spelling', () => {
  it('takes the place of words, and of nothing else', () => {
    const spellings = new Map([['enginer', 'engineer']]);
    expect(respelled('"Senior ENGINER" -junior', (word) => spellings.get(word))).toBe(
      '"Senior engineer" -junior',
    );
  });

  it('is looked up for a handful of words of three characters or more, each once, and not for excluded ones', () => {
    expect(asked('C ab abc ABC a1b مهندس !!')).toEqual(['abc', 'a1b', 'مهندس']);
    expect(asked('one two three four five six seven')).toHaveLength(6);
    expect(asked('full-stack -foobar x -baz')).toEqual(['full', 'stack']);
    expect(asked('\' " & | ! * ( ) %')).toEqual([]);
  });
});
