import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

/** Processes and their leases. The database alone decides what time it is, so that clocks of machines may differ. */
@Injectable()
export class PresenceNodesRepository {
  /** Holds the process's row until the transaction ends. @returns true when it had none: it is new, or was given up for dead */
  async renew(tx: Transaction, id: string, leaseMs: number): Promise<boolean> {
    const [row] = await tx.query<{ isNew: boolean }>(
      `INSERT INTO presence_nodes AS n (id, lease_until) VALUES ($1, now() + make_interval(secs => $2))
       ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until
       RETURNING n.xmax = 0 AS "isNew"`,
      [id, leaseMs / 1000],
    );
    return row?.isNew ?? false;
  }

  async findExpired(source: Queryable): Promise<string[]> {
    const rows = await source.query<{ id: string }>(
      'SELECT id FROM presence_nodes WHERE lease_until < now()',
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Holds a process whose lease has run out, for the one who ends it.
   *
   * @returns when it was alive at the latest; `undefined` when it lives, or somebody else is ending it
   */
  async lockExpired(tx: Transaction, id: string): Promise<Date | undefined> {
    const [row] = await tx.query<{ leaseUntil: Date }>(
      `SELECT lease_until AS "leaseUntil" FROM presence_nodes WHERE id = $1 AND lease_until < now()
          FOR UPDATE SKIP LOCKED`,
      [id],
    );
    return row?.leaseUntil;
  }

  /** Holds a process that ends by itself. @returns false when it has been ended already */
  async lock(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM presence_nodes WHERE id = $1 FOR UPDATE', [id]);
    return rows.length > 0;
  }

  async findUserIds(source: Queryable, id: string): Promise<string[]> {
    const rows = await source.query<{ userId: string }>(
      'SELECT user_id AS "userId" FROM presence_places WHERE node_id = $1 ORDER BY user_id',
      [id],
    );
    return rows.map(({ userId }) => userId);
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM presence_nodes WHERE id = $1', [id]);
  }
}
