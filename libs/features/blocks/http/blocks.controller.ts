import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Get, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BlocksService } from '../application/blocks.service';
import type { Block } from '../contract/block';
import type { BlockKey } from '../persistence/blocks.repository';
import { BlockPageResponse, BlockResponse, BlockUserRequest } from './blocks.messages';

const LIST = 'users/me/blocks';

/** Whom the caller wants to have nothing to do with. */
@ApiTags('Users')
@RequiresUser()
@Controller('users/me/blocks')
export class BlocksController {
  constructor(
    private readonly blocks: BlocksService,
    private readonly cursors: Cursors,
  ) {}

  @Post()
  @ApiResponse({
    status: 200,
    description: 'You have blocked them before.',
    content: { 'application/json': { schema: { $ref: getSchemaPath(BlockResponse) } } },
  })
  @Route({
    summary: 'Block somebody',
    description:
      'From now on neither of you can open a direct room with the other or speak in the one that there is, sees the other there or typing, or is told of what the other says. What they say in rooms that you share comes to you as `hidden`, without text, and their reactions not at all. They are not told.',
    responds: {
      status: 201,
      description: 'They are blocked.',
      type: BlockResponse,
      headers: { Location: 'Path of the block.' },
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      404: '`USER_NOT_FOUND`: there is no such user.',
      422: '`BLOCK_ONESELF`: that is you.',
    },
  })
  async blockUser(
    @CurrentUser() ctx: UserContext,
    @Body() { userId }: BlockUserRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BlockResponse> {
    const { block, isNew } = await this.blocks.block(ctx, userId.toLowerCase());
    void reply.code(isNew ? 201 : 200).header('location', `/api/v1/users/me/blocks/${block.userId}`);
    return toBlock(block);
  }

  @Get()
  @Route({
    summary: 'List whom you have blocked',
    description: 'Newest first. Who has blocked you is not told.',
    responds: { status: 200, description: 'A page of blocks.', type: BlockPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listBlocks(@CurrentUser() ctx: UserContext, @Query() query: PageQuery): Promise<BlockPageResponse> {
    const page = this.cursors.pageRequest<BlockKey>(LIST, query);
    const found = await this.blocks.list(ctx, page, this.cursors.encoder(LIST));
    return { ...found, items: found.items.map(toBlock) };
  }

  @Delete(':userId')
  @ApiParam({ name: 'userId', schema: { type: 'string', format: 'uuid' }, description: 'Id of the user.' })
  @Route({
    summary: 'Unblock somebody',
    description:
      'When you have not blocked them, nothing happens. What was hidden is there again when it is read anew.',
    responds: { status: 204, description: 'They are not blocked.' },
    fails: { ...SIGNED_IN_FAILURES, ...BODY_FAILURES },
  })
  async unblockUser(@CurrentUser() ctx: UserContext, @IdParam('userId') userId: string): Promise<void> {
    await this.blocks.unblock(ctx, userId);
  }
}

function toBlock({ userId, displayName, blockedAt }: Block): BlockResponse {
  return { userId, displayName, blockedAt: blockedAt.toISOString() };
}
