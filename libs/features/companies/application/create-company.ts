import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { type Scope, UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Company } from '../contract/company';
import type { CompanyFace } from '../domain/company-changes';
import { CompaniesRepository } from '../persistence/companies.repository';
import { CompanyMembersRepository } from '../persistence/company-members.repository';

/** Makes a company. Whoever makes it owns it. */
@Injectable()
export class CreateCompany {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly members: CompanyMembersRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  run(scope: Scope, ownerId: string, face: CompanyFace): Promise<Company> {
    const id = this.ids.next();
    const now = this.clock.now();
    return this.unitOfWork.run(scope, async (tx) => {
      await this.companies.insert(tx, id, face, now);
      await this.members.insert(tx, id, ownerId, 'owner', now);
      await this.audit.record(tx, { action: 'company.created', targetType: 'company', targetId: id });
      return (await this.companies.findById(tx, id)) as Company;
    });
  }
}
