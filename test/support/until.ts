import { setTimeout as delay } from 'node:timers/promises';

/** Looks again and again until there is something, and fails when there is nothing in time. */
export async function until<Value>(
  look: () => Value | undefined | false | null | Promise<Value | undefined | false | null>,
  { withinMs = 10_000, what = 'what was waited for' }: { withinMs?: number; what?: string } = {},
): Promise<Value> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const value = await look();
    if (value !== undefined && value !== false && value !== null) return value;
    if (performance.now() > deadline) throw new Error(`${what} did not happen within ${withinMs} ms.`);
    await delay(20);
  }
}
