import { Registry } from '@guildhall/kernel/registry';
import type { Transaction } from '@guildhall/platform/database/transaction';

/** Something that a guild still owes, such as orders that are not delivered: it cannot be deleted before. */
export interface GuildCommitment {
  /** How it is called in the refusal: `orders`. */
  readonly name: string;
  /** Asked while the guild's row is locked. @returns how many are open */
  countOpen(tx: Transaction, guildId: string): Promise<number>;
}

/** Features whose things belong to guilds register here, in the API process. */
export class GuildCommitments extends Registry<GuildCommitment> {}
