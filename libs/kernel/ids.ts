import { v7 } from 'uuid';
import { Clock } from './clock';

/** Makes the identifiers of new rows. */
export abstract class Ids {
  abstract next(): string;
}

/**
 * UUID version 7 (RFC 9562 §5.7): grows with time, so that new rows land at the end of an index. Within one
 * millisecond a counter keeps them growing (§6.2, method 1), so that in one process the order of ids is the order
 * of their making.
 */
export class TimeOrderedIds extends Ids {
  private milliseconds = 0;
  private counter = 0;

  constructor(private readonly clock: Clock) {
    super();
  }

  override next(): string {
    const now = this.clock.now().getTime();
    if (now > this.milliseconds) {
      this.milliseconds = now;
      // 31 of the counter's 32 bits: there is room to count on from wherever it starts.
      this.counter = Math.floor(Math.random() * 2 ** 31);
    } else this.counter++;
    return v7({ msecs: this.milliseconds, seq: this.counter });
  }
}
