import { Clock } from '@guildhall/kernel/clock';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction';

/** How long an answer is kept for repetition. */
export const KEPT_HOURS = 24;

export interface IdempotencyScope {
  readonly actor: string;
  readonly route: string;
  readonly key: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

interface Row extends StoredAnswer {
  request_hash: Buffer;
}

@Injectable()
export class IdempotencyRepository {
  constructor(private readonly clock: Clock) {}

  /**
   * Makes the key ours within the transaction. While another transaction holds it, PostgreSQL lets us wait on
   * its row (bounded by `lock_timeout`) and then either hands it over (that one rolled back) or refuses.
   *
   * @returns true when it is ours, false when an answer is stored already
   */
  async claim(
    tx: Transaction,
    { actor, route, key }: IdempotencyScope,
    requestHash: Buffer,
  ): Promise<boolean> {
    const now = this.clock.now();
    const forgotten = new Date(now.getTime() - KEPT_HOURS * 3_600_000);
    const rows = await tx.query(
      `INSERT INTO idempotency_keys AS known (actor, route, key, request_hash, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (actor, route, key) DO UPDATE
         SET request_hash = excluded.request_hash, status = NULL, headers = NULL, body = NULL, created_at = excluded.created_at
         WHERE known.created_at <= $6
       RETURNING key`,
      [actor, route, key, requestHash, now, forgotten],
    );
    return rows.length > 0;
  }

  async find(
    tx: Transaction,
    { actor, route, key }: IdempotencyScope,
  ): Promise<{ requestHash: Buffer; answer: StoredAnswer } | undefined> {
    const [row] = await tx.query<Row>(
      'SELECT request_hash, status, headers, body FROM idempotency_keys WHERE actor = $1 AND route = $2 AND key = $3',
      [actor, route, key],
    );
    return (
      row && {
        requestHash: row.request_hash,
        answer: { status: row.status, headers: row.headers, body: row.body },
      }
    );
  }

  async store(tx: Transaction, { actor, route, key }: IdempotencyScope, answer: StoredAnswer): Promise<void> {
    await tx.query(
      'UPDATE idempotency_keys SET status = $4, headers = $5, body = $6 WHERE actor = $1 AND route = $2 AND key = $3',
      [actor, route, key, answer.status, JSON.stringify(answer.headers), JSON.stringify(answer.body ?? null)],
    );
  }
}
