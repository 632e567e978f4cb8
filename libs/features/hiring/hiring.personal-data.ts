import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { Database } from '@guildhall/platform/database/database';
import { Clock } from '@guildhall/kernel/clock';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { ApplicationMoves } from './application/application-moves';
import { InterviewCancellations } from './application/interview-cancellations';
import { isOpen } from './domain/application-stage';
import { ApplicationsRepository } from './persistence/applications.repository';
import { HiringPersonalDataRepository } from './persistence/hiring-personal-data.repository';
import { InterviewsRepository } from './persistence/interviews.repository';

/**
 * Applications, interviews and what was decided about them. Erased, open applications are withdrawn and interviews called
 * off, which the others are told of; what remains is that somebody applied, and what became of it.
 */
@Injectable()
export class HiringPersonalData implements PersonalDataHolder<Transaction> {
  readonly feature = 'hiring';

  constructor(
    private readonly repository: HiringPersonalDataRepository,
    private readonly applications: ApplicationsRepository,
    private readonly interviews: InterviewsRepository,
    private readonly moves: ApplicationMoves,
    private readonly cancellations: InterviewCancellations,
    private readonly database: Database,
    private readonly clock: Clock,
    holders: PersonalDataHolders<Transaction>,
  ) {
    holders.register(this);
  }

  export(userId: string): Promise<Record<string, unknown>> {
    return this.repository.exportOf(this.database, userId);
  }

  async erase(tx: Transaction, userId: string): Promise<void> {
    for (const application of await this.applications.lockAllOf(tx, userId))
      if (isOpen(application.stage))
        await this.moves.make(tx, application, { to: 'withdrawn', by: 'system' });
    for (const { id, applicationId } of await this.interviews.findUnderWayOf(tx, userId, this.clock.now())) {
      const application = await this.applications.lock(tx, applicationId);
      if (application) await this.cancellations.ofOne(tx, application, id, 'system', null);
    }
    await this.repository.forget(tx, userId);
  }
}
