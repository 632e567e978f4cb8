import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { type Channel, CHANNELS, type Notification } from '../contract/notification';
import type { Delivery, DeliveryEvent, DeliveryState } from '../domain/delivery';

export interface NewDelivery extends DeliveryState {
  readonly id: string;
  readonly channel: Channel;
}

/** What is to be told to whom. */
export type ToldNotification = Pick<Notification, 'id' | 'userId' | 'type' | 'payload'>;

/** A delivery that may still be made; one that failed may, when its dead letter is replayed. */
export interface OpenDelivery {
  readonly id: string;
  readonly notification: ToldNotification;
}

/** Changes of one delivery that are remembered; a provider that is down for a week must not grow a row without end. */
const LONGEST_HISTORY = 100;

@Injectable()
export class DeliveriesRepository {
  async insert(
    tx: Transaction,
    notificationId: string,
    deliveries: readonly NewDelivery[],
    now: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO notification_deliveries
              (id, notification_id, channel, outcome, reason, next_attempt_at, history, created_at, updated_at)
       SELECT d.id, $1, d.channel, d.outcome, d.reason, d.next_attempt_at, d.history, $8, $8
         FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::jsonb[])
              AS d (id, channel, outcome, reason, next_attempt_at, history)`,
      [
        notificationId,
        deliveries.map((delivery) => delivery.id),
        deliveries.map((delivery) => delivery.channel),
        deliveries.map((delivery) => delivery.outcome),
        deliveries.map((delivery) => delivery.reason),
        deliveries.map((delivery) => delivery.nextAttemptAt ?? null),
        deliveries.map((delivery) => JSON.stringify([eventOf(delivery, now)])),
        now,
      ],
    );
  }

  /** Locks a delivery that may still be made. @returns `undefined` when it was, may not, or is gone */
  async lockOpen(tx: Transaction, id: string): Promise<OpenDelivery | undefined> {
    const [delivery] = await tx.query<OpenDelivery>(
      `SELECT d.id,
              jsonb_build_object('id', n.id, 'userId', n.user_id, 'type', n.type, 'payload', n.payload) AS notification
         FROM notification_deliveries d JOIN notifications n ON n.id = d.notification_id
        WHERE d.id = $1 AND d.outcome NOT IN ('sent', 'suppressed') FOR UPDATE OF d`,
      [id],
    );
    return delivery;
  }

  async lock(tx: Transaction, id: string): Promise<void> {
    await tx.query('SELECT id FROM notification_deliveries WHERE id = $1 FOR UPDATE', [id]);
  }

  /** Writes down how a delivery stands, and that something happened to it. */
  async record(
    tx: Transaction,
    id: string,
    state: DeliveryState,
    event: DeliveryState & { readonly deviceId?: string },
    now: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE notification_deliveries
          SET outcome = $2, reason = $3, next_attempt_at = $4, updated_at = $5,
              history = CASE WHEN jsonb_array_length(history) < ${LONGEST_HISTORY} THEN history || $6::jsonb ELSE history END
        WHERE id = $1`,
      [
        id,
        state.outcome,
        state.reason,
        state.nextAttemptAt ?? null,
        now,
        JSON.stringify(eventOf(event, now)),
      ],
    );
  }

  findOf(source: Queryable, notificationId: string): Promise<Delivery[]> {
    return source.query<Delivery>(
      `SELECT id, channel, outcome, reason, next_attempt_at AS "nextAttemptAt", history, created_at AS "createdAt",
              updated_at AS "updatedAt"
         FROM notification_deliveries WHERE notification_id = $1 ORDER BY array_position($2::text[], channel)`,
      [notificationId, CHANNELS],
    );
  }
}

function eventOf(state: DeliveryState & { readonly deviceId?: string }, now: Date): DeliveryEvent {
  const { outcome, reason, deviceId } = state;
  return { at: now.toISOString(), outcome, reason, ...(deviceId === undefined ? {} : { deviceId }) };
}
