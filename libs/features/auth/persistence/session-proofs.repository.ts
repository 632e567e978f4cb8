import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

/** When each session last proved who uses it. Read rarely, by sensitive routes only, and never remembered. */
@Injectable()
export class SessionProofsRepository {
  /** @returns `null` when the session has to prove it anew */
  async findProvenAt(source: Queryable, sessionId: string): Promise<Date | null> {
    const [session] = await source.query<{ proven_at: Date | null }>(
      'SELECT proven_at FROM sessions WHERE id = $1 AND revoked_at IS NULL',
      [sessionId],
    );
    return session?.proven_at ?? null;
  }

  async prove(tx: Transaction, sessionId: string, now: Date): Promise<void> {
    await tx.query('UPDATE sessions SET proven_at = $2 WHERE id = $1 AND revoked_at IS NULL', [
      sessionId,
      now,
    ]);
  }

  /** The proofs of the user's other sessions are not enough any more. */
  async forgetOthers(tx: Transaction, userId: string, sessionId: string): Promise<void> {
    await tx.query(
      'UPDATE sessions SET proven_at = NULL WHERE user_id = $1 AND id <> $2 AND revoked_at IS NULL',
      [userId, sessionId],
    );
  }
}
