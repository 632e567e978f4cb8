import { NotificationTypes } from '@guildhall/features/notifications/contract/notification-type';
import { NotificationsModule } from '@guildhall/features/notifications/notifications.module';
import { Module } from '@nestjs/common';
import { reportDecidedNotice } from './contract/report.notifications';
import { ReportsRepository } from './persistence/reports.repository';
import { ReportsPersonalData } from './reports.personal-data';

/** In every process, for whoever exports, erases and shows notifications. */
@Module({
  imports: [NotificationsModule],
  providers: [ReportsPersonalData, ReportsRepository],
  exports: [NotificationsModule, ReportsRepository],
})
export class ReportsModule {
  constructor(types: NotificationTypes) {
    types.register(reportDecidedNotice);
  }
}
