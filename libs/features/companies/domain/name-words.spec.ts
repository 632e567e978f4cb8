import { nameWords } from './name-words';

describe('what is typed to find a company', () => {
  it('is found at the beginnings of words', () => {
    expect(nameWords('harb soft')).toBe(`'harb':* & 'soft':*`);
    expect(nameWords('مينا')).toBe(`'مينا':*`);
  });

  it('cannot speak to the parser of queries', () => {
    expect(nameWords(`a' | !b:* & (c) \\ <-> 'd`)).toBe(`'a':* & 'b':* & 'c':* & 'd':*`);
  });

  it('is nothing when there is no word in it, and eight words at the most', () => {
    expect(nameWords('!&|:* 🙂')).toBe('');
    expect(nameWords('a b c d e f g h i j').split(' & ')).toHaveLength(8);
  });
});
