import type { UserContext } from '@guildhall/kernel/actor-context';
import { Database, type Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { companyNotFound, permissionMissing } from '../domain/company-errors';
import { type CompanyAction, may } from '../domain/permissions';
import { CompaniesRepository, type CompanyView } from '../persistence/companies.repository';

/** The door of every use case: which companies are there, and what the caller may do in them. */
@Injectable()
export class CompanyAccess {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `COMPANY_NOT_FOUND` */
  async open(ctx: UserContext, companyId: string, source: Queryable = this.database): Promise<CompanyView> {
    const view = await this.companies.findView(source, companyId, ctx.userId);
    if (!view) throw companyNotFound();
    return view;
  }

  /** {@link open} of a company that is held until the transaction ends. @throws DomainError `COMPANY_NOT_FOUND` */
  async openLocked(tx: Transaction, ctx: UserContext, companyId: string): Promise<CompanyView> {
    await this.companies.lock(tx, companyId);
    return this.open(ctx, companyId, tx);
  }

  /** @throws DomainError `COMPANY_NOT_FOUND`, `COMPANY_PERMISSION_MISSING` */
  async demand(
    ctx: UserContext,
    companyId: string,
    action: CompanyAction,
    source: Queryable = this.database,
  ): Promise<CompanyView> {
    const view = await this.open(ctx, companyId, source);
    if (!may(action, view.role, ctx.role)) throw permissionMissing();
    return view;
  }

  /**
   * {@link demand} of a company that is held until the transaction ends: what was allowed stays allowed until then.
   *
   * @throws DomainError `COMPANY_NOT_FOUND`, `COMPANY_PERMISSION_MISSING`
   */
  async demandLocked(
    tx: Transaction,
    ctx: UserContext,
    companyId: string,
    action: CompanyAction,
  ): Promise<CompanyView> {
    await this.companies.lock(tx, companyId);
    return this.demand(ctx, companyId, action, tx);
  }
}
