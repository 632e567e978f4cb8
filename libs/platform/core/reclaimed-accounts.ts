import { Registry } from '@guildhall/kernel/registry';
import type { Transaction } from '../database/transaction';

/** A feature that holds something by which whoever had an account before could still reach into it. */
export interface HoldsAccess {
  /**
   * Takes it away: devices that are pushed to, outside accounts, whatever it is.
   *
   * @param since leaves what is older; everything goes when absent
   */
  forgetAccessOf(tx: Transaction, userId: string, since?: Date): Promise<void>;
  /** Takes away those of the user's ways to sign in that have one of these ids. */
  forgetCredentials?(tx: Transaction, userId: string, ids: readonly string[]): Promise<void>;
}

/**
 * Who has to let go when an account is handed to the owner of its address, or when its owner throws somebody else out.
 * Features register; auth tells them, in the transaction that does it, and knows none of them.
 */
export class ReclaimedAccounts extends Registry<HoldsAccess> {}
