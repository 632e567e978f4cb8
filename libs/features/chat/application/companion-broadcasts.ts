import { randomUUID } from 'node:crypto';
import { Announcements } from '@guildhall/platform/redis/announcements';
import { Injectable } from '@nestjs/common';
import type { Message } from '../contract/message';
import type { MessageDelta } from '../contract/socket-events';

/** Topic on which workers tell the processes with connections what companions say. */
const SAID = 'companions-said';

/** A whole message once it is committed, or a piece of one that is on its way. */
export type Broadcast = { readonly message: Message } | { readonly delta: MessageDelta };

/**
 * Brings what companions say from the process that asks the model to those with connections. At most once: who misses a
 * message finds it by the head of the room, and pieces may be missed.
 */
@Injectable()
export class CompanionBroadcasts {
  private readonly origin = randomUUID();
  private readonly listeners: Array<(broadcast: Broadcast) => void> = [];

  constructor(private readonly announcements: Announcements) {}

  listen(listener: (broadcast: Broadcast) => void): void {
    this.listeners.push(listener);
    this.announcements.listen(SAID, (text) => {
      const { origin, broadcast } = JSON.parse(text) as { origin: string; broadcast: Broadcast };
      if (origin !== this.origin) listener(broadcast);
    });
  }

  async announce(broadcast: Broadcast): Promise<void> {
    for (const listener of this.listeners) listener(broadcast);
    await this.announcements.announce(SAID, JSON.stringify({ origin: this.origin, broadcast }));
  }
}
