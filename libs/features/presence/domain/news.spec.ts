import { News } from './news';
import type { PresenceChange } from './presence-change';

const change = (number: number, shownChange: number): PresenceChange => ({
  userId: 'ada',
  status: 'online',
  shownStatus: 'online',
  lastSeenAt: null,
  change: number,
  shownChange,
});

describe('news of somebody', () => {
  let news: News;
  /** What is told to their own devices and to others, in numbers of changes. */
  const toldOf = (...changes: PresenceChange[]) => {
    const { own, shown } = news.among(changes, 0);
    return [own.map((told) => told.change), shown.map((told) => told.shownChange)];
  };
  beforeEach(() => {
    news = new News();
  });

  it('are told once, by whatever way they come', () => {
    expect(toldOf(change(1, 1), change(1, 1))).toEqual([[1], [1]]);
    expect(toldOf(change(1, 1))).toEqual([[], []]);
    expect(toldOf(change(2, 2))).toEqual([[2], [2]]);
  });

  it('are no news any more when something newer was told', () => {
    expect(toldOf(change(3, 3))).toEqual([[3], [3]]);
    expect(toldOf(change(2, 2))).toEqual([[], []]);
  });

  it('concern their own devices only while others see nothing of it', () => {
    expect(toldOf(change(2, 0))).toEqual([[2], []]);
    // Then it turns out that others have missed what came before.
    expect(toldOf(change(2, 1))).toEqual([[], [1]]);
  });

  it('are told again when they could not be told, unless there is something newer', () => {
    news.among([change(1, 1)], 0);
    news.forget([change(1, 1)]);
    expect(toldOf(change(1, 1))).toEqual([[1], [1]]);
    news.among([change(2, 2)], 0);
    expect(news.isLatest(change(1, 1))).toBe(false);
    news.forget([change(1, 1)]);
    expect(toldOf(change(1, 1))).toEqual([[], []]);
  });

  it('are remembered for as long as somebody may look back for them', () => {
    news.among([change(1, 1)], 0);
    news.forgetOld(60_000);
    expect(toldOf(change(1, 1))).toEqual([[], []]);
    news.forgetOld(60_001);
    expect(toldOf(change(1, 1))).toEqual([[1], [1]]);
  });
});
