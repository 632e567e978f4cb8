import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Activity } from '../contract/guild-activity';

@Injectable()
export class ActivityRepository {
  async insert(tx: Transaction, guildId: string, activity: Activity): Promise<void> {
    await tx.query(
      `INSERT INTO guild_activity (id, guild_id, type, actor_id, subject_id, details, occurred_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        activity.id,
        guildId,
        activity.type,
        activity.actorId,
        activity.subjectId,
        JSON.stringify(activity.details),
        activity.occurredAt,
      ],
    );
  }

  /** Newest first. */
  findPage(source: Queryable, guildId: string, limit: number, beforeId: string | null): Promise<Activity[]> {
    return source.query<Activity>(
      `SELECT id, type, actor_id AS "actorId", subject_id AS "subjectId", details, occurred_at AS "occurredAt"
         FROM guild_activity WHERE guild_id = $1 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $2`,
      [guildId, limit, beforeId],
    );
  }
}
