import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

/** What becomes of jobs when a guild, a company or a person in whose name they stand goes. */
@Injectable()
export class JobPartiesRepository {
  /** Jobs of a guild that others rely on. */
  async countOpenOfGuild(source: Queryable, guildId: string): Promise<number> {
    const [row] = await source.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM jobs WHERE guild_id = $1 AND status IN ('open', 'in_progress')`,
      [guildId],
    );
    return row?.count ?? 0;
  }

  /** Jobs of a guild that are not over. */
  async findUnfinishedOfGuild(tx: Transaction, guildId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM jobs WHERE guild_id = $1 AND status IN ('draft', 'open', 'in_progress') ORDER BY id`,
      [guildId],
    );
    return rows.map(({ id }) => id);
  }

  /** The owner of a deleted guild becomes the poster of all that it has posted; nobody does when the owner is gone. */
  async passOnToGuildOwner(tx: Transaction, guildId: string): Promise<void> {
    await tx.query(
      `UPDATE jobs SET poster_id = (SELECT user_id FROM guild_members WHERE guild_id = $1 AND role = 'owner')
        WHERE guild_id = $1`,
      [guildId],
    );
  }

  /** All that somebody has posted as one JSON document, made in one statement. */
  async exportOf(source: Queryable, userId: string): Promise<Record<string, unknown>> {
    const [row] = await source.query<{ jobs: unknown }>(
      `SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'companyId', company_id, 'guildId', guild_id,
                'status', status, 'title', title, 'description', description, 'category', category,
                'budgetMin', budget_min, 'budgetMax', budget_max, 'currency', currency, 'skills', skills,
                'location', location, 'remote', remote, 'openings', openings, 'expiresAt', expires_at,
                'publishedAt', published_at, 'createdAt', created_at) ORDER BY id), '[]') AS jobs
         FROM jobs WHERE poster_id = $1`,
      [userId],
    );
    return { jobs: row?.jobs ?? [] };
  }

  /**
   * Jobs for which nobody acts once the user is gone: their own, and those of companies that are, or become, deserted.
   * Guilds have another leader by then, or are deleted.
   */
  async findDeserted(tx: Transaction, userId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM jobs
        WHERE status IN ('draft', 'open', 'in_progress')
          AND ((poster_id = $1 AND company_id IS NULL AND guild_id IS NULL)
            OR company_id IN (
              SELECT id FROM companies WHERE deserted_at IS NOT NULL
              UNION ALL
              SELECT company_id FROM company_members own
               WHERE user_id = $1
                 AND NOT EXISTS (SELECT FROM company_members WHERE company_id = own.company_id AND user_id <> $1)))
        ORDER BY id`,
      [userId],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes their name from what they have posted, and from their own jobs the words. Titles stay, for those who applied. */
  async forget(tx: Transaction, userId: string): Promise<void> {
    await tx.query(
      `UPDATE jobs SET poster_id = NULL,
              description = CASE WHEN company_id IS NULL AND guild_id IS NULL THEN '' ELSE description END,
              location = CASE WHEN company_id IS NULL AND guild_id IS NULL THEN NULL ELSE location END
        WHERE poster_id = $1`,
      [userId],
    );
  }
}
