import type { UserContext } from '@guildhall/kernel/actor-context';
import type { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { CurrentUser, RequiresRole, RequiresSecondFactor } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { DemandsIfMatch, IfMatch, Tagged, TaggedRead } from '@guildhall/platform/http/entity-tag';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES, STEP_UP_REQUIRED } from '@guildhall/platform/http/route';
import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CompanionsService } from '../application/companions.service';
import type { CompanionKey } from '../persistence/companions.repository';
import { toAdminCompanion } from './companions.mapper';
import {
  AdminCompanionPageResponse,
  AdminCompanionResponse,
  CreateCompanionRequest,
  EditCompanionRequest,
} from './companions.messages';

const LIST = 'admin/companions';
const TAG_HEADER = { ETag: 'Stands for this version; send it as `If-Match` when you edit.' };
const ADMIN_FAILURES = { ...SIGNED_IN_FAILURES, 403: '`ROLE_REQUIRED`: you are not an admin.' };
const CHANGE_FAILURES = {
  ...ADMIN_FAILURES,
  ...BODY_FAILURES,
  403: `${ADMIN_FAILURES[403]} ${STEP_UP_REQUIRED}`,
  409: '`COMPANION_SLUG_TAKEN`: another companion has this slug.',
};
const NOT_FOUND = { 404: '`COMPANION_NOT_FOUND`: there is no such companion.' };

const CompanionIdParam = () =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the companion.' });

@ApiTags('Administration')
@RequiresRole('admin')
@Controller('admin/companions')
export class AdminCompanionsController {
  constructor(
    private readonly companions: CompanionsService,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Route({
    summary: 'List companions with what they are told',
    description: 'Those that may not be asked any more, too.',
    responds: { status: 200, description: 'A page of companions.', type: AdminCompanionPageResponse },
    fails: ADMIN_FAILURES,
  })
  async listAllCompanions(@Query() query: PageQuery): Promise<AdminCompanionPageResponse> {
    const page = this.cursors.pageRequest<CompanionKey>(LIST, query);
    const found = await this.companions.list(page, this.cursors.encoder(LIST), true);
    return { ...found, items: found.items.map(toAdminCompanion) };
  }

  @Post()
  @Tagged()
  @RequiresSecondFactor()
  @Route({
    summary: 'Make a companion',
    description: 'Everybody may open a room with it, unless it is made inactive.',
    responds: {
      status: 201,
      description: 'The new companion.',
      type: AdminCompanionResponse,
      headers: { ...TAG_HEADER, Location: 'Path of the companion.' },
    },
    fails: CHANGE_FAILURES,
  })
  async createCompanion(
    @CurrentUser() ctx: UserContext,
    @Body() { model = '', temperature = null, isActive = true, ...plan }: CreateCompanionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminCompanionResponse> {
    const created = await this.companions.create(ctx, {
      ...plan,
      model: model || null,
      temperature,
      isActive,
    });
    void reply.header('location', `/api/v1/admin/companions/${created.id}`);
    return toAdminCompanion(created);
  }

  @Get(':id')
  @TaggedRead()
  @CompanionIdParam()
  @Route({
    summary: 'Read a companion with what it is told',
    description: 'Its version is the `ETag`.',
    responds: {
      status: 200,
      description: 'The companion.',
      type: AdminCompanionResponse,
      headers: TAG_HEADER,
    },
    fails: { ...ADMIN_FAILURES, ...NOT_FOUND },
  })
  async getCompanion(@IdParam() id: string): Promise<AdminCompanionResponse> {
    return toAdminCompanion(await this.companions.get(id));
  }

  @Patch(':id')
  @Tagged()
  @DemandsIfMatch()
  @RequiresSecondFactor()
  @CompanionIdParam()
  @Route({
    summary: 'Edit a companion',
    description:
      'Answers that are on their way are given as it was. `isActive: false` ends asking; rooms and what was said stay.',
    responds: {
      status: 200,
      description: 'The companion after the change.',
      type: AdminCompanionResponse,
      headers: TAG_HEADER,
    },
    fails: {
      ...CHANGE_FAILURES,
      ...NOT_FOUND,
      412: '`IF_MATCH_STALE`: it was changed since you read it.',
      428: '`IF_MATCH_REQUIRED`: send the `ETag` of what you have seen as `If-Match`.',
    },
  })
  async editCompanion(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() changes: EditCompanionRequest,
    @IfMatch() seen: EditPrecondition,
  ): Promise<AdminCompanionResponse> {
    return toAdminCompanion(await this.companions.edit(ctx, id, changes, seen));
  }
}
