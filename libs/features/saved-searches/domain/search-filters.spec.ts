import { assertWorthSaving, keptFilters } from './search-filters';

describe('the filters of a saved search', () => {
  it('are worth saving when there is one, even one that says no', () => {
    expect(() => assertWorthSaving(keptFilters({ remote: false }))).not.toThrow();
    expect(() => assertWorthSaving(keptFilters({ budgetMin: 0 }))).not.toThrow();
  });

  it('are not worth saving when they ask for nothing', () => {
    const nothing = keptFilters({ q: '', skills: [], location: '' });
    expect(Object.values(nothing)).toEqual(Array(9).fill(null));
    expect(() => assertWorthSaving(nothing)).toThrow('SAVED_SEARCH_FILTER_MISSING');
  });

  it('have a budget that some job could have', () => {
    expect(() => assertWorthSaving(keptFilters({ budgetMin: 5, budgetMax: 5 }))).not.toThrow();
    expect(() => assertWorthSaving(keptFilters({ budgetMin: 6, budgetMax: 5 }))).toThrow(
      'SAVED_SEARCH_BUDGET_INVALID',
    );
  });
});
