import type { RetryPolicy } from './task';

/**
 * Exponential back-off with "equal jitter": half of the delay is fixed, half is random, so that tasks which failed
 * together do not come back together (Brooker, "Exponential Backoff And Jitter", 2015).
 *
 * @param attempt the attempt that failed, from 1
 * @param random  from 0 to 1
 */
export function retryDelayMs(
  { firstDelayMs, longestDelayMs }: RetryPolicy,
  attempt: number,
  random = Math.random(),
): number {
  const exponential = Math.min(firstDelayMs * 2 ** (attempt - 1), longestDelayMs);
  return Math.round(exponential / 2 + (exponential / 2) * random);
}
