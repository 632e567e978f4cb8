import type { Queryable } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Connection } from '../domain/connection';
import type { Grant } from '../domain/grant';
import type { SealedTokens, StoredTokens } from './connections.repository';

export interface Renewed extends Grant, SealedTokens {
  readonly scopes: readonly string[] | null;
  readonly dueAt: Date | null;
}

/** Longer than a provider is waited for: a lease that runs out belongs to a process that is gone. */
const LEASE_SECONDS = 30;

type Seen = Pick<Connection, 'id' | 'tokenVersion'>;

/** Who may ask the provider for new tokens, and what came of it. */
@Injectable()
export class RenewalsRepository {
  /**
   * Takes the lease: of all callers on all nodes one gets it, and with it the tokens to renew. No connection of the
   * pool and no transaction is held while the provider is asked. The database's clock, because leases are between nodes.
   */
  async lease(source: Queryable, { id, tokenVersion }: Seen, now: Date): Promise<StoredTokens | undefined> {
    const [tokens] = await source.query<StoredTokens>(
      `UPDATE connections SET leased_until = clock_timestamp() + ${LEASE_SECONDS} * interval '1 second'
        WHERE id = $1 AND token_version = $2 AND status = 'active' AND (retry_at IS NULL OR retry_at <= $3)
          AND (leased_until IS NULL OR leased_until < clock_timestamp())
        RETURNING sealed_access_token AS "sealedAccessToken", sealed_refresh_token AS "sealedRefreshToken"`,
      [id, tokenVersion, now],
    );
    return tokens;
  }

  /** @returns false while somebody asks the provider */
  async isFree(source: Queryable, id: string): Promise<boolean> {
    const [row] = await source.query<{ free: boolean }>(
      `SELECT leased_until IS NULL OR leased_until < clock_timestamp() AS free FROM connections WHERE id = $1`,
      [id],
    );
    return row?.free ?? true;
  }

  /** @returns false when other tokens were stored meanwhile; what was seen is the fence */
  async store(source: Queryable, { id, tokenVersion }: Seen, renewed: Renewed): Promise<boolean> {
    const rows = await source.query(
      `UPDATE connections
          SET sealed_access_token = $3, sealed_refresh_token = coalesce($4, sealed_refresh_token),
              scopes = coalesce($5, scopes), issued_at = $6, access_expires_at = $7, ends_at = $8, renewable = $9, due_at = $10,
              token_version = token_version + 1, leased_until = NULL, failures = 0, retry_at = NULL
        WHERE id = $1 AND token_version = $2 RETURNING id`,
      [
        id,
        tokenVersion,
        renewed.sealedAccessToken,
        renewed.sealedRefreshToken,
        renewed.scopes,
        renewed.issuedAt,
        renewed.accessExpiresAt,
        renewed.endsAt,
        renewed.renewable,
        renewed.dueAt,
      ],
    );
    return rows.length > 0;
  }

  /** Counts a failure and leaves the provider alone until `retryAt`. */
  async fail(source: Queryable, { id, tokenVersion }: Seen, retryAt: Date): Promise<void> {
    await source.query(
      `UPDATE connections SET failures = failures + 1, retry_at = $3, leased_until = NULL
        WHERE id = $1 AND token_version = $2 RETURNING id`,
      [id, tokenVersion, retryAt],
    );
  }

  /** How many connections of each provider have failed so many times in a row. */
  failing(source: Queryable, atLeast: number): Promise<Array<{ provider: string; connections: number }>> {
    return source.query(
      `SELECT provider, count(*)::integer AS connections FROM connections
        WHERE failures > 0 AND failures >= $1 AND status = 'active' GROUP BY provider ORDER BY provider`,
      [atLeast],
    );
  }
}
