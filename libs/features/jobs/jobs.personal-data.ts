import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { SettleDesertedJobs } from './application/settle-deserted-jobs';
import { JobPartiesRepository } from './persistence/job-parties.repository';

/**
 * What somebody has posted. Erased, their own drafts go and their own jobs are closed and say nothing any more but their
 * titles; jobs of companies and guilds stay with these, and end when nobody is left there. Who has seen a job is forgotten
 * within two days anyhow.
 */
@Injectable()
export class JobsPersonalData implements PersonalDataHolder<Transaction> {
  readonly feature = 'jobs';

  constructor(
    private readonly parties: JobPartiesRepository,
    private readonly settling: SettleDesertedJobs,
    private readonly database: Database,
    holders: PersonalDataHolders<Transaction>,
  ) {
    holders.register(this);
  }

  export(userId: string): Promise<Record<string, unknown>> {
    return this.parties.exportOf(this.database, userId);
  }

  async erase(tx: Transaction, userId: string): Promise<void> {
    await this.settling.run(tx, await this.parties.findUnsettledOfPoster(tx, userId));
    await this.parties.forget(tx, userId);
  }
}
