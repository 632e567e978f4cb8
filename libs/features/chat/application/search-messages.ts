import { BlocksService } from '@guildhall/features/blocks/application/blocks.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { Database } from '@guildhall/platform/database/database';
import { SearchGate } from '@guildhall/platform/database/search-gate';
import { Injectable } from '@nestjs/common';
import { ChatErrorCode } from '../contract/chat-error-code';
import type { Message } from '../contract/message';
import { roomNotFound } from '../domain/chat-errors';
import { asSeen } from '../domain/hidden-message';
import { idAfter, messageQuery, readSnippet, searchWindows, type TextRange } from '../domain/message-search';
import { findMessages, type Match } from '../persistence/find-messages';
import { RoomMembersRepository } from '../persistence/room-members.repository';
import { IndexMessages } from './index-messages';

export interface MessageSearch {
  readonly q: string;
  readonly roomId: string | undefined;
  readonly senderId: string | undefined;
}

/** Before which message a page starts. */
export type SearchPosition = string;

export interface FoundMessage {
  readonly message: Message;
  readonly snippet: string;
  /** The words of the snippet that match. */
  readonly hits: TextRange[];
}

/** Ids come from several clocks. */
const SLACK_MS = 600_000;
const NOTHING: Page<FoundMessage> = { items: [], nextCursor: null };

/** Finds what was said in rooms of the caller. */
@Injectable()
export class SearchMessages {
  constructor(
    private readonly members: RoomMembersRepository,
    private readonly index: IndexMessages,
    private readonly gate: SearchGate,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly blocks: BlocksService,
  ) {}

  /**
   * Newest first, and nothing of whom the caller has blocked. A page may have fewer items than asked for, and a cursor all the same.
   *
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`, `CHAT_SEARCH_BUSY`
   */
  run(
    ctx: UserContext,
    search: MessageSearch,
    page: PageRequest<SearchPosition>,
    encode: (position: SearchPosition) => string,
  ): Promise<Page<FoundMessage>> {
    return this.gate.run(ChatErrorCode.SearchBusy, async () => {
      const matches = await this.search(ctx, search, page, encode);
      const blocked = new Set((await this.blocks.findOf([ctx.userId]))[0]?.blocked);
      const seen = matches.items.map(({ message, ...match }) => ({
        message: asSeen(message, (userId) => blocked.has(userId)),
        ...match,
      }));
      return { ...matches, items: seen.filter(({ message }) => !message.hidden) };
    });
  }

  private async search(
    { userId }: UserContext,
    { q, roomId, senderId }: MessageSearch,
    { limit, after }: PageRequest<SearchPosition>,
    encode: (position: SearchPosition) => string,
  ): Promise<Page<FoundMessage>> {
    const roomIds = await this.members.findRoomIds(this.database, userId, roomId?.toLowerCase() ?? null);
    if (roomId !== undefined && roomIds.length === 0) throw roomNotFound();
    const query = messageQuery(q);
    if (query === null || roomIds.length === 0) return NOTHING;
    const before = after ?? idAfter(new Date(this.clock.now().getTime() + SLACK_MS));
    await this.index.catchUp(roomIds);
    let complete: readonly Match[] = [];
    let reached = before;
    for (const { scope, since } of searchWindows(roomIds, before, senderId?.toLowerCase())) {
      const { newest, areTooMany } = await findMessages(this.database, { query, scope, before }, limit + 1);
      // What was found in the window before is all that there is in it: the next page goes on where that ended.
      if (areTooMany && reached !== before)
        return { items: complete.map(found), nextCursor: encode(reached) };
      complete = newest;
      if (since === null || newest.length > limit) break;
      reached = since;
    }
    const page = cutPage(complete, limit, ({ message }) => message.id, encode);
    return { ...page, items: page.items.map(found) };
  }
}

function found({ message, marked }: Match): FoundMessage {
  return { message, ...readSnippet(marked) };
}
