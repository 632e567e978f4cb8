import { HIT_BEGINS, HIT_ENDS, idAfter, messageQuery, readSnippet, searchWindows } from './message-search';

const hit = (text: string) => `${HIT_BEGINS}${text}${HIT_ENDS}`;

describe('what somebody typed as a query', () => {
  it.each([
    ['all words by their beginnings', 'heating  repair', `'heating':* & 'repair':*`],
    ['short words whole', 'is it on', `'is' & 'it' & 'on'`],
    ['parts of names that signs hold together', 'node.js', `'node':* & 'js'`],
    ['nothing of the language of queries', `a'b | !c:* <-> \\`, `'a' & 'b' & 'c'`],
    ['other letters, with their marks', 'Ὀδυσσεύς', `'Ὀδυσσεύσ':*`],
  ])('asks for %s', (_, typed, expected) => {
    expect(messageQuery(typed)).toBe(expected);
  });

  it('is none when there are no words, and of very many the first', () => {
    expect(messageQuery('… !?')).toBeNull();
    expect(messageQuery('word '.repeat(40))?.split('&')).toHaveLength(8);
  });
});

describe('how far back a search looks', () => {
  it('is some days, then weeks, then everything, in each of the rooms', () => {
    const before = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
    expect(searchWindows(['r', 's'], before)).toEqual([
      {
        scope: `('@r:019a9'|'@r:019a8'|'@s:019a9'|'@s:019a8')`,
        since: '019a8000-0000-0000-0000-000000000000',
      },
      {
        scope: `('@r:019a':*|'@r:0199':*|'@s:019a':*|'@s:0199':*)`,
        since: '01990000-0000-0000-0000-000000000000',
      },
      { scope: `('@r'|'@s')`, since: null },
    ]);
    expect(searchWindows(['r'], before, 'ada').at(-1)).toEqual({ scope: `('@r')&'>ada'`, since: null });
  });

  it('begins after what was made until now', () => {
    expect(idAfter(new Date(0x019a9f3e6f0a))).toBe('019a9f3e-6f0b-0000-0000-000000000000');
  });
});

describe('a snippet', () => {
  it('has its hits where they are, counted as clients count', () => {
    const { snippet, hits } = readSnippet(`👋 the ${hit('heating')} is ${hit('repaired')}`);
    expect(snippet).toBe('👋 the heating is repaired');
    expect(hits.map(({ start, length }) => snippet.slice(start, start + length))).toEqual([
      'heating',
      'repaired',
    ]);
    expect(readSnippet('nothing')).toEqual({ snippet: 'nothing', hits: [] });
  });
});
