import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

/** What companies hold about one person, over all of their tables. */
@Injectable()
export class CompanyPersonalDataRepository {
  /** In the order of their ids, which is the order in which companies are to be locked. */
  async findCompanyIdsOf(source: Queryable, userId: string): Promise<string[]> {
    const rows = await source.query<{ companyId: string }>(
      'SELECT company_id AS "companyId" FROM company_members WHERE user_id = $1 ORDER BY company_id',
      [userId],
    );
    return rows.map(({ companyId }) => companyId);
  }

  /** All of it as one JSON document, made in one statement so that its parts agree. */
  async exportOf(source: Queryable, userId: string): Promise<Record<string, unknown>> {
    const [row] = await source.query<{ data: Record<string, unknown> }>(
      `SELECT jsonb_build_object(
         'memberships', ${list(`'joinedAt', t.joined_at`, 'company_members t')},
         'invitations', ${list(`'invitedAt', t.invited_at`, 'company_invitations t')}
       ) AS data`,
      [userId],
    );
    return row?.data ?? {};
  }

  async forgetInvitations(tx: Transaction, userId: string): Promise<void> {
    await tx.query('DELETE FROM company_invitations WHERE user_id = $1', [userId]);
  }
}

/** One table's rows about the user, each with the name of its company. Built of constants only. */
function list(columns: string, from: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('companyId', c.id, 'company', c.name, 'role', t.role, ${columns})
                                    ORDER BY c.id), '[]')
             FROM ${from} JOIN companies c ON c.id = t.company_id WHERE t.user_id = $1)`;
}
