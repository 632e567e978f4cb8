import { UsersService } from '@guildhall/features/users/application/users.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import type { Scope } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Notification } from '../contract/notification';
import { type NotificationText, NotificationTypes } from '../contract/notification-type';
import { NotificationErrorCode } from '../contract/notification-error-code';
import type { Delivery } from '../domain/delivery';
import { DeliveriesRepository } from '../persistence/deliveries.repository';
import {
  type Duplicates,
  type ListKey,
  NotificationsRepository,
} from '../persistence/notifications.repository';
import { type Notified, Notify, type NotifyRequest } from './notify';

/** A notification in its reader's language. */
export interface ReadableNotification {
  readonly notification: Notification;
  readonly text: NotificationText;
}

/** What other features may ask of notifications. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly notifier: Notify,
    private readonly types: NotificationTypes,
    private readonly notifications: NotificationsRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly users: UsersService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells a user something, once: in-app, by push and by mail as they prefer. The same user, type and payload within
   * the window is the same notification; it is counted and nothing is sent again. More than 400 a minute wait for a
   * later minute. Pass the transaction of what happened, so that both are committed or neither; call it last there,
   * because others who notify the same user wait for its end.
   *
   * @throws Error when the type is not registered or the payload is not the type's: mistakes of the calling code
   */
  notify<Payload extends object>(scope: Scope, request: NotifyRequest<Payload>): Promise<Notified> {
    if (!this.types.find(request.type.type))
      return Promise.reject(new Error(`The notification type ${request.type.type} is not registered.`));
    return this.notifier.run(scope, request);
  }

  /** The caller's notifications, newest first. */
  async list(
    { userId }: UserContext,
    onlyUnread: boolean,
    { limit, after }: PageRequest<ListKey>,
    encode: (key: ListKey) => string,
  ): Promise<Page<ReadableNotification>> {
    const [rows, { locale }] = await Promise.all([
      this.notifications.findListed(this.database, userId, onlyUnread, limit + 1, after),
      this.users.get(userId),
    ]);
    const page = cutPage(rows, limit, keyOf, encode);
    const items = page.items.map((notification) => ({
      notification,
      text: this.textOf(notification, locale),
    }));
    return { items, nextCursor: page.nextCursor };
  }

  /** One that is in the user's list. */
  async findListed(userId: string, id: string): Promise<ReadableNotification | undefined> {
    const notification = await this.notifications.findOneListed(this.database, id, userId);
    if (!notification) return undefined;
    const { locale } = await this.users.get(userId);
    return { notification, text: this.textOf(notification, locale) };
  }

  /** Says that the caller has read one. The first time counts. @throws DomainError `NOTIFICATION_NOT_FOUND` */
  async markRead({ userId }: UserContext, id: string): Promise<ReadableNotification> {
    const { locale } = await this.users.get(userId);
    const notification = await this.notifications.markRead(this.database, id, userId, this.clock.now());
    if (!notification) throw notFound();
    return { notification, text: this.textOf(notification, locale) };
  }

  /** @returns how many were unread */
  markAllRead({ userId }: UserContext): Promise<number> {
    return this.notifications.markAllRead(this.database, userId, this.clock.now());
  }

  /** What became of one of the caller's notifications, and why. @throws DomainError `NOTIFICATION_NOT_FOUND` */
  async explain(
    { userId }: UserContext,
    id: string,
  ): Promise<{ deliveries: Delivery[]; duplicates: Duplicates }> {
    const duplicates = await this.notifications.findDuplicates(this.database, id, userId);
    if (!duplicates) throw notFound();
    return { deliveries: await this.deliveries.findOf(this.database, id), duplicates };
  }

  /**
   * Takes the name of who is erased out of what others were told: of payloads with a `senderId` and a `senderName`, which
   * are those that name a person. The id goes, the name is empty.
   */
  forgetSender(tx: Transaction, senderId: string): Promise<void> {
    return this.notifications.forgetSender(tx, senderId);
  }

  private textOf({ type, payload }: Notification, locale: 'en' | 'ar'): NotificationText {
    // A type of a feature that is not there any more: the row stays, its words are gone.
    return this.types.find(type)?.text(locale, payload) ?? { title: type, body: '' };
  }
}

function keyOf({ listedAt, id }: Notification): ListKey {
  return { listedAt: (listedAt as Date).toISOString(), id };
}

function notFound(): DomainError {
  return new DomainError(NotificationErrorCode.NotFound, 'not-found', 'You have no such notification.');
}
