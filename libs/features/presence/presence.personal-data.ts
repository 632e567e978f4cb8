import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { UserPresencesRepository } from './persistence/user-presences.repository';

/** When somebody was seen last, and what they chose to be. */
@Injectable()
export class PresencePersonalData implements PersonalDataHolder<Transaction> {
  readonly feature = 'presence';

  constructor(
    private readonly presences: UserPresencesRepository,
    private readonly database: Database,
    holders: PersonalDataHolders<Transaction>,
  ) {
    holders.register(this);
  }

  export(userId: string): Promise<Record<string, unknown>> {
    return this.presences.exportOf(this.database, userId);
  }

  erase(tx: Transaction, userId: string): Promise<void> {
    return this.presences.forget(tx, userId);
  }
}
