import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/database';
import type { Transaction } from '../database/transaction';
import type { Recount } from './allotment-recount';

export interface CountedAllotment extends Recount {
  readonly id: string;
}

export interface Drift {
  readonly id: string;
  readonly allotmentId: string;
  readonly kind: string;
  readonly counter: Recount;
  readonly counted: Recount;
  readonly foundAt: Date;
}

@Injectable()
export class AllotmentDriftsRepository {
  /** The next allotments of a kind, by id. */
  slice(source: Queryable, kind: string, afterId: string | null, limit: number): Promise<CountedAllotment[]> {
    return source.query<CountedAllotment>(
      `SELECT id, taken, held FROM allotments
        WHERE kind = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [kind, afterId, limit],
    );
  }

  /**
   * Writes down what was found, and puts the numbers right unless there are more rows than places: that is for people
   * to settle, and until then nothing more is given out.
   */
  async record(tx: Transaction, drift: Drift): Promise<void> {
    const { id, allotmentId, kind, counter, counted, foundAt } = drift;
    await tx.query(
      `INSERT INTO allotment_drifts (id, allotment_id, kind, counter_taken, counter_held, counted_taken, counted_held, found_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, allotmentId, kind, counter.taken, counter.held, counted.taken, counted.held, foundAt],
    );
    await tx.query(
      `UPDATE allotments SET taken = $2, held = $3, version = version + 1 WHERE id = $1 AND $2::integer + $3::integer <= capacity`,
      [allotmentId, counted.taken, counted.held],
    );
  }

  async countByKind(source: Queryable): Promise<ReadonlyMap<string, number>> {
    const rows = await source.query<{ kind: string; drifts: number }>(
      'SELECT kind, count(*)::integer AS drifts FROM allotment_drifts GROUP BY kind',
    );
    return new Map(rows.map(({ kind, drifts }) => [kind, drifts]));
  }
}
