import { Connections } from '@guildhall/platform/realtime/connections';
import { personalRoom, RealtimeServer } from '@guildhall/platform/realtime/realtime-server';
import type { Logger } from '@guildhall/platform/observability/logger';
import { LOGGER } from '@guildhall/platform/observability/logger.token';
import { Inject, Injectable } from '@nestjs/common';
import { type Listing, Listings } from '../application/listings';
import { NotificationsService } from '../application/notifications.service';
import { notificationNew } from '../contract/socket-events';
import { toNotification } from '../http/notifications.mapper';

/** Shows a notification on those of its user's connections that this process has. Each process sees to its own. */
@Injectable()
export class LiveNotifications {
  constructor(
    private readonly server: RealtimeServer,
    private readonly connections: Connections,
    private readonly notifications: NotificationsService,
    @Inject(LOGGER) private readonly logger: Logger,
    listings: Listings,
  ) {
    listings.listen((listing) => {
      if (this.connections.of(listing.userId).size > 0) void this.show(listing);
    });
  }

  /** Never rejects: whoever is not shown it finds it in the list. */
  private async show({ notificationId, userId }: Listing): Promise<void> {
    try {
      const found = await this.notifications.findListed(userId, notificationId);
      if (found) this.server.emitHere(personalRoom(userId), notificationNew, toNotification(found));
    } catch (error) {
      this.logger.warn({ error, notificationId }, 'a notification could not be shown live');
    }
  }
}
