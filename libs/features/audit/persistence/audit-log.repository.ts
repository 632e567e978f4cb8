import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';

export interface AuditFilter {
  readonly actorId: string | null;
  readonly action: string | null;
}

export interface AuditLogEntry {
  readonly id: string;
  readonly occurredAt: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly targetType: string;
  readonly targetId: string;
  readonly ip: string | null;
  readonly correlationId: string;
  readonly details: Record<string, unknown>;
}

@Injectable()
export class AuditLogRepository {
  constructor(private readonly database: Database) {}

  /** Newest first; ids are time-ordered, so they are the key of the pages. */
  findPage(filter: AuditFilter, limit: number, beforeId: string | null): Promise<AuditLogEntry[]> {
    return this.database.query<AuditLogEntry>(
      `SELECT id, occurred_at AS "occurredAt", actor_id AS "actorId", action, target_type AS "targetType", target_id AS "targetId",
              ip, correlation_id AS "correlationId", details
         FROM audit_log
        WHERE ($1::uuid IS NULL OR actor_id = $1) AND ($2::text IS NULL OR action = $2) AND ($3::uuid IS NULL OR id < $3)
        ORDER BY id DESC LIMIT $4`,
      [filter.actorId, filter.action, beforeId, limit],
    );
  }
}
