import { searchWords } from './search-words';

describe('what somebody searches for', () => {
  it.each([
    ['paint', `'paint':*`],
    ['Night  Owls', `'Night':* & 'Owls':*`],
    ['نقابة الخط', `'نقابة':* & 'الخط':*`],
    ['C++ & Rust', `'C':* & 'Rust':*`],
    [`o'neill | !drop <-> (table)`, `'o':* & 'neill':* & 'drop':* & 'table':*`],
    ["a:* \\ 'b", `'a':* & 'b':*`],
  ])('%s becomes %s', (typed, query) => {
    expect(searchWords(typed)).toBe(query);
  });

  it.each(['', '!!!', '🐝', ' \t'])('has no word in %j', (typed) => {
    expect(searchWords(typed)).toBeNull();
  });

  it('is cut after eight words', () => {
    expect(searchWords('a b c d e f g h i j')?.split(' & ')).toHaveLength(8);
  });
});
