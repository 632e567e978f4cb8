import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';

export interface SecurityEventEntry {
  readonly id: string;
  readonly occurredAt: Date;
  readonly action: string;
  readonly actorId: string | null;
  readonly sessionId: string | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

@Injectable()
export class SecurityEventsRepository {
  constructor(private readonly database: Database) {}

  /** What concerns this user's account, newest first. */
  findPage(
    userId: string,
    actions: readonly string[],
    limit: number,
    beforeId: string | null,
  ): Promise<SecurityEventEntry[]> {
    return this.database.query<SecurityEventEntry>(
      `SELECT id, occurred_at AS "occurredAt", action, actor_id AS "actorId", session_id AS "sessionId", ip,
              user_agent AS "userAgent"
         FROM audit_log
        WHERE subject_id = $1 AND action = ANY ($2) AND ($3::uuid IS NULL OR id < $3)
        ORDER BY id DESC LIMIT $4`,
      [userId, actions, beforeId, limit],
    );
  }
}
