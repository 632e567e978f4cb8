import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { firstFreeWindow, type RateLimit, windowStart } from '../domain/rate-limits';
import { RateSlotsRepository } from '../persistence/rate-slots.repository';

/** A place within all of the limits. */
export interface Slot {
  /** When it may be used: the time that was asked for, or the start of the window in which there was room. */
  readonly at: Date;
  /** The limit that was in the way, if any. */
  readonly limitedBy: RateLimit | null;
}

/**
 * Gives out places in fixed windows. What finds a window full is given a place in a later one at once, so that it has to
 * wait only once, however many wait with it.
 */
@Injectable()
export class RateSlots {
  constructor(private readonly repository: RateSlotsRepository) {}

  /**
   * Reserves a place at `from` or as soon after as all limits allow. Other callers for the same subject wait until
   * this transaction ends.
   *
   * @param limits longest window first
   */
  async reserve(tx: Transaction, subject: string, limits: readonly RateLimit[], from: Date): Promise<Slot> {
    let at = from;
    let limitedBy: RateLimit | null = null;
    for (;;) {
      const full = await this.tryAt(tx, subject, limits, at);
      if (!full) return { at, limitedBy };
      limitedBy ??= full;
      const start = windowStart(full, at);
      const windows = await this.repository.fullWindows(tx, subject, full, start);
      const free = firstFreeWindow(full, start, windows);
      // Somebody gave a place back since: then the same window is tried again.
      at = free > at ? free : at;
    }
  }

  /** @returns the limit that has no room then, or `null` when a place was taken in all of them */
  private async tryAt(
    tx: Transaction,
    subject: string,
    limits: readonly RateLimit[],
    at: Date,
  ): Promise<RateLimit | null> {
    for (const [index, limit] of limits.entries()) {
      if (await this.repository.take(tx, subject, limit, windowStart(limit, at))) continue;
      for (const taken of limits.slice(0, index))
        await this.repository.giveBack(tx, subject, taken, windowStart(taken, at));
      return limit;
    }
    return null;
  }
}
