import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { ChannelChoice } from '../contract/notification';
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
   * Puts preferences in the place of those with one of the versions `seen` (0: there are none yet), or of any
   * (`null`).
   *
   * @returns the version that they have now; `undefined` when the version was another by then
   */
  async replace(
    tx: Transaction,
    userId: string,
    preferences: Omit<Preferences, 'version'>,
    seen: readonly number[] | null,
    now: Date,
  ): Promise<number | undefined> {
    const { choices, quietHours } = preferences;
    const values = [userId, JSON.stringify(choices), quietHours && JSON.stringify(quietHours), now];
    if (seen !== null && !seen.includes(0)) {
      const [changed] = await tx.query<{ version: number }>(
        `UPDATE notification_preferences SET choices = $2, quiet_hours = $3, updated_at = $4, version = version + 1
          WHERE user_id = $1 AND version = ANY ($5::integer[]) RETURNING version`,
        [...values, seen],
      );
      return changed?.version;
    }
    const [saved] = await tx.query<{ version: number }>(
      `INSERT INTO notification_preferences AS preferences (user_id, choices, quiet_hours, updated_at, version)
       VALUES ($1, $2, $3, $4, 1)
       ON CONFLICT (user_id) DO UPDATE
          SET choices = excluded.choices, quiet_hours = excluded.quiet_hours, updated_at = excluded.updated_at,
              version = preferences.version + 1
        WHERE $5::integer[] IS NULL OR preferences.version = ANY ($5)
       RETURNING version`,
      [...values, seen],
    );
    return saved?.version;
  }

  /**
   * No more mails of one type, whatever else the user chose or is choosing at this moment.
   *
   * @param defaults what applies to the other channels when the user chose nothing for this type
   */
  async switchOffEmail(
    source: Queryable,
    userId: string,
    type: string,
    defaults: ChannelChoice,
    now: Date,
  ): Promise<void> {
    await source.query(
      `INSERT INTO notification_preferences AS preferences (user_id, choices, quiet_hours, updated_at, version)
       VALUES ($1, jsonb_build_object($2::text, $3::jsonb || '{"email": false}'), NULL, $4, 1)
       ON CONFLICT (user_id) DO UPDATE
          SET choices = preferences.choices || jsonb_build_object(
                $2::text, coalesce(preferences.choices -> $2, $3::jsonb) || '{"email": false}'),
              updated_at = excluded.updated_at, version = preferences.version + 1
        WHERE (preferences.choices -> $2 ->> 'email')::boolean IS DISTINCT FROM false`,
      [userId, type, JSON.stringify(defaults), now],
    );
  }
}
