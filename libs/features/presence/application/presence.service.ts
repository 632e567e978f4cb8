import { BlocksService } from '@guildhall/features/blocks/application/blocks.service';
import { ChatService } from '@guildhall/features/chat/application/chat.service';
import { NO_BLOCKS } from '@guildhall/features/blocks/contract/block';
import type { UserContext } from '@guildhall/kernel/actor-context';
import type { Page, PageRequest } from '@guildhall/kernel/page';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { OwnPresence, Presence } from '../contract/presence';
import { presence } from '../domain/presence-change';
import { UserPresencesRepository } from '../persistence/user-presences.repository';
import { RecordPresence } from './record-presence';

/** Where a page of a room's people starts: longest there first, as in the list of members. */
export interface RoomPresenceKey {
  readonly joinedAt: string;
  readonly userId: string;
}

/** Who is there, as far as the caller may see it. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly chat: ChatService,
    private readonly blocks: BlocksService,
    private readonly presences: UserPresencesRepository,
    private readonly recording: RecordPresence,
    private readonly database: Database,
  ) {}

  /** Of everybody in a room, however many. @throws DomainError `CHAT_ROOM_NOT_FOUND` */
  async listInRoom(
    ctx: UserContext,
    roomId: string,
    page: PageRequest<RoomPresenceKey>,
    encode: (key: RoomPresenceKey) => string,
  ): Promise<Page<Presence>> {
    const members = await this.chat.listMembers(ctx, roomId, page, encode);
    const userIds = members.items.map(({ userId }) => userId);
    const found = await this.presences.findOf(this.database, userIds);
    const known = new Map(found.map((stored) => [stored.userId, stored]));
    const [{ blocked, blockedBy } = NO_BLOCKS] = await this.blocks.findOf([ctx.userId]);
    const unseen = new Set([...blocked, ...blockedBy]);
    const items = userIds.map((userId) => {
      const stored = unseen.has(userId) ? undefined : known.get(userId);
      const { status, shownStatus, lastSeenAt } = stored ?? NEVER_THERE;
      const seen = userId === ctx.userId ? status : shownStatus;
      return presence(userId, seen, lastSeenAt?.toISOString() ?? null);
    });
    return { ...members, items };
  }

  async own({ userId }: UserContext): Promise<OwnPresence> {
    const [{ status, isInvisible } = NEVER_THERE] = await this.presences.findOf(this.database, [userId]);
    return { status, invisible: isInvisible };
  }

  /** Hides the caller from everybody else, or shows them again. */
  async setInvisible(ctx: UserContext, invisible: boolean): Promise<OwnPresence> {
    await this.recording.wish(ctx.userId, { isInvisible: invisible }, { atOnce: true });
    return this.own(ctx);
  }
}

const NEVER_THERE = {
  status: 'offline',
  shownStatus: 'offline',
  isInvisible: false,
  lastSeenAt: null,
} as const;
