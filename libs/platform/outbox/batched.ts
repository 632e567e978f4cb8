/**
 * Group commit for statements: while one batch is on its way to the database, callers gather for the next. A lone
 * caller waits for nobody; under load one statement serves hundreds.
 */
export class Batched<Item, Result> {
  private waiting: Array<{
    item: Item;
    resolve: (result: Result) => void;
    reject: (error: unknown) => void;
  }> = [];
  private running = false;

  /** @param work gets the items of a batch and answers with their results, in the same order */
  constructor(
    private readonly work: (items: Item[]) => Promise<Result[]>,
    private readonly largest = 500,
  ) {}

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.running) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.running = true;
    // One turn of the event loop, so that callers of the same moment share the first batch too.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.largest);
      try {
        const results = await this.work(batch.map((entry) => entry.item));
        batch.forEach((entry, index) => entry.resolve(results[index] as Result));
      } catch (error) {
        for (const entry of batch) entry.reject(error);
      }
    }
    this.running = false;
  }
}
