import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { NotificationsService } from '../application/notifications.service';
import type { ListKey } from '../persistence/notifications.repository';
import { toDeliveryList, toNotification, toNotificationPage } from './notifications.mapper';
import {
  DeliveryListResponse,
  NotificationPageResponse,
  NotificationResponse,
  NotificationsQuery,
  NotificationsReadResponse,
} from './notifications.messages';

const NOTIFICATIONS = 'notifications';
const ID_PARAM = {
  name: 'id',
  schema: { type: 'string', format: 'uuid' },
  description: 'Id of the notification.',
} as const;
const NOT_FOUND = { 404: '`NOTIFICATION_NOT_FOUND`: you have no such notification.' };

@ApiTags('Notifications')
@RequiresUser()
@Controller(NOTIFICATIONS)
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Route({
    summary: 'List your notifications',
    description:
      'Newest first, in your language. One that had to wait for a limit is as new as when it arrived.',
    responds: { status: 200, description: 'A page of notifications.', type: NotificationPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listNotifications(
    @CurrentUser() ctx: UserContext,
    @Query() query: NotificationsQuery,
  ): Promise<NotificationPageResponse> {
    const request = this.cursors.pageRequest<ListKey>(NOTIFICATIONS, query);
    const encode = this.cursors.encoder(NOTIFICATIONS);
    return toNotificationPage(await this.notifications.list(ctx, query.unread ?? false, request, encode));
  }

  @Post('read-all')
  @Route({
    summary: 'Mark all of your notifications as read',
    description: 'What arrives meanwhile may stay unread.',
    responds: { status: 200, description: 'How many were unread.', type: NotificationsReadResponse },
    fails: { ...SIGNED_IN_FAILURES, ...BODY_FAILURES },
  })
  async markAllNotificationsRead(@CurrentUser() ctx: UserContext): Promise<NotificationsReadResponse> {
    return { read: await this.notifications.markAllRead(ctx) };
  }

  @Post(':id/read')
  @ApiParam(ID_PARAM)
  @Route({
    summary: 'Mark a notification as read',
    description: 'The first time counts; doing it again changes nothing.',
    responds: { status: 200, description: 'The notification.', type: NotificationResponse },
    fails: { ...SIGNED_IN_FAILURES, ...BODY_FAILURES, ...NOT_FOUND },
  })
  async markNotificationRead(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
  ): Promise<NotificationResponse> {
    return toNotification(await this.notifications.markRead(ctx, id));
  }

  @Get(':id/deliveries')
  @ApiParam(ID_PARAM)
  @Route({
    summary: 'Explain what became of a notification',
    description:
      'One entry a channel with its outcome and reason, and one that counts duplicates if there were any.',
    responds: { status: 200, description: 'The deliveries.', type: DeliveryListResponse },
    fails: { ...SIGNED_IN_FAILURES, ...NOT_FOUND },
  })
  async listDeliveries(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
  ): Promise<DeliveryListResponse> {
    const { deliveries, duplicates } = await this.notifications.explain(ctx, id);
    return toDeliveryList(deliveries, duplicates);
  }
}
