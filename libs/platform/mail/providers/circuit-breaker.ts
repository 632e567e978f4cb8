const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Leaves a provider alone for a while after it failed, so that not every mail waits for it: 5 s, then 10 s, 20 s and
 * at the most 30 s. When the pause is over, one mail tries while the others still go elsewhere.
 */
export class CircuitBreaker {
  private failures = 0;
  private closedUntil = 0;
  private isProbed = false;
  private latestReason: string | null = null;

  /** @returns milliseconds until the provider may be tried, 0 for now. Whoever gets 0 should try it. */
  tryPass(now: Date): number {
    if (this.failures === 0) return 0;
    const remaining = this.closedUntil - now.getTime();
    if (remaining > 0) return remaining;
    this.closedUntil = now.getTime() + this.pauseMs;
    this.isProbed = true;
    return 0;
  }

  succeeded(): void {
    this.failures = 0;
    this.isProbed = false;
    this.latestReason = null;
  }

  failed(now: Date, reason: string): void {
    this.latestReason = reason;
    // Mails that were under way together fail together: that is one failure.
    if (now.getTime() < this.closedUntil && !this.isProbed) return;
    this.isProbed = false;
    this.failures++;
    this.closedUntil = now.getTime() + this.pauseMs;
  }

  /** Why the provider is being left alone; `null` when it is in use. */
  get reason(): string | null {
    return this.latestReason;
  }

  private get pauseMs(): number {
    return Math.min(FIRST_PAUSE_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS);
  }
}
