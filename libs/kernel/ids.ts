import { v7 } from 'uuid';
import { Clock } from './clock';

/** Makes the identifiers of new rows. */
export abstract class Ids {
  abstract next(): string;
}

/** UUID version 7 (RFC 9562 §5.7): grows with time, so that new rows land at the end of an index. */
export class TimeOrderedIds extends Ids {
  constructor(private readonly clock: Clock) {
    super();
  }

  override next(): string {
    return v7({ msecs: this.clock.now().getTime() });
  }
}
