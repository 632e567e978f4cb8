import { setImmediate as turn } from 'node:timers/promises';
import { BlocksService } from '@guildhall/features/blocks/application/blocks.service';
import { ChatService } from '@guildhall/features/chat/application/chat.service';
import type { BlocksOf } from '@guildhall/features/blocks/contract/block';
import { Database } from '@guildhall/platform/database/database';
import type { Logger } from '@guildhall/platform/observability/logger';
import { LOGGER } from '@guildhall/platform/observability/logger.token';
import { Connections } from '@guildhall/platform/realtime/connections';
import { personalRoom, RealtimeServer } from '@guildhall/platform/realtime/realtime-server';
import { Inject, Injectable } from '@nestjs/common';
import { presenceUpdated } from '../contract/socket-events';
import { type PresenceChange, shownToOthers, shownToSelf } from '../domain/presence-change';
import { News } from '../domain/news';
import { UserPresencesRepository } from '../persistence/user-presences.repository';

/** Rooms with more members are not told: everybody who comes and goes there would be news for everybody else. */
export const LARGEST_ROOM = 1_000;
/** Of somebody with more rooms, those are told in which something was said last. */
const MOST_ROOMS = 500;
/** Looked up together: many may come or go at once. */
const SLICE = 100;
/** Told in one turn of the event loop: each to everybody in some rooms. */
const TOLD_AT_ONCE = 10;
const RELAYED = 'presence:changes';

/**
 * Tells the connections of this process what has changed: at once what this process stored or another one relays, and with
 * every {@link catchUp} what nobody relayed. Each change is told once.
 */
@Injectable()
export class PresenceFeed {
  private readonly news = new News();
  private readUntil: string | null = null;

  constructor(
    private readonly chat: ChatService,
    private readonly blocks: BlocksService,
    private readonly presences: UserPresencesRepository,
    private readonly server: RealtimeServer,
    private readonly connections: Connections,
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    server.onRelay<{ changes: PresenceChange[] }>(RELAYED, ({ changes }) => void this.deliver(changes));
  }

  /** To be called after the commit. */
  publish(changes: readonly PresenceChange[]): void {
    if (changes.length === 0) return;
    this.server.relay(RELAYED, { changes });
    void this.deliver(changes);
  }

  /** Looks for what other processes stored and this one did not hear of. */
  async catchUp(): Promise<void> {
    this.news.forgetOld(performance.now());
    const { changes, until } = await this.presences.findChanges(this.database, this.readUntil);
    this.readUntil = until;
    await this.deliver(changes);
  }

  private async deliver(changes: readonly PresenceChange[]): Promise<void> {
    if (this.connections.size === 0) return;
    const { own, shown } = this.news.among(changes, performance.now());
    for (const change of own)
      this.server.emitHere(personalRoom(change.userId), presenceUpdated, shownToSelf(change));
    for (let start = 0; start < shown.length; start += SLICE)
      await this.tell(shown.slice(start, start + SLICE));
  }

  private async tell(changes: readonly PresenceChange[]): Promise<void> {
    try {
      const userIds = changes.map(({ userId }) => userId);
      const [audiences, blocks] = await Promise.all([this.audiencesOf(userIds), this.blocks.findOf(userIds)]);
      for (const [index, change] of changes.entries()) {
        if (index % TOLD_AT_ONCE === TOLD_AT_ONCE - 1) await turn();
        const channels = audiences.get(change.userId);
        // Something newer may have been told while the rooms were looked up.
        if (!channels || !this.news.isLatest(change)) continue;
        const { blocked, blockedBy } = blocks[index] as BlocksOf;
        const except = [change.userId, ...blocked, ...blockedBy].map(personalRoom);
        this.server.emitHere(channels, presenceUpdated, shownToOthers(change), { except });
      }
    } catch (error) {
      this.news.forget(changes);
      this.logger.warn({ error }, 'a change of presence could not be told yet');
    }
  }

  /**
   * Who may hear of whom: those who have joined a room that the user is a member of. This is the place for further rules,
   * and `PresenceService.listInRoom` the one for reading.
   */
  private audiencesOf(userIds: readonly string[]): Promise<Map<string, string[]>> {
    return this.chat.findChannels(userIds, { mostRooms: MOST_ROOMS, largestRoom: LARGEST_ROOM });
  }
}
