import type { Queryable } from '@guildhall/platform/database/database';
import { isForeignKeyViolation } from '@guildhall/platform/database/database-errors';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Company, CompanyRole } from '../contract/company';
import type { CompanyFace } from '../domain/company-changes';
import { COMPANY_COLUMNS } from './company-columns';

/** A company, and what somebody is in it. */
export interface CompanyView {
  readonly company: Company;
  readonly role: CompanyRole | null;
}

@Injectable()
export class CompaniesRepository {
  async insert(tx: Transaction, id: string, face: CompanyFace, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO companies (id, name, description, website, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $5)`,
      [id, face.name, face.description, face.website, now],
    );
  }

  async findById(source: Queryable, id: string): Promise<Company | undefined> {
    const [company] = await source.query<Company>(
      `SELECT ${COMPANY_COLUMNS} FROM companies c WHERE c.id = $1 AND c.deserted_at IS NULL`,
      [id],
    );
    return company;
  }

  async findView(source: Queryable, id: string, userId: string): Promise<CompanyView | undefined> {
    const [row] = await source.query<Company & { role: CompanyRole | null }>(
      `SELECT ${COMPANY_COLUMNS}, m.role
         FROM companies c LEFT JOIN company_members m ON m.company_id = c.id AND m.user_id = $2
        WHERE c.id = $1 AND c.deserted_at IS NULL`,
      [id, userId],
    );
    if (!row) return undefined;
    const { role, ...company } = row;
    return { company, role };
  }

  /**
   * Holds a company until the transaction ends. Whoever changes it, or who belongs to it, takes this first, so that
   * the changes happen one after the other. What refers to it is not kept waiting.
   *
   * @returns false when there is no such company
   */
  async lock(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT id FROM companies WHERE id = $1 AND deserted_at IS NULL FOR NO KEY UPDATE',
      [id],
    );
    return rows.length > 0;
  }

  /** Keeps a company from being deleted until the transaction ends. @returns false when there is no such company */
  async hold(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT id FROM companies WHERE id = $1 AND deserted_at IS NULL FOR KEY SHARE',
      [id],
    );
    return rows.length > 0;
  }

  /** Newest first; ids are time-ordered. @param words a query for `to_tsquery`, or `null` for all */
  findPage(
    source: Queryable,
    words: string | null,
    limit: number,
    beforeId: string | null,
  ): Promise<Company[]> {
    const matches =
      words === null
        ? '$3::text IS NULL'
        : `to_tsvector('simple', guild_search_text(c.name)) @@ to_tsquery('simple', $3)`;
    return source.query<Company>(
      `SELECT ${COMPANY_COLUMNS} FROM companies c
        WHERE c.deserted_at IS NULL AND ($2::uuid IS NULL OR c.id < $2) AND ${matches}
        ORDER BY c.id DESC LIMIT $1`,
      [limit, beforeId, words],
    );
  }

  /** Writes the face of a company that the caller has locked. @param verifiedAt as it is from now on */
  async update(
    tx: Transaction,
    id: string,
    face: CompanyFace,
    verifiedAt: Date | null,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE companies SET name = $2, description = $3, website = $4, verified_at = $5, updated_at = $6,
              version = version + 1
        WHERE id = $1`,
      [id, face.name, face.description, face.website, verifiedAt, now],
    );
  }

  /** @param verifiedAt `null` lifts it. @returns false when it is so already, or there is no such company */
  async verify(tx: Transaction, id: string, verifiedAt: Date | null): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE companies SET verified_at = $2, version = version + 1
        WHERE id = $1 AND deserted_at IS NULL AND (verified_at IS NULL) <> ($2::timestamptz IS NULL) RETURNING id`,
      [id, verifiedAt],
    );
    return rows.length > 0;
  }

  /** @returns false when something refers to it: the foreign keys decide, and the transaction goes on */
  async removeUnlessInUse(tx: Transaction, id: string): Promise<boolean> {
    await tx.query('SAVEPOINT removing_company');
    try {
      await tx.query('DELETE FROM companies WHERE id = $1', [id]);
    } catch (error) {
      if (!isForeignKeyViolation(error)) throw error;
      await tx.query('ROLLBACK TO SAVEPOINT removing_company');
      return false;
    }
    await tx.query('RELEASE SAVEPOINT removing_company');
    return true;
  }

  /** Nobody acts for it any more: what it said of itself goes, and what refers to it keeps its row. */
  async desert(tx: Transaction, id: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE companies SET name = '', description = '', website = NULL, logo_id = NULL, verified_at = NULL,
              deserted_at = $2, version = version + 1
        WHERE id = $1`,
      [id, now],
    );
  }
}
