import { ServerEvent } from '@guildhall/platform/realtime/socket-events';
import { NotificationResponse } from '../http/notifications.messages';

/** As it is in `GET /notifications`. */
export const notificationNew = new ServerEvent(
  'notification:new',
  NotificationResponse,
  'Something is in your list from now on. May be missed: the list has everything.',
);
