import type { UserContext } from '@guildhall/kernel/actor-context';
import type { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { DemandsIfMatch, IfMatch, Tagged, TaggedRead } from '@guildhall/platform/http/entity-tag';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { UsersService } from '../application/users.service';
import { UpdateMeRequest } from './update-me.request';
import { toMe, toPublicUser } from '../contract/user.mapper';
import { MeResponse, PublicUserResponse } from '../contract/user.responses';

const TAG_HEADER = { ETag: 'Stands for this version; send it as `If-Match` when you edit.' };

@ApiTags('Users')
@RequiresUser()
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get('me')
  @TaggedRead()
  @Route({
    summary: 'Read your own account',
    description:
      'Everything Guildhall shows you of yourself. Carries an `ETag`; `If-None-Match` is answered 304.',
    responds: { status: 200, description: 'Your account.', type: MeResponse, headers: TAG_HEADER },
    fails: SIGNED_IN_FAILURES,
  })
  async getMe(@CurrentUser() ctx: UserContext): Promise<MeResponse> {
    return toMe(await this.users.get(ctx.userId));
  }

  @Patch('me')
  @Tagged()
  @DemandsIfMatch()
  @Route({
    summary: 'Edit your own profile',
    description:
      'Absent fields stay as they are. Demands `If-Match`, so that two devices cannot overwrite each other.',
    responds: {
      status: 200,
      description: 'Your account as it is now.',
      type: MeResponse,
      headers: TAG_HEADER,
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      412: '`IF_MATCH_STALE`: somebody changed it since you read it.',
      428: '`IF_MATCH_REQUIRED`: `If-Match` is missing.',
    },
  })
  async updateMe(
    @CurrentUser() ctx: UserContext,
    @Body() changes: UpdateMeRequest,
    @IfMatch() seen: EditPrecondition,
  ): Promise<MeResponse> {
    return toMe(await this.users.updateMe(ctx, changes, seen));
  }

  @Get(':id')
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the user.' })
  @Route({
    summary: 'Read the public part of a user',
    description: 'What that user shows to every signed-in user.',
    responds: { status: 200, description: 'The user.', type: PublicUserResponse },
    fails: { ...SIGNED_IN_FAILURES, 404: '`USER_NOT_FOUND`: there is no such user.' },
  })
  async getUser(@IdParam() id: string): Promise<PublicUserResponse> {
    return toPublicUser(await this.users.get(id));
  }
}
