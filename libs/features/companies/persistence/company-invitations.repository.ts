import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Company, CompanyInvitation, GivenCompanyRole } from '../contract/company';
import { COMPANY_COLUMNS } from './company-columns';

/** An invitation as the one who was asked sees it. */
export interface ReceivedInvitation {
  readonly company: Company;
  readonly role: GivenCompanyRole;
  readonly invitedAt: Date;
}

const COLUMNS = `i.company_id AS "companyId", i.user_id AS "userId", u.display_name AS "displayName", i.role,
  i.invited_at AS "invitedAt"`;

/** Places in companies that people were asked to take. Everything that changes them holds the lock of the company. */
@Injectable()
export class CompanyInvitationsRepository {
  /** Asks, or changes what was asked. @returns false when nobody new was asked */
  async put(
    tx: Transaction,
    companyId: string,
    userId: string,
    role: GivenCompanyRole,
    now: Date,
  ): Promise<boolean> {
    const [row] = await tx.query<{ isNew: boolean }>(
      `INSERT INTO company_invitations (company_id, user_id, role, invited_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (company_id, user_id) DO UPDATE SET role = excluded.role
       RETURNING xmax = 0 AS "isNew"`,
      [companyId, userId, role, now],
    );
    return row?.isNew ?? false;
  }

  async count(tx: Transaction, companyId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM company_invitations WHERE company_id = $1',
      [companyId],
    );
    return row?.count ?? 0;
  }

  async find(source: Queryable, companyId: string, userId: string): Promise<CompanyInvitation | undefined> {
    const [invitation] = await source.query<CompanyInvitation>(
      `SELECT ${COLUMNS} FROM company_invitations i JOIN users u ON u.id = i.user_id
        WHERE i.company_id = $1 AND i.user_id = $2`,
      [companyId, userId],
    );
    return invitation;
  }

  /** In the order of who was asked: it is a set, of which only that there is an end matters. */
  findPage(
    source: Queryable,
    companyId: string,
    limit: number,
    afterUserId: string | null,
  ): Promise<CompanyInvitation[]> {
    return source.query<CompanyInvitation>(
      `SELECT ${COLUMNS} FROM company_invitations i JOIN users u ON u.id = i.user_id
        WHERE i.company_id = $1 AND ($3::uuid IS NULL OR i.user_id > $3) ORDER BY i.user_id LIMIT $2`,
      [companyId, limit, afterUserId],
    );
  }

  /** Newest company first. */
  async findReceived(
    source: Queryable,
    userId: string,
    limit: number,
    beforeCompanyId: string | null,
  ): Promise<ReceivedInvitation[]> {
    const rows = await source.query<Company & { role: GivenCompanyRole; invitedAt: Date }>(
      `SELECT ${COMPANY_COLUMNS}, i.role, i.invited_at AS "invitedAt"
         FROM company_invitations i JOIN companies c ON c.id = i.company_id
        WHERE i.user_id = $1 AND ($3::uuid IS NULL OR i.company_id < $3)
        ORDER BY i.company_id DESC LIMIT $2`,
      [userId, limit, beforeCompanyId],
    );
    return rows.map(({ role, invitedAt, ...company }) => ({ company, role, invitedAt }));
  }

  /** Ends an invitation. @returns the role that was offered, or `undefined` when nobody has asked them */
  async take(tx: Transaction, companyId: string, userId: string): Promise<GivenCompanyRole | undefined> {
    const [row] = await tx.query<{ role: GivenCompanyRole }>(
      'DELETE FROM company_invitations WHERE company_id = $1 AND user_id = $2 RETURNING role',
      [companyId, userId],
    );
    return row?.role;
  }
}
