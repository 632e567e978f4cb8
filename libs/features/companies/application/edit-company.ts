import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Company } from '../contract/company';
import { companyVerificationChanged } from '../contract/company.events';
import { changedFace, changedFields, type CompanyChanges, isAnother } from '../domain/company-changes';
import { CompaniesRepository } from '../persistence/companies.repository';
import { CompanyAccess } from './company-access';

@Injectable()
export class EditCompany {
  constructor(
    private readonly access: CompanyAccess,
    private readonly companies: CompaniesRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Edits a company that nobody else has edited since. Another name or website has to be verified anew: what was looked at
   * was the company by its old ones. Nothing changes, not even the version, when the changes are empty.
   *
   * @throws DomainError `COMPANY_NOT_FOUND`, `COMPANY_PERMISSION_MISSING`, `IF_MATCH_REQUIRED`, `IF_MATCH_STALE`
   */
  run(
    ctx: UserContext,
    companyId: string,
    changes: CompanyChanges,
    seen: EditPrecondition,
  ): Promise<Company> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const { company } = await this.access.demandLocked(tx, ctx, companyId, 'edit');
      seen.demand(company.version);
      const fields = changedFields(changes);
      if (fields.length === 0) return company;
      const face = changedFace(company, changes);
      const lifts = company.verifiedAt !== null && isAnother(company, face);
      const verifiedAt = lifts ? null : company.verifiedAt;
      await this.companies.update(tx, companyId, face, verifiedAt, this.clock.now());
      const target = { targetType: 'company', targetId: companyId };
      await this.audit.record(tx, {
        action: 'company.edited',
        ...target,
        details: { fields, ...(lifts ? { verificationLifted: true } : {}) },
      });
      if (lifts) tx.publish(companyVerificationChanged, { companyId, verified: false });
      return (await this.companies.findById(tx, companyId)) as Company;
    });
  }
}
