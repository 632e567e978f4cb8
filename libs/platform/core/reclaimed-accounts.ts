import { Registry } from '@guildhall/kernel/registry';
import type { Transaction } from '../database/transaction';

/** A feature that holds something by which whoever had an account before could still reach into it. */
export interface HoldsAccess {
  /** Takes all of it away: devices that are pushed to, outside accounts, whatever it is. */
  forgetAccessOf(tx: Transaction, userId: string): Promise<void>;
}

/**
 * Who has to let go when an account is handed to the owner of its address. Features register; auth tells them, in the
 * transaction that hands it over, and knows none of them.
 */
export class ReclaimedAccounts extends Registry<HoldsAccess> {}
