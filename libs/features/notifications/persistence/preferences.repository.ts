import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { NO_PREFERENCES, type Preferences } from '../domain/preferences';

@Injectable()
export class PreferencesRepository {
  async find(source: Queryable, userId: string): Promise<Preferences> {
    const [preferences] = await source.query<Preferences>(
      `SELECT choices, quiet_hours AS "quietHours", version FROM notification_preferences WHERE user_id = $1`,
      [userId],
    );
    return preferences ?? NO_PREFERENCES;
  }

  /**
   * Puts preferences in the place of those with version `seen` (0: there are none yet).
   *
   * @returns false when the version is another by now
   */
  async replace(
    tx: Transaction,
    userId: string,
    preferences: Omit<Preferences, 'version'>,
    seen: number,
    now: Date,
  ): Promise<boolean> {
    const quietHours = preferences.quietHours && JSON.stringify(preferences.quietHours);
    const rows = await tx.query(
      seen === 0
        ? `INSERT INTO notification_preferences (user_id, choices, quiet_hours, updated_at, version) VALUES ($1, $2, $3, $4, $5 + 1)
           ON CONFLICT (user_id) DO NOTHING RETURNING version`
        : `UPDATE notification_preferences SET choices = $2, quiet_hours = $3, updated_at = $4, version = version + 1
            WHERE user_id = $1 AND version = $5 RETURNING version`,
      [userId, JSON.stringify(preferences.choices), quietHours, now, seen],
    );
    return rows.length > 0;
  }
}
