import type { Role } from '@guildhall/kernel/role';
import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Lineage, RevocationReason, Session } from '../domain/session';

export interface NewSession extends Session {
  readonly userId: string;
  readonly expiresAt: Date;
  readonly tokenHash: Buffer;
}

export interface Rotation {
  readonly sessionId: string;
  readonly userId: string;
  readonly presentedHash: Buffer;
  readonly successorHash: Buffer;
  readonly sealedSuccessor: Buffer;
  readonly now: Date;
  readonly expiresAt: Date;
  readonly ip: string | null;
}

/** Who an access token's session belongs to, while the session lives. */
export interface SessionOwner {
  readonly userId: string;
  readonly role: Role;
}

export interface SessionCount {
  /** How many live. */
  readonly active: number;
  /** Last sign-in or refresh of any that lives; `null` when none does. */
  readonly lastUsedAt: Date | null;
}

const SESSION_COLUMNS = `id, device_name AS "deviceName", ip, user_agent AS "userAgent", created_at AS "createdAt", last_used_at AS "lastUsedAt",
  credential_ids AS "credentialIds"`;

@Injectable()
export class SessionsRepository {
  async insert(tx: Transaction, session: NewSession): Promise<void> {
    await tx.query(
      `INSERT INTO sessions (id, user_id, device_name, ip, user_agent, created_at, last_used_at, proven_at, expires_at, token_hash, credential_ids)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $6, $7, $8, $9)`,
      [
        session.id,
        session.userId,
        session.deviceName,
        session.ip,
        session.userAgent,
        session.createdAt,
        session.expiresAt,
        session.tokenHash,
        session.credentialIds,
      ],
    );
  }

  /**
   * Spends the newest refresh token and puts its successor in its place, in one conditional statement: of any
   * number of callers with the same token exactly one moves the session on.
   *
   * A statement that was stuck on its way while its caller gave up runs late; the grace for lost answers counts from
   * when it ran, hence the database's clock.
   *
   * @returns false when the token is not the newest of a living session
   */
  async rotate(source: Queryable, rotation: Rotation): Promise<boolean> {
    const rows = await source.query(
      `UPDATE sessions
          SET previous_token_hash = token_hash, token_hash = $4, sealed_successor = $5, rotated_at = greatest($6, clock_timestamp()), generation = generation + 1,
              last_used_at = $6, expires_at = $7, ip = $8
        WHERE id = $1 AND user_id = $2 AND token_hash = $3 AND revoked_at IS NULL AND expires_at > $6
        RETURNING id`,
      [
        rotation.sessionId,
        rotation.userId,
        rotation.presentedHash,
        rotation.successorHash,
        rotation.sealedSuccessor,
        rotation.now,
        rotation.expiresAt,
        rotation.ip,
      ],
    );
    return rows.length > 0;
  }

  async findLineage(source: Queryable, sessionId: string, userId: string): Promise<Lineage | undefined> {
    const [lineage] = await source.query<Lineage>(
      `SELECT previous_token_hash AS "previousTokenHash", rotated_at AS "rotatedAt", sealed_successor AS "sealedSuccessor",
              revoked_at AS "revokedAt", revoked_reason AS "revokedReason", expires_at AS "expiresAt"
         FROM sessions WHERE id = $1 AND user_id = $2`,
      [sessionId, userId],
    );
    return lineage;
  }

  /** The owner's role is read along, so that a demotion counts within seconds and not when the token expires. */
  async findOwner(source: Queryable, sessionId: string, now: Date): Promise<SessionOwner | undefined> {
    const [owner] = await source.query<SessionOwner>(
      `SELECT s.user_id AS "userId", u.role
         FROM sessions s JOIN users u ON u.id = s.user_id
        WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > $2`,
      [sessionId, now],
      'session-owner',
    );
    return owner;
  }

  /** Which of these sessions do not live any more. */
  async findEndedAmong(source: Queryable, sessionIds: readonly string[], now: Date): Promise<string[]> {
    const rows = await source.query<{ id: string }>(
      `SELECT known.id FROM unnest($1::uuid[]) AS known (id)
        WHERE NOT EXISTS (SELECT FROM sessions s
                           WHERE s.id = known.id AND s.revoked_at IS NULL AND s.expires_at > $2)`,
      [sessionIds, now],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns the session, living or not */
  async find(source: Queryable, userId: string, id: string): Promise<Session | undefined> {
    const [session] = await source.query<Session>(
      `SELECT ${SESSION_COLUMNS} FROM sessions WHERE id = $1 AND user_id = $2`,
      [id, userId],
    );
    return session;
  }

  listActive(
    source: Queryable,
    userId: string,
    now: Date,
    limit: number,
    beforeId: string | null,
  ): Promise<Session[]> {
    return source.query<Session>(
      `SELECT ${SESSION_COLUMNS} FROM sessions
        WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $2 AND ($3::uuid IS NULL OR id < $3)
        ORDER BY id DESC LIMIT $4`,
      [userId, now, beforeId, limit],
    );
  }

  async count(source: Queryable, userId: string, now: Date): Promise<SessionCount> {
    const [count] = await source.query<SessionCount>(
      `SELECT count(*)::integer AS active, max(last_used_at) AS "lastUsedAt"
         FROM sessions WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $2`,
      [userId, now],
    );
    return count as SessionCount;
  }

  /** @returns false when the user has no such living session */
  async revoke(
    source: Queryable,
    sessionId: string,
    userId: string,
    reason: RevocationReason,
    now: Date,
  ): Promise<boolean> {
    const rows = await source.query(
      `UPDATE sessions SET revoked_at = $4, revoked_reason = $3, sealed_successor = NULL
        WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL RETURNING id`,
      [sessionId, userId, reason, now],
    );
    return rows.length > 0;
  }

  /** @param except a session that goes on. @returns the ids of the sessions that ended now */
  async revokeAll(
    source: Queryable,
    userId: string,
    reason: RevocationReason,
    now: Date,
    except: string | null = null,
  ): Promise<string[]> {
    const rows = await source.query<{ id: string }>(
      `UPDATE sessions SET revoked_at = $3, revoked_reason = $2, sealed_successor = NULL
        WHERE user_id = $1 AND revoked_at IS NULL AND ($4::uuid IS NULL OR id <> $4) RETURNING id`,
      [userId, reason, now, except],
    );
    return rows.map((row) => row.id);
  }

  /** Deletes sessions that ended before then. @returns how many */
  async purge(source: Queryable, before: Date): Promise<number> {
    const rows = await source.query(
      'DELETE FROM sessions WHERE least(revoked_at, expires_at) < $1 RETURNING id',
      [before],
    );
    return rows.length;
  }
}
