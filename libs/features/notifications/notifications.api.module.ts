import { Module } from '@nestjs/common';
import { DevicesService } from './application/devices.service';
import { DevicesController } from './http/devices.controller';
import { NotificationsController } from './http/notifications.controller';
import { PreferencesController } from './http/preferences.controller';
import { UnsubscribeFromTypes } from './application/unsubscribe-from-types';
import { NotificationsModule } from './notifications.module';

@Module({
  imports: [NotificationsModule],
  controllers: [NotificationsController, DevicesController, PreferencesController],
  providers: [DevicesService, UnsubscribeFromTypes],
})
export class NotificationsApiModule {}
