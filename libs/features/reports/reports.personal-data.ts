import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { ReportsRepository } from './persistence/reports.repository';

/** What somebody reported. */
@Injectable()
export class ReportsPersonalData implements PersonalDataHolder<Transaction> {
  readonly feature = 'reports';

  constructor(
    private readonly reports: ReportsRepository,
    private readonly database: Database,
    holders: PersonalDataHolders<Transaction>,
  ) {
    holders.register(this);
  }

  export(userId: string): Promise<Record<string, unknown>> {
    return this.reports.exportOf(this.database, userId);
  }

  erase(tx: Transaction, userId: string): Promise<void> {
    return this.reports.forget(tx, userId);
  }
}
