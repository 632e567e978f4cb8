import { EventBudget, strictest, type Verdict } from './event-budget';

const PER_SECOND = 10;

function spend(budget: EventBudget, times: number, now: number): Verdict[] {
  return Array.from({ length: times }, () => budget.spend(now));
}

function count(verdicts: readonly Verdict[], wanted: Verdict): number {
  return verdicts.filter((verdict) => verdict === wanted).length;
}

describe('a budget of events', () => {
  it('allows twice its rate at once, refuses as many again, and then calls it a flood', () => {
    const verdicts = spend(new EventBudget(PER_SECOND, 0), 100, 0);
    expect([count(verdicts, 'fine'), count(verdicts, 'spent'), count(verdicts, 'flooding')]).toEqual([
      20, 20, 60,
    ]);
    expect(verdicts.at(-1)).toBe('flooding');
  });

  it('allows its rate for ever', () => {
    const budget = new EventBudget(PER_SECOND, 0);
    for (let second = 0; second < 60; second++)
      expect(count(spend(budget, PER_SECOND, second * 1000), 'fine')).toBe(PER_SECOND);
  });

  it('saves no more than what it allows at once', () => {
    const budget = new EventBudget(PER_SECOND, 0);
    expect(count(spend(budget, 100, 3_600_000), 'fine')).toBe(20);
  });

  it('forgives who falls silent', () => {
    const budget = new EventBudget(PER_SECOND, 0);
    spend(budget, 40, 0);
    expect(budget.spend(1_000)).toBe('spent');
    expect(budget.spend(4_000)).toBe('fine');
  });

  it('is full again within four seconds, whatever was sent', () => {
    const budget = new EventBudget(PER_SECOND, 0);
    expect(budget.isFull(0)).toBe(true);
    spend(budget, 20_000, 0);
    expect(budget.isFull(3_900)).toBe(false);
    expect(budget.isFull(4_200)).toBe(true);
  });

  it('is judged by the strictest of several', () => {
    expect(strictest(['fine', 'flooding', 'spent'])).toBe('flooding');
    expect(strictest([])).toBe('fine');
  });
});
