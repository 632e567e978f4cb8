import { Vocabulary } from './vocabulary';

describe('a vocabulary', () => {
  const words = new Vocabulary([
    'engineer',
    'engine',
    'python',
    'kubernetes',
    'node.js',
    'مترجم',
    'paint',
    'pains',
  ]);

  it.each([
    ['enigneer', 'engineer'],
    ['pyhton', 'python'],
    ['kuberntes', 'kubernetes'],
    ['nodejs', 'node.js'],
    ['مترجمم', 'مترجم'],
    ['engine', 'engine'],
    // Both are as like: the first in the alphabet.
    ['pain', 'pains'],
  ])('knows what %s is meant for', (typed, meant) => {
    expect(words.likest(typed)).toBe(meant);
  });

  it.each(['xqzvwk', '', '...'])('knows nothing that is like %j', (typed) => {
    expect(words.likest(typed)).toBeUndefined();
  });

  it('finds the likest of ten thousand within a moment', () => {
    const many = new Vocabulary(Array.from({ length: 10_000 }, (_, n) => `word${n.toString(36)}ing`));
    const begun = performance.now();
    for (let n = 0; n < 100; n++) many.likest('wrodabing');
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
