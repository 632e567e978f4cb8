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

/** @throws Error when no contributor before has put it there */
export function idOf(world: DemoWorld, name: string): string {
  const id = world.get(name);
  if (id === undefined) throw new Error(`The demo data has no ${name}.`);
  return id;
}

/** @param name the part of their address before the @ */
export function personOf(world: DemoWorld, name: string): string {
  return idOf(world, `user:${name}@guildhall.test`);
}
