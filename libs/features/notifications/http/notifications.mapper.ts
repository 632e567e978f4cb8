import type { Page } from '@guildhall/kernel/page';
import type { ReadableNotification } from '../application/notifications.service';
import type { Delivery, DeliveryEvent } from '../domain/delivery';
import type { Duplicates } from '../persistence/notifications.repository';
import type {
  DeliveryAttemptResponse,
  DeliveryListResponse,
  DeliveryResponse,
  NotificationPageResponse,
  NotificationResponse,
} from './notifications.messages';

export function toNotification({ notification, text }: ReadableNotification): NotificationResponse {
  const { id, type, payload, createdAt, readAt } = notification;
  return {
    id,
    type,
    title: text.title,
    body: text.body,
    link: text.link ?? null,
    payload,
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

export function toNotificationPage(page: Page<ReadableNotification>): NotificationPageResponse {
  return { items: page.items.map(toNotification), nextCursor: page.nextCursor };
}

export function toDeliveryList(
  deliveries: readonly Delivery[],
  duplicates: Duplicates,
): DeliveryListResponse {
  const { count, lastAt } = duplicates;
  const items = deliveries.map(toDelivery);
  if (lastAt) items.push(duplicatesEntry(count, lastAt));
  return { items, nextCursor: null };
}

function toDelivery(delivery: Delivery): DeliveryResponse {
  const { channel, outcome, reason, nextAttemptAt, updatedAt, history } = delivery;
  return {
    channel,
    outcome,
    reason,
    count: 1,
    nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
    attempts: history.map(toAttempt),
  };
}

function toAttempt({ at, outcome, reason, deviceId }: DeliveryEvent): DeliveryAttemptResponse {
  return { at, outcome, reason, deviceId: deviceId ?? null };
}

function duplicatesEntry(count: number, lastAt: Date): DeliveryResponse {
  return {
    channel: 'all',
    outcome: 'deduplicated',
    reason: 'the same was asked for again; nothing was sent for that',
    count,
    nextAttemptAt: null,
    updatedAt: lastAt.toISOString(),
    attempts: [],
  };
}
