import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction';
import type { Allotment } from './allotment';

const COLUMNS = 'capacity, taken, held';

/**
 * The one mechanism by which scarce things are given out: seats of a guild, pieces of a product, interview slots.
 *
 * Every change is one conditional UPDATE that checks the room and moves the numbers, so that of any number of
 * callers on any number of processes just as many succeed as there are places. The row stays locked until the
 * transaction ends: whatever must agree with the numbers (the members, the order lines) is read and written in the
 * same transaction, after the change. Change the allotment first, and where there are several, in the order of their ids.
 */
@Injectable()
export class Allotments {
  /** @param kind which rows are counted against it, see `AllotmentRecounts` */
  async open(tx: Transaction, id: string, kind: string, { capacity, taken, held }: Allotment): Promise<void> {
    await tx.query('INSERT INTO allotments (id, kind, capacity, taken, held) VALUES ($1, $2, $3, $4, $5)', [
      id,
      kind,
      capacity,
      taken,
      held,
    ]);
  }

  /** Free places become taken. @returns `undefined` when there are not that many */
  take(tx: Transaction, id: string, places = 1): Promise<Allotment | undefined> {
    return this.move(tx, id, places, 0);
  }

  /** Free places are kept for somebody. @returns `undefined` when there are not that many */
  hold(tx: Transaction, id: string, places = 1): Promise<Allotment | undefined> {
    return this.move(tx, id, 0, places);
  }

  /** Held places become taken. @returns `undefined` when there are not that many */
  redeem(tx: Transaction, id: string, places = 1): Promise<Allotment | undefined> {
    return this.move(tx, id, places, -places);
  }

  /** Taken places become free. @returns `undefined` when there are not that many */
  release(tx: Transaction, id: string, places = 1): Promise<Allotment | undefined> {
    return this.move(tx, id, -places, 0);
  }

  /** Held places become free. @returns `undefined` when there are not that many */
  letGo(tx: Transaction, id: string, places = 1): Promise<Allotment | undefined> {
    return this.move(tx, id, 0, -places);
  }

  /** @returns `undefined` when more than `capacity` places are taken or held */
  async resize(tx: Transaction, id: string, capacity: number): Promise<Allotment | undefined> {
    const [allotment] = await tx.query<Allotment>(
      `UPDATE allotments SET capacity = $2, version = version + 1
        WHERE id = $1 AND taken + held <= $2 RETURNING ${COLUMNS}`,
      [id, capacity],
    );
    return allotment;
  }

  /** Keeps the numbers, and what agrees with them, as they are until the transaction ends. @throws Error when there is none */
  async lock(tx: Transaction, id: string): Promise<Allotment> {
    const allotment = await this.lockIfThere(tx, id);
    if (!allotment) throw new Error(`There is no allotment ${id}.`);
    return allotment;
  }

  /** {@link lock}, for work that comes late: what the places belong to may be gone. */
  async lockIfThere(tx: Transaction, id: string): Promise<Allotment | undefined> {
    const [allotment] = await tx.query<Allotment>(
      `SELECT ${COLUMNS} FROM allotments WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return allotment;
  }

  async close(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM allotments WHERE id = ANY ($1)', [ids]);
  }

  private async move(
    tx: Transaction,
    id: string,
    taken: number,
    held: number,
  ): Promise<Allotment | undefined> {
    const [allotment] = await tx.query<Allotment>(
      `UPDATE allotments SET taken = taken + $2, held = held + $3, version = version + 1
        WHERE id = $1 AND taken + $2 >= 0 AND held + $3 >= 0 AND taken + held + $2 + $3 <= capacity
        RETURNING ${COLUMNS}`,
      [id, taken, held],
      'allotment-move',
    );
    return allotment;
  }
}
