import { generateSecret, generateURI, verifySync } from 'otplib';

/** What every authenticator app understands (RFC 6238 §5.2, and the defaults of the `otpauth` format). */
const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** One step to either side: clocks that differ, and people who type slowly. */
const DRIFT_STEPS = 1;

const CODE = /^\d{6}$/;

/** Wrong codes within {@link PAUSE_WINDOW_SECONDS} that pause the codes of an account. */
export const WRONG_CODES_BEFORE_PAUSE = 10;
export const PAUSE_WINDOW_SECONDS = 15 * 60;

/** 160 random bits (RFC 4226 §4, R6) in Base32. */
export function newSecret(): string {
  return generateSecret();
}

/** What the QR picture says to an authenticator app. */
export function otpauthUrl(issuer: string, account: string, secret: string): string {
  return generateURI({ issuer, label: account, secret, period: PERIOD_SECONDS, digits: DIGITS });
}

/** @returns the time step that the code is of, or `null` when it is of none that is accepted now */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  if (!CODE.test(code)) return null;
  const result = verifySync({
    secret,
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    period: PERIOD_SECONDS,
    digits: DIGITS,
    epochTolerance: DRIFT_STEPS * PERIOD_SECONDS,
  });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
