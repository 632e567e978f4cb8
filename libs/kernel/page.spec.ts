import { cutPage } from './page';

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: index + 1 }));
const cut = (count: number, limit: number) =>
  cutPage(
    rows(count),
    limit,
    (row) => row.id,
    (id) => `after-${id}`,
  );

describe('a page cut out of rows that were read with one to spare', () => {
  it('leaves out the spare row and points behind its own last one', () => {
    expect(cut(4, 3)).toEqual({ items: rows(3), nextCursor: 'after-3' });
  });

  it('has no next page when there was no row to spare', () => {
    expect(cut(3, 3)).toEqual({ items: rows(3), nextCursor: null });
    expect(cut(2, 3)).toEqual({ items: rows(2), nextCursor: null });
  });

  it('may be empty', () => {
    expect(cut(0, 3)).toEqual({ items: [], nextCursor: null });
  });
});
