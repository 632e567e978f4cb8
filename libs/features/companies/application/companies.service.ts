import type { UserContext } from '@guildhall/kernel/actor-context';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { Database, type Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Company, CompanyRole } from '../contract/company';
import { companyNotFound } from '../domain/company-errors';
import { nameWords } from '../domain/name-words';
import { CompaniesRepository } from '../persistence/companies.repository';
import {
  CompanyMembersRepository,
  type Employment,
  type EmploymentKey,
} from '../persistence/company-members.repository';

/** What companies there are, and who acts for them: what other features may ask. */
@Injectable()
export class CompaniesService {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly members: CompanyMembersRepository,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `COMPANY_NOT_FOUND` */
  async get(companyId: string, source: Queryable = this.database): Promise<Company> {
    const company = await this.companies.findById(source, companyId);
    if (!company) throw companyNotFound();
    return company;
  }

  /** Makes sure that a company is there until the transaction ends. What does not delete it need not wait. @throws DomainError `COMPANY_NOT_FOUND` */
  async hold(tx: Transaction, companyId: string): Promise<void> {
    if (!(await this.companies.hold(tx, companyId))) throw companyNotFound();
  }

  /** What somebody is in a company; `null` when they do not belong to it, or there is no such company. */
  roleOf(source: Queryable, companyId: string, userId: string): Promise<CompanyRole | null> {
    return this.members.findRole(source, companyId, userId);
  }

  /** Newest first. @param q beginnings of words of the name; all of them have to be there */
  async list(
    q: string | undefined,
    { limit, after }: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<Company>> {
    // An empty box is no question.
    const words = q ? nameWords(q) : null;
    if (words === '') return { items: [], nextCursor: null };
    const rows = await this.companies.findPage(this.database, words, limit + 1, after);
    return cutPage(rows, limit, ({ id }) => id, encode);
  }

  /** The caller's companies, newest joined first. */
  async listMine(
    { userId }: UserContext,
    { limit, after }: PageRequest<EmploymentKey>,
    encode: (key: EmploymentKey) => string,
  ): Promise<Page<Employment>> {
    const rows = await this.members.findCompaniesOf(this.database, userId, limit + 1, after);
    return cutPage(
      rows,
      limit,
      ({ joinedAt, company }) => ({ joinedAt: joinedAt.toISOString(), companyId: company.id }),
      encode,
    );
  }
}
