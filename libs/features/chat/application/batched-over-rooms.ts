/** Work that was done for some rooms of a batch; `null` where it has to be done for the room by itself. */
export type Outcomes<Result> = ReadonlyArray<Result | null>;

interface Work<Item, Result> {
  /** For items of many rooms in one go, without waiting for anybody. @returns outcomes in the same order */
  together(items: readonly Item[]): Promise<Outcomes<Result>>;
  /** For items of one room, waiting for whoever holds it. Nobody else waits for that. @returns results in the same order */
  alone(items: readonly Item[]): Promise<readonly Result[]>;
}

interface Entry<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** Batches under way at once: while one waits for the disk, the database works on another. */
const LANES = 2;
/** So long a lane waits for a room that somebody else holds. */
const LONGEST_WAIT_MS = 20;

/**
 * Group commit over rooms: while batches are on their way to the database, whatever comes gathers for the next. Of a room
 * one batch is under way at a time, so that what came first is done first. A room that somebody else holds holds up
 * nobody else: its part of a batch is done again by itself.
 *
 * What waits, and the rooms under way, are copied with every batch. A `Map` that is filled and emptied for ever goes from
 * table to table, and V8 lets each table keep the next one: those that got old would keep all that was ever said until the
 * next major garbage collection, and bring it about early.
 */
export class BatchedOverRooms<Item extends { readonly roomId: string }, Result> {
  /** By room. Whose turn it is next comes first. */
  private waiting = new Map<string, Array<Entry<Item, Result>>>();
  private roomsUnderWay = new Set<string>();
  private lanesInUse = 0;
  private isAwake = false;

  constructor(
    private readonly work: Work<Item, Result>,
    private readonly largest: number,
  ) {}

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const entries = this.waiting.get(item.roomId);
      if (entries) entries.push({ item, resolve, reject });
      else this.waiting.set(item.roomId, [{ item, resolve, reject }]);
      this.wake();
    });
  }

  /** Begins in the next turn of the event loop, so that what comes in the same one goes together. */
  private wake(): void {
    if (this.isAwake || this.lanesInUse === LANES) return;
    this.isAwake = true;
    setImmediate(() => {
      this.isAwake = false;
      void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.lanesInUse++;
    for (let batch = this.take(); batch.size > 0; batch = this.take())
      await (batch.size === 1 ? this.runOneRoom(batch) : this.run(batch));
    this.lanesInUse--;
  }

  /** Whatever waits for rooms that are not under way, by room. */
  private take(): Map<string, Array<Entry<Item, Result>>> {
    const batch = new Map<string, Array<Entry<Item, Result>>>();
    const later = new Map<string, Array<Entry<Item, Result>>>();
    const underWay = new Set(this.roomsUnderWay);
    let free = this.largest;
    for (const [roomId, entries] of this.waiting) {
      const taken = underWay.has(roomId) ? [] : entries.splice(0, free);
      free -= taken.length;
      if (taken.length > 0) batch.set(roomId, taken);
      if (entries.length > 0) later.set(roomId, entries);
    }
    for (const roomId of batch.keys()) underWay.add(roomId);
    this.waiting = later;
    this.roomsUnderWay = underWay;
    return batch;
  }

  /** Nobody else is kept waiting, so it need not be tried without waiting first. */
  private runOneRoom(batch: ReadonlyMap<string, ReadonlyArray<Entry<Item, Result>>>): Promise<void> {
    const [[roomId, entries]] = [...batch] as [[string, ReadonlyArray<Entry<Item, Result>>]];
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LONGEST_WAIT_MS);
      void this.runAlone(roomId, entries).finally(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private async run(batch: ReadonlyMap<string, ReadonlyArray<Entry<Item, Result>>>): Promise<void> {
    const entries = [...batch.values()].flat();
    try {
      const outcomes = await this.work.together(entries.map(({ item }) => item));
      const left = new Set(entries.filter((_, index) => outcomes[index] === null));
      entries.forEach(({ resolve }, index) => {
        const outcome = outcomes[index];
        if (outcome !== null) resolve(outcome as Result);
      });
      for (const [roomId, ofRoom] of batch)
        void this.runAlone(
          roomId,
          ofRoom.filter((entry) => left.has(entry)),
        );
    } catch (error) {
      for (const { reject } of entries) reject(error);
      for (const roomId of batch.keys()) this.roomsUnderWay.delete(roomId);
    }
  }

  private async runAlone(roomId: string, entries: ReadonlyArray<Entry<Item, Result>>): Promise<void> {
    try {
      if (entries.length === 0) return;
      const results = await this.work.alone(entries.map(({ item }) => item));
      entries.forEach(({ resolve }, index) => resolve(results[index] as Result));
    } catch (error) {
      for (const { reject } of entries) reject(error);
    } finally {
      this.roomsUnderWay.delete(roomId);
      if (this.waiting.has(roomId)) this.wake();
    }
  }
}
