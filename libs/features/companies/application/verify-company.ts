import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Company } from '../contract/company';
import { companyVerificationChanged } from '../contract/company.events';
import { companyNotFound } from '../domain/company-errors';
import { CompaniesRepository } from '../persistence/companies.repository';

/** What administrators of the installation vouch for: that a company is who it says. */
@Injectable()
export class VerifyCompany {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets or lifts the flag of a company as it was looked at. Done already, nothing changes.
   *
   * @throws DomainError `COMPANY_NOT_FOUND`, `IF_MATCH_REQUIRED`, `IF_MATCH_STALE`
   */
  run(ctx: UserContext, companyId: string, verified: boolean, seen: EditPrecondition): Promise<Company> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.companies.lock(tx, companyId);
      const looked = await this.companies.findById(tx, companyId);
      if (!looked) throw companyNotFound();
      seen.demand(looked.version);
      if (await this.companies.verify(tx, companyId, verified ? this.clock.now() : null)) {
        await this.audit.record(tx, {
          action: verified ? 'company.verified' : 'company.verification-lifted',
          targetType: 'company',
          targetId: companyId,
        });
        tx.publish(companyVerificationChanged, { companyId, verified });
      }
      return (await this.companies.findById(tx, companyId)) as Company;
    });
  }
}
