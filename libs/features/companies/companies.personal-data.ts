import { Clock } from '@guildhall/kernel/clock';
import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { CompanyPlaces } from './application/company-places';
import { companyDeleted, companyDeserted } from './contract/company.events';
import { CompaniesRepository } from './persistence/companies.repository';
import { CompanyMembersRepository } from './persistence/company-members.repository';
import { CompanyPersonalDataRepository } from './persistence/company-personal-data.repository';

/**
 * Memberships and invitations. Erased, a company of theirs goes to the recruiter or member who has been there longest.
 * One without anybody else is removed, or emptied of all that it said when jobs refer to it.
 */
@Injectable()
export class CompaniesPersonalData implements PersonalDataHolder<Transaction> {
  readonly feature = 'companies';

  constructor(
    private readonly repository: CompanyPersonalDataRepository,
    private readonly companies: CompaniesRepository,
    private readonly members: CompanyMembersRepository,
    private readonly places: CompanyPlaces,
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
    await this.repository.forgetInvitations(tx, userId);
    for (const companyId of await this.repository.findCompanyIdsOf(tx, userId)) {
      await this.companies.lock(tx, companyId);
      // Read under the lock: it may have been handed over meanwhile, or to them.
      const role = await this.members.findRole(tx, companyId, userId);
      if (role !== 'owner') await this.places.part(tx, companyId, userId, 'erased');
      else await this.giveUp(tx, companyId, userId);
    }
  }

  private async giveUp(tx: Transaction, companyId: string, userId: string): Promise<void> {
    const successor = await this.members.findSuccessor(tx, companyId);
    if (successor !== undefined) await this.places.passOn(tx, companyId, userId, successor);
    await this.places.part(tx, companyId, userId, 'erased');
    if (successor !== undefined) return;
    const isRemoved = await this.companies.removeUnlessInUse(tx, companyId);
    if (!isRemoved) await this.companies.desert(tx, companyId, this.clock.now());
    tx.publish(isRemoved ? companyDeleted : companyDeserted, { companyId });
  }
}
