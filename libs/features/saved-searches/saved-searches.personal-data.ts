import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { MatchesRepository } from './persistence/matches.repository';
import { SavedSearchesRepository } from './persistence/saved-searches.repository';

/** Searches that somebody keeps, and what they have found, which go with them. */
@Injectable()
export class SavedSearchesPersonalData implements PersonalDataHolder<Transaction> {
  readonly feature = 'saved-searches';

  constructor(
    private readonly searches: SavedSearchesRepository,
    private readonly matches: MatchesRepository,
    private readonly database: Database,
    holders: PersonalDataHolders<Transaction>,
  ) {
    holders.register(this);
  }

  async export(userId: string): Promise<Record<string, unknown>> {
    return { searches: await this.matches.exportOf(this.database, userId) };
  }

  erase(tx: Transaction, userId: string): Promise<void> {
    return this.searches.removeAllOf(tx, userId);
  }
}
