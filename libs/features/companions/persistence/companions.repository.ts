import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Companion } from '../contract/companion';
import type { CompanionPlan } from '../domain/companion-plan';

const COLUMNS = `id, slug, name, description, system_prompt AS "systemPrompt", model, temperature, is_active AS "isActive",
  version, created_at AS "createdAt", updated_at AS "updatedAt"`;

/** Where a page of companions starts: by slug. */
export interface CompanionKey {
  readonly slug: string;
}

@Injectable()
export class CompanionsRepository {
  async findById(source: Queryable, id: string): Promise<Companion | undefined> {
    const [companion] = await source.query<Companion>(`SELECT ${COLUMNS} FROM companions WHERE id = $1`, [
      id,
    ]);
    return companion;
  }

  /** Holds a companion until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<Companion | undefined> {
    const [companion] = await tx.query<Companion>(
      `SELECT ${COLUMNS} FROM companions WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return companion;
  }

  /** @param alsoInactive those that may not be asked, too */
  findPage(
    source: Queryable,
    limit: number,
    after: CompanionKey | null,
    alsoInactive: boolean,
  ): Promise<Companion[]> {
    return source.query<Companion>(
      `SELECT ${COLUMNS} FROM companions
        WHERE (is_active OR $3) AND ($2::text IS NULL OR slug > $2) ORDER BY slug LIMIT $1`,
      [limit, after?.slug ?? null, alsoInactive],
    );
  }

  /** @throws QueryFailedError for `companions_slug_key` */
  async insert(tx: Transaction, id: string, plan: CompanionPlan, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO companions (id, slug, name, description, system_prompt, model, temperature, is_active, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
      [id, ...columnsOf(plan), now],
    );
  }

  /** @throws QueryFailedError for `companions_slug_key` */
  async update(tx: Transaction, id: string, plan: CompanionPlan, now: Date): Promise<void> {
    await tx.query(
      `UPDATE companions SET slug = $2, name = $3, description = $4, system_prompt = $5, model = $6, temperature = $7,
              is_active = $8, updated_at = $9, version = version + 1
        WHERE id = $1`,
      [id, ...columnsOf(plan), now],
    );
  }
}

function columnsOf(plan: CompanionPlan): unknown[] {
  const { slug, name, description, systemPrompt, model, temperature, isActive } = plan;
  return [slug, name, description, systemPrompt, model, temperature, isActive];
}
