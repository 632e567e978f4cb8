/** Others hear of one person in one room at most this often, whatever that person's clients say. */
export const TOLD_EVERY_MS = 1_000;
/**
 * How often others hear again of who goes on typing: for those who came meanwhile, and who may hide what they have not
 * heard of for as long as typing lasts. A room of fifty is told fifty times, so no more often than that takes.
 */
export const TOLD_AGAIN_EVERY_MS = 3_000;
/** Who says nothing more for so long has stopped. */
export const TYPING_ENDS_AFTER_MS = 5_000;

/** What others are to be told now, if anything, and when to ask again, if ever. */
export interface TypingStep {
  readonly tell: 'started' | 'stopped' | null;
  /** Milliseconds from now; `null` when nothing is left to happen by itself. */
  readonly askAgainIn: number | null;
}

/** Whether somebody is seen typing in a room. Knows no timers: whoever owns it asks when it says so. */
export class TypingSignal {
  private startedAt: number | null = null;
  private isShown = false;
  /** Started again since others were told. */
  private isRenewed = false;
  private toldAt = Number.NEGATIVE_INFINITY;

  start(now: number): TypingStep {
    this.startedAt = now;
    this.isRenewed = true;
    return this.step(now);
  }

  stop(now: number): TypingStep {
    this.startedAt = null;
    return this.step(now);
  }

  step(now: number): TypingStep {
    if (this.startedAt !== null && now - this.startedAt >= TYPING_ENDS_AFTER_MS) this.startedAt = null;
    const isTyping = this.startedAt !== null;
    if (isTyping === this.isShown && !(isTyping && this.isRenewed))
      return { tell: null, askAgainIn: this.untilEnd(now) };
    const wait = this.toldAt + (isTyping === this.isShown ? TOLD_AGAIN_EVERY_MS : TOLD_EVERY_MS) - now;
    if (wait > 0) return { tell: null, askAgainIn: wait };
    this.toldAt = now;
    this.isShown = isTyping;
    this.isRenewed = false;
    return { tell: isTyping ? 'started' : 'stopped', askAgainIn: this.untilEnd(now) };
  }

  /** Nothing is shown, and others may be told at once when it begins again. */
  isOver(now: number): boolean {
    return this.startedAt === null && !this.isShown && now - this.toldAt >= TOLD_EVERY_MS;
  }

  private untilEnd(now: number): number | null {
    return this.startedAt === null ? null : this.startedAt + TYPING_ENDS_AFTER_MS - now;
  }
}
