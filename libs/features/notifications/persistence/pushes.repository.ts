import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { DeliveryState } from '../domain/delivery';
import type { ToldNotification } from './deliveries.repository';

/** The part of a push delivery that is for one device. */
export interface OpenPush {
  readonly id: string;
  readonly deliveryId: string;
  readonly deviceId: string;
  /** A place that it holds in the device's limits. */
  readonly slotAt: Date | null;
  readonly notification: ToldNotification;
}

@Injectable()
export class PushesRepository {
  async insert(
    tx: Transaction,
    deliveryId: string,
    pushes: ReadonlyArray<{ readonly id: string; readonly deviceId: string }>,
    state: DeliveryState,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO notification_pushes (id, delivery_id, device_id, outcome, reason)
       SELECT push.id, $1, push.device_id, $4, $5 FROM unnest($2::uuid[], $3::uuid[]) AS push (id, device_id)`,
      [
        deliveryId,
        pushes.map((push) => push.id),
        pushes.map((push) => push.deviceId),
        state.outcome,
        state.reason,
      ],
    );
  }

  /**
   * Locks a push that may still be made, and its delivery, whose state depends on all of its pushes.
   *
   * @returns `undefined` when it was made, may not be, or is gone
   */
  async lockOpen(tx: Transaction, id: string): Promise<OpenPush | undefined> {
    // The delivery first: pushes of the same delivery then queue up there, and cannot lock each other out.
    await tx.query(
      `SELECT id FROM notification_deliveries WHERE id = (SELECT delivery_id FROM notification_pushes WHERE id = $1) FOR UPDATE`,
      [id],
    );
    const [push] = await tx.query<OpenPush>(
      `SELECT p.id, p.delivery_id AS "deliveryId", p.device_id AS "deviceId", p.slot_at AS "slotAt",
              jsonb_build_object('id', n.id, 'userId', n.user_id, 'type', n.type, 'payload', n.payload) AS notification
         FROM notification_pushes p
         JOIN notification_deliveries d ON d.id = p.delivery_id
         JOIN notifications n ON n.id = d.notification_id
        WHERE p.id = $1 AND p.outcome NOT IN ('sent', 'suppressed') FOR UPDATE OF p`,
      [id],
    );
    return push;
  }

  /** @returns false when it has come to its end meanwhile, in a run that took over from this one */
  async update(tx: Transaction, id: string, state: DeliveryState, slotAt: Date | null): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE notification_pushes SET outcome = $2, reason = $3, next_attempt_at = $4, slot_at = $5
        WHERE id = $1 AND outcome NOT IN ('sent', 'suppressed') RETURNING id`,
      [id, state.outcome, state.reason, state.nextAttemptAt ?? null, slotAt],
    );
    return rows.length > 0;
  }

  /** How all pushes of a delivery stand. */
  statesOf(tx: Transaction, deliveryId: string): Promise<DeliveryState[]> {
    return tx.query<DeliveryState>(
      `SELECT outcome, reason, next_attempt_at AS "nextAttemptAt" FROM notification_pushes
        WHERE delivery_id = $1 ORDER BY id`,
      [deliveryId],
    );
  }
}
