import { DomainEvent } from '@guildhall/platform/outbox/domain-event';
import { IsUUID } from 'class-validator';

export class NotificationCreated {
  @IsUUID()
  notificationId!: string;

  @IsUUID()
  userId!: string;
}

/** A notification is in the user's list from now on. */
export const notificationCreated = new DomainEvent<NotificationCreated>('notification.created');
