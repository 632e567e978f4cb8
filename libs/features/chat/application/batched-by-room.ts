import { Batched } from '@guildhall/platform/outbox/batched';

interface Queue<Item, Result> {
  readonly batched: Batched<Item, Result>;
  waiting: number;
}

/**
 * Group commit for each room by itself. Whoever writes in a room waits for its row; of this process only one batch does so at
 * a time, so that a busy room holds one connection and not all of them.
 */
export class BatchedByRoom<Item, Result> {
  private readonly queues = new Map<string, Queue<Item, Result>>();

  /** @param work answers with the results of the items, in the same order */
  constructor(
    private readonly work: (roomId: string, items: Item[]) => Promise<Result[]>,
    private readonly largest: number,
  ) {}

  async add(roomId: string, item: Item): Promise<Result> {
    const queue = this.queues.get(roomId) ?? {
      batched: new Batched<Item, Result>((items) => this.work(roomId, items), this.largest),
      waiting: 0,
    };
    this.queues.set(roomId, queue);
    queue.waiting++;
    try {
      return await queue.batched.add(item);
    } finally {
      if (--queue.waiting === 0) this.queues.delete(roomId);
    }
  }
}
