import { searchWords } from './search-words';

describe('what somebody searches for', () => {
  it.each([
    ['paint', `'paint':*`],
    ['Night  Owls', `'Night':* & 'Owls':*`],
    ['نقابة الخط', `'نقابة':* & 'الخط':*`],
    ['C++ & Rust', `'C' & 'Rust':*`],
    [`o'neill | !drop <-> (table)`, `'o' & 'neill':* & 'drop':* & 'table':*`],
    ["a:* \\ 'b", `'a' & 'b'`],
    ['Node.js', `'Node':* & 'js'`],
    ['TCP/IP v2.0.1 -5', `'TCP':* & 'IP' & 'v2' & '0' & '1' & '5'`],
    ['oﬃce ½', `'office':* & '1' & '2'`],
    ['ΟΔΟΣ οδος', `'ΟΔΟσ':* & 'οδοσ':*`],
  ])('%s becomes %s', (typed, words) => {
    expect(searchWords(typed)).toEqual({ words, symbols: '' });
  });

  it('is symbols too, each once', () => {
    expect(searchWords('🐝🐝 bees ★')).toEqual({ words: `'bees':*`, symbols: `'🐝' & '★'` });
    expect(searchWords('🐝')).toEqual({ words: '', symbols: `'🐝'` });
  });

  it.each(['', '!!!', ' \t'])('has nothing to be found in %j', (typed) => {
    expect(searchWords(typed)).toBeNull();
  });

  it('is cut after eight words', () => {
    expect(searchWords('a b c d e f g h i j')?.words.split(' & ')).toHaveLength(8);
  });
});
