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

  /** Jobs of a guild that are not over, or that somebody may still wait for. */
  findUnsettledOfGuild(tx: Transaction, guildId: string): Promise<string[]> {
    return this.findUnsettled(tx, 'guild_id = $1', guildId);
  }

  /** Jobs of a company that are not over, or that somebody may still wait for. */
  findUnsettledOfCompany(tx: Transaction, companyId: string): Promise<string[]> {
    return this.findUnsettled(tx, 'company_id = $1', companyId);
  }

  /** Jobs that somebody has posted in their own name and that are not over, or that others may still wait for. */
  findUnsettledOfPoster(tx: Transaction, userId: string): Promise<string[]> {
    return this.findUnsettled(tx, 'poster_id = $1 AND company_id IS NULL AND guild_id IS NULL', userId);
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

  /** @param whose built of constants only */
  private async findUnsettled(tx: Transaction, whose: string, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM jobs
        WHERE ${whose} AND (status IN ('draft', 'open', 'in_progress')
                            OR (status IN ('closed', 'expired') AND application_count > 0))
        ORDER BY id`,
      [id],
    );
    return rows.map((row) => row.id);
  }
}
