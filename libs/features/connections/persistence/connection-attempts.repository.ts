import type { Queryable } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { ConnectionProvider } from '../contract/provider';

/** Somebody who was sent to a provider and is expected back. */
export interface Attempt {
  readonly id: string;
  readonly purpose: 'connect' | 'sign-in';
  readonly provider: ConnectionProvider;
  readonly userId: string | null;
  readonly sessionId: string | null;
  readonly holderHash: Buffer;
  readonly redirectUri: string;
  readonly sealedVerifier: Buffer | null;
  readonly expiresAt: Date;
}

export interface NewAttempt extends Attempt {
  readonly stateHash: Buffer;
  readonly createdAt: Date;
}

/** Who comes back. All that is given has to be what the attempt was begun with. */
export type Comer = { readonly sessionId: string; readonly userId: string } | { readonly holderHash: Buffer };

@Injectable()
export class ConnectionAttemptsRepository {
  async insert(source: Queryable, attempt: NewAttempt): Promise<void> {
    await source.query(
      `INSERT INTO connection_attempts
              (id, state_hash, purpose, provider, user_id, session_id, holder_hash, redirect_uri, sealed_verifier, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        attempt.id,
        attempt.stateHash,
        attempt.purpose,
        attempt.provider,
        attempt.userId,
        attempt.sessionId,
        attempt.holderHash,
        attempt.redirectUri,
        attempt.sealedVerifier,
        attempt.createdAt,
        attempt.expiresAt,
      ],
    );
  }

  /**
   * Uses an attempt up, in one conditional statement: of any number of callers one gets it, and somebody else's
   * stays as it is.
   */
  async take(
    source: Queryable,
    stateHash: Buffer,
    provider: ConnectionProvider,
    purposes: ReadonlyArray<Attempt['purpose']>,
    comer: Comer,
  ): Promise<Attempt | undefined> {
    const [column, value] =
      'holderHash' in comer
        ? ['holder_hash = $4', [comer.holderHash]]
        : ['user_id = $4 AND session_id = $5', [comer.userId, comer.sessionId]];
    const [attempt] = await source.query<Attempt>(
      `DELETE FROM connection_attempts
        WHERE state_hash = $1 AND provider = $2 AND purpose = ANY ($3) AND ${column as string}
        RETURNING id, purpose, provider, user_id AS "userId", session_id AS "sessionId", holder_hash AS "holderHash",
                  redirect_uri AS "redirectUri", sealed_verifier AS "sealedVerifier", expires_at AS "expiresAt"`,
      [stateHash, provider, purposes, ...(value as unknown[])],
    );
    return attempt;
  }

  /** @returns how many nobody came back for */
  async purge(source: Queryable, before: Date): Promise<number> {
    const rows = await source.query('DELETE FROM connection_attempts WHERE expires_at < $1 RETURNING id', [
      before,
    ]);
    return rows.length;
  }
}
