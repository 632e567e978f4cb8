/** The other end of `startProgram`: answers questions of the bench by message, one at a time, and ends with it. */

/**
 * @param works functions by name; each is given the settings of a question and answers with something plain
 * @param ready told at once
 */
export function answering(works, ready = {}) {
  process.once('disconnect', () => process.exit(0));
  process.on('message', async ({ work, settings }) => {
    try {
      process.send({ answer: await works[work](settings) });
    } catch (error) {
      process.send({ error: error.stack });
    }
  });
  process.send(ready);
}

/** Runs `work(index)` for every index below `count`, so many at once. */
export async function together(count, concurrency, work) {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
}

/** Counts what is done; `reached(count)` resolves when so many were. */
export class Tally {
  #count = 0;
  #goal = Infinity;
  #resolve = () => undefined;

  add() {
    if (++this.#count >= this.#goal) this.#resolve();
  }

  reset() {
    this.#count = 0;
  }

  async reached(goal) {
    this.#goal = goal;
    if (this.#count < goal) await new Promise((resolve) => (this.#resolve = resolve));
    this.#goal = Infinity;
  }
}

/** Milliseconds on a clock that all programs on this machine share, finer than Date.now(). */
export function sharedNow() {
  return performance.timeOrigin + performance.now();
}
