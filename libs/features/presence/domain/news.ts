import type { PresenceChange } from './presence-change';

/** Longer than anybody looks back for changes. */
const KEPT_MS = 60_000;

interface Told {
  readonly change: number;
  readonly shownChange: number;
  readonly at: number;
}

/** Which changes have been told here: they arrive by several ways, and in any order. */
export class News {
  private readonly told = new Map<string, Told>();

  /**
   * What has not been told, which counts as told from now on.
   *
   * @param now milliseconds that only go forward
   * @returns what concerns the user's own devices, and what others see
   */
  among(
    changes: readonly PresenceChange[],
    now: number,
  ): { readonly own: PresenceChange[]; readonly shown: PresenceChange[] } {
    const own: PresenceChange[] = [];
    const shown: PresenceChange[] = [];
    for (const change of changes) {
      const known = this.told.get(change.userId) ?? { change: 0, shownChange: 0 };
      if (change.change > known.change) own.push(change);
      if (change.shownChange > known.shownChange) shown.push(change);
      this.told.set(change.userId, {
        change: Math.max(change.change, known.change),
        shownChange: Math.max(change.shownChange, known.shownChange),
        at: now,
      });
    }
    return { own, shown };
  }

  /** Whether others see nothing newer by now. */
  isLatest({ userId, shownChange }: PresenceChange): boolean {
    return this.told.get(userId)?.shownChange === shownChange;
  }

  /** Others could not be told after all. */
  forget(changes: readonly PresenceChange[]): void {
    for (const change of changes) if (this.isLatest(change)) this.told.delete(change.userId);
  }

  forgetOld(now: number): void {
    for (const [userId, { at }] of this.told) if (now - at > KEPT_MS) this.told.delete(userId);
  }
}
