import type { UserContext } from '@guildhall/kernel/actor-context';
import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { companyDeleted } from '../contract/company.events';
import { companyInUse } from '../domain/company-errors';
import { CompaniesRepository } from '../persistence/companies.repository';
import { CompanyAccess } from './company-access';

/** Removes a company that nothing refers to. One that has posted jobs stays: what it promised is still its own. */
@Injectable()
export class DeleteCompany {
  constructor(
    private readonly access: CompanyAccess,
    private readonly companies: CompaniesRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws DomainError `COMPANY_NOT_FOUND`, `COMPANY_PERMISSION_MISSING`, `IF_MATCH_REQUIRED`, `IF_MATCH_STALE`,
   *   `COMPANY_IN_USE`
   */
  run(ctx: UserContext, companyId: string, seen: EditPrecondition): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const { company } = await this.access.demandLocked(tx, ctx, companyId, 'delete');
      seen.demand(company.version);
      if (!(await this.companies.removeUnlessInUse(tx, companyId))) throw companyInUse();
      tx.publish(companyDeleted, { companyId });
      await this.audit.record(tx, { action: 'company.deleted', targetType: 'company', targetId: companyId });
    });
  }
}
