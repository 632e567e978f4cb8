import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { ConnectionProvider } from '../contract/provider';
import type { Connection } from '../domain/connection';
import type { Grant } from '../domain/grant';

export interface SealedTokens {
  readonly sealedAccessToken: Buffer;
  /** `null` keeps the one that is stored. */
  readonly sealedRefreshToken: Buffer | null;
}

export interface NewConnection extends Grant, SealedTokens {
  readonly id: string;
  readonly userId: string;
  readonly provider: ConnectionProvider;
  readonly subject: string;
  readonly accountName: string | null;
  readonly scopes: readonly string[];
  readonly dueAt: Date | null;
  readonly connectedAt: Date;
}

export interface StoredTokens {
  readonly sealedAccessToken: Buffer | null;
  readonly sealedRefreshToken: Buffer | null;
}

/** Column list of a connection without its secrets, named as {@link Connection} names its fields. */
const COLUMNS = `id, user_id AS "userId", provider, subject, account_name AS "accountName", scopes, status AS "storedStatus",
  issued_at AS "issuedAt", access_expires_at AS "accessExpiresAt", ends_at AS "endsAt", renewable, warned_of AS "warnedOf",
  token_version AS "tokenVersion", failures, retry_at AS "retryAt", connected_at AS "connectedAt"`;
const TOKENS = `sealed_access_token AS "sealedAccessToken", sealed_refresh_token AS "sealedRefreshToken"`;

@Injectable()
export class ConnectionsRepository {
  /**
   * Links an account with a user, or takes up again what is linked with the same user. The unique constraints decide.
   *
   * @returns `undefined` when the outside account is linked with somebody else
   * @throws QueryFailedError on `connections_user_provider_key` when the user has another account of the provider
   */
  async save(tx: Transaction, connection: NewConnection): Promise<Connection | undefined> {
    const [saved] = await tx.query<Connection>(
      `INSERT INTO connections AS known
              (id, user_id, provider, subject, account_name, scopes, status, sealed_access_token, sealed_refresh_token,
               issued_at, access_expires_at, ends_at, renewable, due_at, connected_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'active', $7, $8, $9, $10, $11, $12, $13, $14)
       ON CONFLICT (provider, subject) DO UPDATE SET
         account_name = $5, scopes = $6, status = 'active', sealed_access_token = $7,
         sealed_refresh_token = coalesce($8, known.sealed_refresh_token), issued_at = $9, access_expires_at = $10,
         ends_at = $11, renewable = $12, due_at = $13, warned_of = NULL, token_version = known.token_version + 1,
         failures = 0, retry_at = NULL, leased_until = NULL
       WHERE known.user_id = $2
       RETURNING ${COLUMNS}`,
      [
        connection.id,
        connection.userId,
        connection.provider,
        connection.subject,
        connection.accountName,
        connection.scopes,
        connection.sealedAccessToken,
        connection.sealedRefreshToken,
        connection.issuedAt,
        connection.accessExpiresAt,
        connection.endsAt,
        connection.renewable,
        connection.dueAt,
        connection.connectedAt,
      ],
    );
    return saved;
  }

  async findOfUser(
    source: Queryable,
    userId: string,
    provider: ConnectionProvider,
  ): Promise<Connection | undefined> {
    const [connection] = await source.query<Connection>(
      `SELECT ${COLUMNS} FROM connections WHERE user_id = $1 AND provider = $2`,
      [userId, provider],
    );
    return connection;
  }

  /** Who has an outside account. */
  async findHolder(
    source: Queryable,
    provider: ConnectionProvider,
    subject: string,
  ): Promise<string | undefined> {
    const [row] = await source.query<{ userId: string }>(
      'SELECT user_id AS "userId" FROM connections WHERE provider = $1 AND subject = $2',
      [provider, subject],
    );
    return row?.userId;
  }

  /** The connection of an outside account, whoever has it; locked, so that nobody takes it away meanwhile. */
  async lockAccount(
    tx: Transaction,
    provider: ConnectionProvider,
    subject: string,
  ): Promise<Connection | undefined> {
    const [connection] = await tx.query<Connection>(
      `SELECT ${COLUMNS} FROM connections WHERE provider = $1 AND subject = $2 FOR UPDATE`,
      [provider, subject],
    );
    return connection;
  }

  async find(source: Queryable, id: string): Promise<Connection | undefined> {
    const [connection] = await source.query<Connection>(`SELECT ${COLUMNS} FROM connections WHERE id = $1`, [
      id,
    ]);
    return connection;
  }

  async findTokens(source: Queryable, id: string): Promise<StoredTokens | undefined> {
    const [tokens] = await source.query<StoredTokens>(`SELECT ${TOKENS} FROM connections WHERE id = $1`, [
      id,
    ]);
    return tokens;
  }

  findPage(source: Queryable, userId: string, limit: number, beforeId: string | null): Promise<Connection[]> {
    return source.query<Connection>(
      `SELECT ${COLUMNS} FROM connections
        WHERE user_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [userId, beforeId, limit],
    );
  }

  /** @returns the id of what was there */
  async delete(tx: Transaction, userId: string, provider: ConnectionProvider): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      'DELETE FROM connections WHERE user_id = $1 AND provider = $2 RETURNING id',
      [userId, provider],
    );
    return row?.id;
  }

  async deleteSome(tx: Transaction, userId: string, ids: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM connections WHERE user_id = $1 AND id = ANY ($2)', [userId, ids]);
  }

  /** @param connectedSince leaves older ones */
  async deleteAllOf(tx: Transaction, userId: string, connectedSince?: Date): Promise<void> {
    await tx.query(
      'DELETE FROM connections WHERE user_id = $1 AND ($2::timestamptz IS NULL OR connected_at >= $2)',
      [userId, connectedSince ?? null],
    );
  }

  /** Connections that the schedule has something to do for, in the order of their ids. */
  async findDue(source: Queryable, now: Date, limit: number, afterId: string | null): Promise<string[]> {
    const rows = await source.query<{ id: string }>(
      `SELECT id FROM connections
        WHERE status = 'active' AND due_at <= $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [now, afterId, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Notes that the owner was warned of an end. @returns false when they were, or it is another end by now */
  async warn(tx: Transaction, { id, endsAt }: Connection, dueAt: Date | null): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE connections SET warned_of = ends_at, due_at = $3
        WHERE id = $1 AND ends_at = $2 AND warned_of IS DISTINCT FROM ends_at AND status = 'active' RETURNING id`,
      [id, endsAt, dueAt],
    );
    return rows.length > 0;
  }

  /**
   * Says that only the person can help, and throws the useless tokens away.
   *
   * @returns false when that was known, or there are other tokens by now
   */
  async lose(tx: Transaction, { id, tokenVersion }: Connection): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE connections
          SET status = 'needs_reauth', sealed_access_token = NULL, sealed_refresh_token = NULL, due_at = NULL,
              renewable = false, failures = 0, retry_at = NULL, leased_until = NULL
        WHERE id = $1 AND token_version = $2 AND status = 'active' RETURNING id`,
      [id, tokenVersion],
    );
    return rows.length > 0;
  }
}
