import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { ConnectionProvider } from '../contract/provider';

/** A sign-in that waits for somebody to confirm, from the mailbox, that the address is theirs. */
export interface PendingSignIn {
  readonly id: string;
  readonly provider: ConnectionProvider;
  readonly email: string;
  readonly sealedGrant: Buffer;
  readonly deviceName: string | null;
  readonly holderHash: Buffer;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const COLUMNS = `id, provider, email, sealed_grant AS "sealedGrant", device_name AS "deviceName", holder_hash AS "holderHash",
  created_at AS "createdAt", expires_at AS "expiresAt"`;

@Injectable()
export class PendingSignInsRepository {
  async insert(source: Queryable, pending: PendingSignIn): Promise<void> {
    await source.query(
      `INSERT INTO pending_provider_sign_ins
              (id, provider, email, sealed_grant, device_name, holder_hash, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        pending.id,
        pending.provider,
        pending.email,
        pending.sealedGrant,
        pending.deviceName,
        pending.holderHash,
        pending.createdAt,
        pending.expiresAt,
      ],
    );
  }

  /** Notes which token is mailed. @returns `undefined` when there is nothing to confirm any more */
  async setToken(
    source: Queryable,
    id: string,
    tokenHash: Buffer,
    now: Date,
  ): Promise<PendingSignIn | undefined> {
    const [pending] = await source.query<PendingSignIn>(
      `UPDATE pending_provider_sign_ins SET token_hash = $2 WHERE id = $1 AND expires_at > $3 RETURNING ${COLUMNS}`,
      [id, tokenHash, now],
    );
    return pending;
  }

  /** Uses one up: of any number of callers who have both secrets, one gets it. */
  async take(
    tx: Transaction,
    provider: ConnectionProvider,
    tokenHash: Buffer,
    holderHash: Buffer,
    now: Date,
  ): Promise<PendingSignIn | undefined> {
    const [pending] = await tx.query<PendingSignIn>(
      `DELETE FROM pending_provider_sign_ins
        WHERE token_hash = $2 AND holder_hash = $3 AND provider = $1 AND expires_at > $4 RETURNING ${COLUMNS}`,
      [provider, tokenHash, holderHash, now],
    );
    return pending;
  }

  /** @returns how many nobody confirmed */
  async purge(source: Queryable, before: Date): Promise<number> {
    const rows = await source.query(
      'DELETE FROM pending_provider_sign_ins WHERE expires_at < $1 RETURNING id',
      [before],
    );
    return rows.length;
  }
}
