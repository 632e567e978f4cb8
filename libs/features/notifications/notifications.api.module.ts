import { RealtimeModule } from '@guildhall/platform/realtime/realtime.module';
import { Module } from '@nestjs/common';
import { DevicesService } from './application/devices.service';
import { DevicesController } from './http/devices.controller';
import { NotificationsController } from './http/notifications.controller';
import { PreferencesController } from './http/preferences.controller';
import { UnsubscribeFromTypes } from './application/unsubscribe-from-types';
import { NotificationsModule } from './notifications.module';
import { LiveNotifications } from './realtime/live-notifications';

@Module({
  imports: [NotificationsModule, RealtimeModule],
  controllers: [NotificationsController, DevicesController, PreferencesController],
  providers: [DevicesService, LiveNotifications, UnsubscribeFromTypes],
})
export class NotificationsApiModule {}
