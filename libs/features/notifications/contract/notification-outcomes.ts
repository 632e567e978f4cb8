import type { Channel, Outcome } from './notification';

export type OutcomeListener = (outcome: Outcome, channel: Channel | 'all') => void;

/** What becomes of notifications in this process, for metrics. A duplicate concerns all channels. */
export class NotificationOutcomes {
  private readonly listeners: OutcomeListener[] = [];

  listen(listener: OutcomeListener): void {
    this.listeners.push(listener);
  }

  record(outcome: Outcome, channel: Channel | 'all'): void {
    for (const listener of this.listeners) listener(outcome, channel);
  }
}
