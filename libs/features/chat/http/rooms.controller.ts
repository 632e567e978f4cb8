import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { inputInvalid } from '@guildhall/platform/http/http-errors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ChatService } from '../application/chat.service';
import { OpenCompanionRooms } from '../application/companion-rooms';
import type { RoomMemberKey } from '../persistence/room-members.repository';
import type { RoomKey } from '../persistence/rooms.repository';
import { toMessage, toRoom, toRoomMember } from './rooms.mapper';
import {
  ListMessagesQuery,
  MessageHistoryResponse,
  OpenRoomRequest,
  RoomMemberPageResponse,
  RoomPageResponse,
  RoomResponse,
} from './rooms.messages';

const ROOMS = 'rooms';
const MEMBERS = 'rooms/members';
const USUAL_HISTORY = 50;
const ROOM_FAILURES = {
  ...SIGNED_IN_FAILURES,
  404: '`CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it.',
};

const RoomIdParam = () =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the room.' });

/** Rooms and their history; what happens in them live comes over Socket.IO. */
@ApiTags('Chat')
@RequiresUser()
@Controller('rooms')
export class RoomsController {
  constructor(
    private readonly chat: ChatService,
    private readonly cursors: Cursors,
    private readonly companionRooms: OpenCompanionRooms,
  ) {}

  @Get()
  @Route({
    summary: 'List your rooms',
    description: 'Those you are a member of, newest activity first.',
    responds: { status: 200, description: 'A page of rooms.', type: RoomPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listRooms(@CurrentUser() ctx: UserContext, @Query() query: PageQuery): Promise<RoomPageResponse> {
    const page = this.cursors.pageRequest<RoomKey>(ROOMS, query);
    const found = await this.chat.listRooms(ctx, page, this.cursors.encoder(ROOMS));
    return { ...found, items: found.items.map(toRoom) };
  }

  @Post()
  @ApiResponse({
    status: 200,
    description: 'You have had this room already.',
    content: { 'application/json': { schema: { $ref: getSchemaPath(RoomResponse) } } },
  })
  @Route({
    summary: 'Open a room',
    description:
      'A direct room with somebody, or your own room with a companion. There is one for each pair: asking again, or the other one asking, finds it.',
    responds: {
      status: 201,
      description: 'The new room.',
      type: RoomResponse,
      headers: { Location: 'Path of the room.' },
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      404: '`USER_NOT_FOUND`, `COMPANION_NOT_FOUND`: there is nobody like that.',
      409: '`CHAT_USER_UNAVAILABLE`: this user cannot be written to.',
      422: '`CHAT_ROOM_WITH_ONESELF`: a direct room is with somebody else.',
    },
  })
  async openRoom(
    @CurrentUser() ctx: UserContext,
    @Body() request: OpenRoomRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoomResponse> {
    const { room, isNew } = await this.open(ctx, request);
    void reply.code(isNew ? 201 : 200).header('location', `/api/v1/rooms/${room.id}`);
    return toRoom(room);
  }

  @Get(':id')
  @RoomIdParam()
  @Route({
    summary: 'Read a room',
    description: 'How far it is and how far you are.',
    responds: { status: 200, description: 'The room.', type: RoomResponse },
    fails: ROOM_FAILURES,
  })
  async getRoom(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<RoomResponse> {
    return toRoom(await this.chat.getRoom(ctx, id));
  }

  @Get(':id/messages')
  @RoomIdParam()
  @Route({
    summary: 'Read what was said',
    description: 'The newest messages, those before a number, or those after one.',
    responds: { status: 200, description: 'Messages in order.', type: MessageHistoryResponse },
    fails: ROOM_FAILURES,
  })
  async listMessages(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() { limit = USUAL_HISTORY, ...range }: ListMessagesQuery,
  ): Promise<MessageHistoryResponse> {
    if (range.after !== undefined && range.before !== undefined)
      throw inputInvalid([{ path: 'before', code: 'exclusive', message: 'may not stand beside after' }]);
    const { messages, headSeq, changeSeq } = await this.chat.history(ctx, id, { ...range, limit });
    return { items: messages.map(toMessage), headSeq, changeSeq };
  }

  @Get(':id/members')
  @RoomIdParam()
  @Route({
    summary: 'List the members of a room',
    description: 'Longest there first, and how far each has read.',
    responds: { status: 200, description: 'A page of members.', type: RoomMemberPageResponse },
    fails: ROOM_FAILURES,
  })
  async listRoomMembers(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<RoomMemberPageResponse> {
    const page = this.cursors.pageRequest<RoomMemberKey>(MEMBERS, query);
    const found = await this.chat.listMembers(ctx, id, page, this.cursors.encoder(MEMBERS));
    return { ...found, items: found.items.map(toRoomMember) };
  }

  private open(ctx: UserContext, { kind, userId, companionId }: OpenRoomRequest) {
    const [needed, other] = kind === 'direct' ? ['userId', 'companionId'] : ['companionId', 'userId'];
    const id = kind === 'direct' ? userId : companionId;
    if (id === undefined || (userId !== undefined && companionId !== undefined))
      throw inputInvalid([
        id === undefined
          ? { path: needed as string, code: 'required', message: `says with whom, in a ${kind} room` }
          : { path: other as string, code: 'exclusive', message: `may not stand beside ${needed}` },
      ]);
    return kind === 'direct'
      ? this.chat.openDirect(ctx, id.toLowerCase())
      : this.companionRooms.open(ctx, id.toLowerCase());
  }
}
