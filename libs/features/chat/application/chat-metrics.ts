import { Metrics } from '@guildhall/platform/observability/metrics';
import { Injectable } from '@nestjs/common';
import { Counter, Histogram } from 'prom-client';

/** How much is said on this process, and how much of it goes together. */
@Injectable()
export class ChatMetrics {
  private readonly messages: Counter;
  private readonly batches: Histogram;

  constructor({ registry }: Metrics) {
    this.messages = new Counter({
      name: 'guildhall_chat_messages_stored_total',
      help: 'Messages that this process stored; one that was sent again counts once.',
      registers: [registry],
    });
    this.batches = new Histogram({
      name: 'guildhall_chat_batch_messages',
      help: 'Messages that were stored with one statement.',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200],
      registers: [registry],
    });
  }

  /** @param drafts what was in the batch @param stored how much of it was new */
  observeBatch(drafts: number, stored: number): void {
    this.batches.observe(drafts);
    this.messages.inc(stored);
  }
}
