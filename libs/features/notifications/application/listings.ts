import { randomUUID } from 'node:crypto';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Announcements } from '@guildhall/platform/redis/announcements';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Topic on which processes tell each other what is listed. */
const LISTED = 'notification-listed';

/** A notification that is in its user's list from now on. */
export interface Listing {
  readonly notificationId: string;
  readonly userId: string;
}

/** Tells every process what was listed, with Redis; without, this one. At most once: the list itself has everything. */
@Injectable()
export class Listings implements OnModuleInit {
  private readonly listeners: Array<(listing: Listing) => void> = [];
  /** What this process announces comes back to it, and it has heard of it already. */
  private readonly process = randomUUID();

  constructor(private readonly announcements: Announcements) {}

  onModuleInit(): void {
    this.announcements.listen(LISTED, (message) => {
      const { process, ...listing } = JSON.parse(message) as Listing & { process: string };
      if (process !== this.process) this.tell(listing);
    });
  }

  listen(listener: (listing: Listing) => void): void {
    this.listeners.push(listener);
  }

  /** After the commit, when the list has it. */
  announce(tx: Transaction, listing: Listing): void {
    tx.afterCommit(() => {
      this.tell(listing);
      // Nobody waits for it: whoever notifies has more to do than to be heard.
      void this.announcements.announce(LISTED, JSON.stringify({ ...listing, process: this.process }));
    });
  }

  private tell(listing: Listing): void {
    for (const listener of this.listeners) listener(listing);
  }
}
