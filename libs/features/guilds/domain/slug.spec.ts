import { SLUG, SLUG_LENGTH, slugFor } from './slug';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';

describe('the slug of a guild that was given none', () => {
  it.each([
    ['Night Owls', 'night-owls-1d1f0a55'],
    ['  Café & Crème!  ', 'cafe-creme-1d1f0a55'],
    ['نقابة الخط', 'guild-1d1f0a55'],
    ['---', 'guild-1d1f0a55'],
    ['C++ / C#', 'c-c-1d1f0a55'],
  ])('is made of its name and its id: %s → %s', (name, expected) => {
    expect(slugFor(name, ID)).toBe(expected);
  });

  it('is a good slug whatever the name', () => {
    for (const name of ['x'.repeat(500), `${'a'.repeat(47)}  b`, '🐝🐝', 'ﬁne', 'İstanbul', '-a-']) {
      const slug = slugFor(name, ID);
      expect(slug).toMatch(SLUG);
      expect(slug.length).toBeLessThanOrEqual(SLUG_LENGTH.max);
    }
  });
});
