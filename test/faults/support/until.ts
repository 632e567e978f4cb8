import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 25;

/**
 * Asks again and again until there is an answer other than `undefined` or `false`. Errors count as "not yet".
 *
 * @throws Error naming what was waited for, with the last failure, when the deadline passes
 */
export async function until<Result>(
  what: string,
  attempt: () => Promise<Result | undefined | false> | Result | undefined | false,
  milliseconds = 10_000,
): Promise<Result> {
  const deadline = Date.now() + milliseconds;
  let failure: unknown;
  for (;;) {
    try {
      const result = await attempt();
      if (result !== undefined && result !== false) return result;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > deadline)
      throw new Error(`Waited ${milliseconds} ms in vain for: ${what}`, { cause: failure });
    await delay(POLL_MS);
  }
}

/** Settles with the promise, or rejects when it takes too long. */
export async function within<Result>(
  milliseconds: number,
  what: string,
  work: Promise<Result>,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
