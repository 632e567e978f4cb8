import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { applyDecorators, Body, Controller, Delete, Get, Patch, Put, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ChangeMessage } from '../application/change-message';
import { SearchMessages, type SearchPosition } from '../application/search-messages';
import {
  ApiEmojiParam,
  EditMessageRequest,
  EmojiParam,
  FoundMessagePageResponse,
  SearchMessagesQuery,
} from './messages.requests';
import { toMessage } from './rooms.mapper';
import { MessageResponse } from './rooms.messages';

const FOUND = 'rooms/messages/search';
const MESSAGE_FAILURES = {
  ...SIGNED_IN_FAILURES,
  ...BODY_FAILURES,
  404: '`CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. `CHAT_MESSAGE_NOT_FOUND`: it has no such message.',
};
const NOT_YOURS = '`CHAT_MESSAGE_NOT_YOURS`: somebody else has sent it.';
const DELETED = '`CHAT_MESSAGE_DELETED`: it is deleted.';
const MUTED = '`CHAT_MUTED`: you are muted in this room; see `Retry-After`.';
const UNAVAILABLE = '`CHAT_USER_UNAVAILABLE`: this user cannot be written to.';

const MessagePath = () =>
  applyDecorators(
    ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the room.' }),
    ApiParam({
      name: 'messageId',
      schema: { type: 'string', format: 'uuid' },
      description: 'Id of the message.',
    }),
  );

/** What can be done with a message once it was sent. The room sees each change as `message:changed`. */
@ApiTags('Chat')
@RequiresUser()
@Controller('rooms')
export class MessagesController {
  constructor(
    private readonly changing: ChangeMessage,
    private readonly searching: SearchMessages,
    private readonly cursors: Cursors,
  ) {}

  @Get('messages/search')
  @Route({
    summary: 'Find messages',
    description:
      'In rooms that you are a member of, newest first. Deleted messages are not found. A page looks at so many messages only: go on while there is a `nextCursor`.',
    responds: { status: 200, description: 'A page of matches.', type: FoundMessagePageResponse },
    fails: {
      ...SIGNED_IN_FAILURES,
      404: '`CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it.',
      503: '`CHAT_SEARCH_BUSY`: too many searches are under way. `UNAVAILABLE`: a needed part is down. See `Retry-After`.',
    },
  })
  async searchMessages(
    @CurrentUser() ctx: UserContext,
    @Query() { q, roomId, senderId, ...page }: SearchMessagesQuery,
  ): Promise<FoundMessagePageResponse> {
    const wanted = this.cursors.pageRequest<SearchPosition>(FOUND, page);
    const found = await this.searching.run(ctx, { q, roomId, senderId }, wanted, this.cursors.encoder(FOUND));
    const items = found.items.map(({ message, ...match }) => ({ ...match, message: toMessage(message) }));
    return { ...found, items };
  }

  @Patch(':id/messages/:messageId')
  @MessagePath()
  @Route({
    summary: 'Edit a message',
    description:
      'For its sender, at any time. Whom the new text names is named from now on, and nobody else.',
    responds: { status: 200, description: 'The message as it is now.', type: MessageResponse },
    fails: {
      ...MESSAGE_FAILURES,
      403: `${NOT_YOURS} ${MUTED}`,
      409: `${DELETED} ${UNAVAILABLE}`,
      422: '`CHAT_TOO_MANY_MENTIONS`: it names more than 50 people.',
    },
  })
  async editMessage(
    @CurrentUser() ctx: UserContext,
    @IdParam() roomId: string,
    @IdParam('messageId') messageId: string,
    @Body() { text }: EditMessageRequest,
  ): Promise<MessageResponse> {
    return toMessage(await this.changing.edit(ctx, { roomId, messageId }, text));
  }

  @Delete(':id/messages/:messageId')
  @MessagePath()
  @Route({
    summary: 'Delete a message',
    description:
      'For its sender, for the owner and officers of the guild whose room it is, and for moderators. Its number stays; text, mentions, attachments and reactions are gone for good.',
    responds: { status: 204, description: 'It is deleted.' },
    fails: { ...MESSAGE_FAILURES, 403: NOT_YOURS },
  })
  async deleteMessage(
    @CurrentUser() ctx: UserContext,
    @IdParam() roomId: string,
    @IdParam('messageId') messageId: string,
  ): Promise<void> {
    await this.changing.delete(ctx, { roomId, messageId });
  }

  @Put(':id/messages/:messageId/reactions/:emoji')
  @MessagePath()
  @ApiEmojiParam()
  @Route({
    summary: 'React to a message',
    description: 'With one emoji, once; with several, one after the other.',
    responds: { status: 200, description: 'The message as it is now.', type: MessageResponse },
    fails: {
      ...MESSAGE_FAILURES,
      403: MUTED,
      409: `${DELETED} ${UNAVAILABLE}`,
      422: '`CHAT_TOO_MANY_REACTIONS`: it has 20 different ones already.',
    },
  })
  async reactToMessage(
    @CurrentUser() ctx: UserContext,
    @IdParam() roomId: string,
    @IdParam('messageId') messageId: string,
    @EmojiParam() emoji: string,
  ): Promise<MessageResponse> {
    return toMessage(await this.changing.react(ctx, { roomId, messageId }, emoji, false));
  }

  @Delete(':id/messages/:messageId/reactions/:emoji')
  @MessagePath()
  @ApiEmojiParam()
  @Route({
    summary: 'Take back a reaction',
    description: 'Your own. When there is none, nothing happens.',
    responds: { status: 204, description: 'There is none of yours.' },
    fails: { ...MESSAGE_FAILURES, 409: DELETED },
  })
  async takeBackReaction(
    @CurrentUser() ctx: UserContext,
    @IdParam() roomId: string,
    @IdParam('messageId') messageId: string,
    @EmojiParam() emoji: string,
  ): Promise<void> {
    await this.changing.react(ctx, { roomId, messageId }, emoji, true);
  }
}
