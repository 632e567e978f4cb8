import { UsersService } from '@guildhall/features/users/application/users.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import type { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { DemandsIfMatch, IfMatch, Tagged, TaggedRead } from '@guildhall/platform/http/entity-tag';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PreferencesService } from '../application/preferences.service';
import { fromPreferences, toPreferences } from './preferences.mapper';
import { PreferencesResponse, PutPreferencesRequest } from './preferences.messages';

const TAG_HEADER = { ETag: 'Stands for this version; send it as `If-Match` when you edit.' };

@ApiTags('Notifications')
@RequiresUser()
@Controller('notification-preferences')
export class PreferencesController {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly users: UsersService,
  ) {}

  @Get()
  @TaggedRead()
  @Route({
    summary: 'Read how you want to be told',
    description: 'Every type of notification with its channels, and your quiet hours. Carries an `ETag`.',
    responds: {
      status: 200,
      description: 'Your preferences.',
      type: PreferencesResponse,
      headers: TAG_HEADER,
    },
    fails: SIGNED_IN_FAILURES,
  })
  async getNotificationPreferences(@CurrentUser() ctx: UserContext): Promise<PreferencesResponse> {
    const { locale } = await this.users.get(ctx.userId);
    return toPreferences(await this.preferences.get(ctx.userId), locale);
  }

  @Put()
  @Tagged()
  @DemandsIfMatch()
  @Route({
    summary: 'Say how you want to be told',
    description:
      'Takes the place of all that you said before; what was read may be sent back with changes. Counts for notifications that are already on their way, too.',
    responds: {
      status: 200,
      description: 'Your preferences as they are now.',
      type: PreferencesResponse,
      headers: TAG_HEADER,
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      412: '`IF_MATCH_STALE`: somebody changed it since you read it.',
      422: '`NOTIFICATION_TYPE_UNKNOWN`: there is no such type. `NOTIFICATION_TYPE_ESSENTIAL`: it cannot be switched off.',
      428: '`IF_MATCH_REQUIRED`: `If-Match` is missing.',
    },
  })
  async putNotificationPreferences(
    @CurrentUser() ctx: UserContext,
    @Body() body: PutPreferencesRequest,
    @IfMatch() seen: EditPrecondition,
  ): Promise<PreferencesResponse> {
    const { locale } = await this.users.get(ctx.userId);
    return toPreferences(await this.preferences.replace(ctx, fromPreferences(body), seen), locale);
  }
}
