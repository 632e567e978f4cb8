import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Transaction } from '../database/transaction';

export interface AuditEntry {
  /** Past tense, dotted: `session.revoked`. */
  readonly action: string;
  /** Whom or what it was done to. */
  readonly targetType: string;
  readonly targetId: string;
  /** Facts that help to understand the entry. Ids and reasons; never secrets or content. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Whose action it was, when the context does not know (a sign-in that is only just proven). */
  readonly actorId?: string;
  /** Whose account it is about, when that is neither the user it was done to nor, otherwise, the actor. */
  readonly subjectId?: string;
  /** The session that it began, when the context has none yet. */
  readonly sessionId?: string;
}

/**
 * Writes the append-only log of who did what (OWASP ASVS 5.0, V16.3). Entries join the transaction of the
 * act that they record, so that neither exists without the other.
 */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  record(tx: Transaction, entry: AuditEntry): Promise<void> {
    return this.write(tx, tx.context, entry);
  }

  /** For acts that are a single statement, and for refusals, which have no transaction. */
  recordAlone(context: ActorContext, entry: AuditEntry): Promise<void> {
    return this.write(this.database, context, entry);
  }

  private async write(
    target: Pick<Database, 'query'>,
    context: ActorContext,
    entry: AuditEntry,
  ): Promise<void> {
    const actorId = entry.actorId ?? context.userId;
    await target.query(
      `INSERT INTO audit_log (id, occurred_at, actor_id, action, target_type, target_id, ip, correlation_id, details,
                              subject_id, session_id, user_agent)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        this.ids.next(),
        this.clock.now(),
        actorId,
        entry.action,
        entry.targetType,
        entry.targetId,
        context.ip,
        context.correlationId,
        JSON.stringify(entry.details ?? {}),
        entry.subjectId ?? (entry.targetType === 'user' ? entry.targetId : actorId),
        entry.sessionId ?? context.sessionId,
        context.userAgent,
      ],
    );
  }
}
