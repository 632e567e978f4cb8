import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { CandidateProfilesRepository } from './persistence/candidate-profiles.repository';

/** The candidate profile, which is its owner's alone and goes with them. */
@Injectable()
export class CandidatesPersonalData implements PersonalDataHolder<Transaction> {
  readonly feature = 'candidates';

  constructor(
    private readonly profiles: CandidateProfilesRepository,
    private readonly database: Database,
    holders: PersonalDataHolders<Transaction>,
  ) {
    holders.register(this);
  }

  async export(userId: string): Promise<Record<string, unknown>> {
    return { profile: (await this.profiles.find(this.database, userId)) ?? null };
  }

  erase(tx: Transaction, userId: string): Promise<void> {
    return this.profiles.remove(tx, userId);
  }
}
