import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Device } from '../domain/device';

export interface NewDevice extends Device {
  readonly userId: string;
  /** Of whoever registers it: when that ends, so does the device. */
  readonly sessionId: string;
  readonly sealedToken: Buffer;
  readonly fingerprint: Buffer;
}

/** A device with what is needed to reach it. */
export interface ReachableDevice extends Device {
  /** `null` when it was registered before devices knew their session. */
  readonly sessionId: string | null;
  readonly sealedToken: Buffer;
  readonly fingerprint: Buffer;
}

const COLUMNS = `id, platform, token_ending AS "tokenEnding", created_at AS "createdAt", last_seen_at AS "lastSeenAt"`;

@Injectable()
export class DevicesRepository {
  /** Until the end of the transaction nobody else registers a device of this user, so that they can be counted. */
  async lockRegistrations(tx: Transaction, userId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`push_devices/${userId}`]);
  }

  /**
   * Adds a device, or moves the one with this token to the user. A device that changes hands gets another id, so that
   * what was meant for its former owner does not find it.
   */
  async save(tx: Transaction, device: NewDevice): Promise<Device> {
    const [saved] = await tx.query<Device>(
      `INSERT INTO push_devices AS device
              (id, user_id, session_id, platform, sealed_token, token_fingerprint, token_ending, created_at, last_seen_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
       ON CONFLICT (token_fingerprint) DO UPDATE
          SET id = CASE WHEN device.user_id = excluded.user_id THEN device.id ELSE excluded.id END,
              created_at = CASE WHEN device.user_id = excluded.user_id THEN device.created_at ELSE excluded.created_at END,
              user_id = excluded.user_id, session_id = excluded.session_id, platform = excluded.platform,
              sealed_token = excluded.sealed_token, last_seen_at = excluded.last_seen_at
       RETURNING ${COLUMNS}`,
      [
        device.id,
        device.userId,
        device.sessionId,
        device.platform,
        device.sealedToken,
        device.fingerprint,
        device.tokenEnding,
        device.createdAt,
      ],
    );
    return saved as Device;
  }

  /** Keeps the devices that were seen last. */
  async dropBeyond(tx: Transaction, userId: string, most: number): Promise<void> {
    await tx.query(
      `DELETE FROM push_devices WHERE id IN (
         SELECT id FROM push_devices WHERE user_id = $1 ORDER BY last_seen_at DESC, id DESC OFFSET $2)`,
      [userId, most],
    );
  }

  async deleteAllOf(tx: Transaction, userId: string): Promise<void> {
    await tx.query('DELETE FROM push_devices WHERE user_id = $1', [userId]);
  }

  findPage(source: Queryable, userId: string, limit: number, beforeId: string | null): Promise<Device[]> {
    return source.query<Device>(
      `SELECT ${COLUMNS} FROM push_devices
        WHERE user_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [userId, beforeId, limit],
    );
  }

  async find(source: Queryable, id: string, userId: string): Promise<Device | undefined> {
    const [device] = await source.query<Device>(
      `SELECT ${COLUMNS} FROM push_devices WHERE id = $1 AND user_id = $2`,
      [id, userId],
    );
    return device;
  }

  async findIds(source: Queryable, userId: string): Promise<string[]> {
    const rows = await source.query<{ id: string }>(
      'SELECT id FROM push_devices WHERE user_id = $1 ORDER BY id',
      [userId],
    );
    return rows.map((row) => row.id);
  }

  /** @returns `undefined` when the device is gone, or is somebody else's by now */
  async findReachable(source: Queryable, id: string, userId: string): Promise<ReachableDevice | undefined> {
    const [device] = await source.query<ReachableDevice>(
      `SELECT ${COLUMNS}, session_id AS "sessionId", sealed_token AS "sealedToken", token_fingerprint AS fingerprint
         FROM push_devices WHERE id = $1 AND user_id = $2`,
      [id, userId],
    );
    return device;
  }

  /** @returns false when the user has no such device */
  async delete(source: Queryable, id: string, userId: string): Promise<boolean> {
    const rows = await source.query('DELETE FROM push_devices WHERE id = $1 AND user_id = $2 RETURNING id', [
      id,
      userId,
    ]);
    return rows.length > 0;
  }

  /** Forgets what was registered in a session. A device that was registered again in another one is that one's now. */
  async deleteOfSession(tx: Transaction, userId: string, sessionId: string): Promise<void> {
    await tx.query('DELETE FROM push_devices WHERE user_id = $1 AND session_id = $2', [userId, sessionId]);
  }

  /** For a token that is dead: not when the device was registered again since. */
  async deleteUnseenSince(tx: Transaction, id: string, since: Date): Promise<void> {
    await tx.query('DELETE FROM push_devices WHERE id = $1 AND last_seen_at <= $2', [id, since]);
  }
}
