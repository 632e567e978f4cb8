import { Registry } from '@guildhall/kernel/registry';
import type { Transaction } from '../database/transaction';

/** What contributors hand to each other: ids by well-known name (`user:admin@guildhall.test`). */
export type DemoWorld = Map<string, string>;

/** Fills a new development database with believable people and things. */
export interface DemoDataContributor {
  readonly name: string;
  /** Contributors run in this order; a feature stands after those whose rows it refers to. */
  readonly order: number;
  seed(tx: Transaction, world: DemoWorld): Promise<void>;
}

export class DemoDataContributors extends Registry<DemoDataContributor> {}
