/** A flood that goes on for so many budgets is not answered any more. */
const PATIENCE = 2;

/** `fine`: go on. `spent`: refuse this event. `flooding`: whoever sends on like that is to be cut off. */
export type Verdict = 'fine' | 'spent' | 'flooding';

/**
 * How many events somebody may send: `perSecond` in the long run, twice as many at once (a token bucket). What is refused
 * counts too, so that a client that goes on regardless gets deeper into debt until it is cut off.
 */
export class EventBudget {
  private readonly most: number;
  private left: number;
  private countedAt: number;

  /** @param now milliseconds that only go forward, such as `performance.now()` */
  constructor(
    private readonly perSecond: number,
    now: number,
  ) {
    this.most = 2 * perSecond;
    this.left = this.most;
    this.countedAt = now;
  }

  spend(now: number): Verdict {
    this.refill(now);
    const deepest = -PATIENCE * this.perSecond;
    // Nobody owes more than what makes a flood, or a moment's flood would be held against them for long.
    this.left = Math.max(this.left - 1, deepest - 1);
    if (this.left >= 0) return 'fine';
    return this.left >= deepest ? 'spent' : 'flooding';
  }

  isFull(now: number): boolean {
    this.refill(now);
    return this.left === this.most;
  }

  private refill(now: number): void {
    this.left = Math.min(this.most, this.left + ((now - this.countedAt) / 1000) * this.perSecond);
    this.countedAt = now;
  }
}

const RANK: Readonly<Record<Verdict, number>> = { fine: 0, spent: 1, flooding: 2 };

/** Of several budgets the strictest decides. */
export function strictest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>(
    (worst, verdict) => (RANK[verdict] > RANK[worst] ? verdict : worst),
    'fine',
  );
}
