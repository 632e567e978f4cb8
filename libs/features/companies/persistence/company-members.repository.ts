import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import {
  type Company,
  type CompanyMember,
  type CompanyRole,
  GIVEN_COMPANY_ROLES,
  type GivenCompanyRole,
  RECRUITING_ROLES,
} from '../contract/company';
import { COMPANY_COLUMNS } from './company-columns';

/** Where a page of members starts: longest there first. */
export interface CompanyMemberKey {
  readonly joinedAt: string;
  readonly userId: string;
}

/** Where a page of somebody's companies starts: newest joined first. */
export interface EmploymentKey {
  readonly joinedAt: string;
  readonly companyId: string;
}

/** A company that somebody belongs to. */
export interface Employment {
  readonly company: Company;
  readonly role: CompanyRole;
  readonly joinedAt: Date;
}

const MEMBER_COLUMNS = `m.company_id AS "companyId", m.user_id AS "userId", u.display_name AS "displayName", m.role,
  m.joined_at AS "joinedAt"`;

/** Who belongs to which company. Everything that changes it holds the lock of the company. */
@Injectable()
export class CompanyMembersRepository {
  async insert(
    tx: Transaction,
    companyId: string,
    userId: string,
    role: CompanyRole,
    now: Date,
  ): Promise<void> {
    await tx.query(
      'INSERT INTO company_members (company_id, user_id, role, joined_at) VALUES ($1, $2, $3, $4)',
      [companyId, userId, role, now],
    );
  }

  async find(source: Queryable, companyId: string, userId: string): Promise<CompanyMember | undefined> {
    const [member] = await source.query<CompanyMember>(
      `SELECT ${MEMBER_COLUMNS} FROM company_members m JOIN users u ON u.id = m.user_id
        WHERE m.company_id = $1 AND m.user_id = $2`,
      [companyId, userId],
    );
    return member;
  }

  async findRole(source: Queryable, companyId: string, userId: string): Promise<CompanyRole | null> {
    const [row] = await source.query<{ role: CompanyRole }>(
      'SELECT role FROM company_members WHERE company_id = $1 AND user_id = $2',
      [companyId, userId],
    );
    return row?.role ?? null;
  }

  /** Those who act for its jobs, the owner first. */
  async findRecruiting(source: Queryable, companyId: string): Promise<string[]> {
    const rows = await source.query<{ userId: string }>(
      `SELECT user_id AS "userId" FROM company_members WHERE company_id = $1 AND role = ANY ($2)
        ORDER BY role <> 'owner', joined_at, user_id`,
      [companyId, RECRUITING_ROLES],
    );
    return rows.map(({ userId }) => userId);
  }

  findPage(
    source: Queryable,
    companyId: string,
    limit: number,
    after: CompanyMemberKey | null,
  ): Promise<CompanyMember[]> {
    return source.query<CompanyMember>(
      `SELECT ${MEMBER_COLUMNS} FROM company_members m JOIN users u ON u.id = m.user_id
        WHERE m.company_id = $1 AND ($3::timestamptz IS NULL OR (m.joined_at, m.user_id) > ($3, $4::uuid))
        ORDER BY m.joined_at, m.user_id LIMIT $2`,
      [companyId, limit, after?.joinedAt ?? null, after?.userId ?? null],
    );
  }

  async findCompaniesOf(
    source: Queryable,
    userId: string,
    limit: number,
    after: EmploymentKey | null,
  ): Promise<Employment[]> {
    const rows = await source.query<Company & { role: CompanyRole; joinedAt: Date }>(
      `SELECT ${COMPANY_COLUMNS}, m.role, m.joined_at AS "joinedAt"
         FROM company_members m JOIN companies c ON c.id = m.company_id
        WHERE m.user_id = $1 AND ($3::timestamptz IS NULL OR (m.joined_at, m.company_id) < ($3, $4::uuid))
        ORDER BY m.joined_at DESC, m.company_id DESC LIMIT $2`,
      [userId, limit, after?.joinedAt ?? null, after?.companyId ?? null],
    );
    return rows.map(({ role, joinedAt, ...company }) => ({ company, role, joinedAt }));
  }

  async changeRole(tx: Transaction, companyId: string, userId: string, role: CompanyRole): Promise<void> {
    await tx.query('UPDATE company_members SET role = $3 WHERE company_id = $1 AND user_id = $2', [
      companyId,
      userId,
      role,
    ]);
  }

  async remove(tx: Transaction, companyId: string, userId: string): Promise<void> {
    await tx.query('DELETE FROM company_members WHERE company_id = $1 AND user_id = $2', [companyId, userId]);
  }

  /** Who follows an owner that is erased: the recruiter, or else the member, who has been there longest. */
  async findSuccessor(tx: Transaction, companyId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ userId: string }>(
      `SELECT user_id AS "userId" FROM company_members WHERE company_id = $1 AND role <> 'owner'
        ORDER BY array_position($2::text[], role), joined_at, user_id LIMIT 1`,
      [companyId, GIVEN_COMPANY_ROLES satisfies readonly GivenCompanyRole[]],
    );
    return row?.userId;
  }
}
