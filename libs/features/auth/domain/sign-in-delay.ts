/** Failed sign-ins on an account from one network that are free of delay. */
export const FREE_FAILURES = 5;

/** The first delay; it doubles with each further failure. */
export const FIRST_DELAY_SECONDS = 2;

export const LONGEST_DELAY_SECONDS = 15 * 60;

/** After this long without an attempt the failures are forgotten. */
export const FORGET_AFTER_SECONDS = 60 * 60;

/** Seconds that the account waits, from this network, after its n-th failure in a row. */
export function delayAfterFailures(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(FIRST_DELAY_SECONDS * 2 ** (failures - FREE_FAILURES), LONGEST_DELAY_SECONDS);
}
