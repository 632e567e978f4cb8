import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { BlocksRepository } from './persistence/blocks.repository';

/** Whom somebody has blocked. Erased, they are in nobody's list either. */
@Injectable()
export class BlocksPersonalData implements PersonalDataHolder<Transaction> {
  readonly feature = 'blocks';

  constructor(
    private readonly blocks: BlocksRepository,
    private readonly database: Database,
    holders: PersonalDataHolders<Transaction>,
  ) {
    holders.register(this);
  }

  export(userId: string): Promise<Record<string, unknown>> {
    return this.blocks.exportOf(this.database, userId);
  }

  erase(tx: Transaction, userId: string): Promise<void> {
    return this.blocks.forget(tx, userId);
  }
}
