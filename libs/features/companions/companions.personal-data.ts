import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { CompanionPersonalDataRepository } from './persistence/companion-personal-data.repository';

/** What somebody asked companions and was answered. An answer that is on its way stops when they are erased. */
@Injectable()
export class CompanionsPersonalData implements PersonalDataHolder<Transaction> {
  readonly feature = 'companions';

  constructor(
    private readonly repository: CompanionPersonalDataRepository,
    private readonly database: Database,
    holders: PersonalDataHolders<Transaction>,
  ) {
    holders.register(this);
  }

  export(userId: string): Promise<Record<string, unknown>> {
    return this.repository.exportOf(this.database, userId);
  }

  erase(tx: Transaction, userId: string): Promise<void> {
    return this.repository.forget(tx, userId);
  }
}
