import { Registry } from '@guildhall/kernel/registry';
import type { Queryable } from '../database/database';
import type { Allotment } from './allotment';

/** The numbers of an allotment as its rows say. */
export type Recount = Pick<Allotment, 'taken' | 'held'>;

/** How one kind of allotment is counted again from the rows that stand behind its numbers. */
export interface AllotmentRecount {
  /** As given to `Allotments.open`. */
  readonly kind: string;
  /** One statement. An id that is not in the answer has no rows: nothing is taken or held. */
  count(source: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Recount>>;
}

export class AllotmentRecounts extends Registry<AllotmentRecount> {}
