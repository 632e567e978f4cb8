import { setTimeout as pause } from 'node:timers/promises';

/**
 * Repeats a check until it passes, for what other parts do in their own time.
 *
 * @throws what the check threw last, when it still fails at the deadline
 */
export async function eventually<Result>(check: () => Promise<Result>, withinMs = 5_000): Promise<Result> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() >= deadline) throw error;
      await pause(20);
    }
  }
}
