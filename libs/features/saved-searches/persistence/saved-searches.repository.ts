import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Alerts, SavedSearch, SearchFilters } from '../contract/saved-search';

/** `query` is what the words are parsed to, in PostgreSQL's writing. */
export type NewSavedSearch = SavedSearch & { readonly query: string | null };

/** `bigint` comes as text. */
type Row = Omit<SavedSearch, 'filters'> &
  Omit<SearchFilters, 'budgetMin' | 'budgetMax'> & {
    readonly budgetMin: string | null;
    readonly budgetMax: string | null;
  };

const COLUMNS = `id, user_id AS "userId", name, alerts, q, category, budget_min AS "budgetMin", budget_max AS "budgetMax",
  currency, skills, remote, location, company_id AS "companyId", created_at AS "createdAt"`;

@Injectable()
export class SavedSearchesRepository {
  async insert(tx: Transaction, { filters, query, ...search }: NewSavedSearch): Promise<void> {
    await tx.query(
      `INSERT INTO saved_searches (id, user_id, name, alerts, q, query, category, budget_min, budget_max, currency, skills,
                                   remote, location, company_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6::tsquery, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        search.id,
        search.userId,
        search.name,
        search.alerts,
        filters.q,
        query,
        filters.category,
        filters.budgetMin,
        filters.budgetMax,
        filters.currency,
        filters.skills,
        filters.remote,
        filters.location,
        filters.companyId,
        search.createdAt,
      ],
    );
  }

  /** Keeps a company from being deleted until the transaction ends. @returns false when there is no such company */
  async holdCompany(tx: Transaction, companyId: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT id FROM companies WHERE id = $1 AND deserted_at IS NULL FOR KEY SHARE',
      [companyId],
    );
    return rows.length > 0;
  }

  /** Some of the searches that are about a company, which are gone then. */
  removeSomeOfCompany(
    tx: Transaction,
    companyId: string,
    limit: number,
  ): Promise<Array<Pick<SavedSearch, 'id' | 'userId' | 'name'>>> {
    return tx.query(
      `DELETE FROM saved_searches WHERE id IN (
         SELECT id FROM saved_searches WHERE company_id = $1 ORDER BY id LIMIT $2 FOR UPDATE)
       RETURNING id, user_id AS "userId", name`,
      [companyId, limit],
    );
  }

  async count(tx: Transaction, userId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM saved_searches WHERE user_id = $1',
      [userId],
    );
    return row?.count ?? 0;
  }

  async find(source: Queryable, userId: string, id: string): Promise<SavedSearch | undefined> {
    const [row] = await source.query<Row>(
      `SELECT ${COLUMNS} FROM saved_searches WHERE id = $2 AND user_id = $1`,
      [userId, id],
    );
    return row && toSearch(row);
  }

  /** Newest first. */
  async findPage(
    source: Queryable,
    userId: string,
    limit: number,
    beforeId: string | null,
  ): Promise<SavedSearch[]> {
    const rows = await source.query<Row>(
      `SELECT ${COLUMNS} FROM saved_searches WHERE user_id = $1 AND ($3::uuid IS NULL OR id < $3)
        ORDER BY id DESC LIMIT $2`,
      [userId, limit, beforeId],
    );
    return rows.map(toSearch);
  }

  /** Absent fields stay as they are. @returns `undefined` when they have no such search */
  async update(
    source: Queryable,
    userId: string,
    id: string,
    { name, alerts }: { readonly name?: string; readonly alerts?: Alerts },
  ): Promise<SavedSearch | undefined> {
    const [row] = await source.query<Row>(
      `UPDATE saved_searches SET name = coalesce($3, name), alerts = coalesce($4, alerts)
        WHERE id = $2 AND user_id = $1 RETURNING ${COLUMNS}`,
      [userId, id, name ?? null, alerts ?? null],
    );
    return row && toSearch(row);
  }

  /** @returns false when they have no such search */
  async remove(source: Queryable, userId: string, id: string): Promise<boolean> {
    const rows = await source.query(
      'DELETE FROM saved_searches WHERE id = $2 AND user_id = $1 RETURNING id',
      [userId, id],
    );
    return rows.length > 0;
  }

  async removeAllOf(tx: Transaction, userId: string): Promise<void> {
    await tx.query('DELETE FROM saved_searches WHERE user_id = $1', [userId]);
  }
}

function toSearch({ id, userId, name, alerts, createdAt, budgetMin, budgetMax, ...rest }: Row): SavedSearch {
  const filters = { ...rest, budgetMin: amount(budgetMin), budgetMax: amount(budgetMax) };
  return { id, userId, name, alerts, filters, createdAt };
}

/** Amounts are kept below 2^53, so that nothing is lost. */
function amount(text: string | null): number | null {
  return text === null ? null : Number(text);
}
