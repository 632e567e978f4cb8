import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Job } from '../contract/job';
import { JOB_MOVES, type JobMove } from '../domain/job-status';
import { JOB_COLUMNS, type JobRow, toJob } from './job-columns';

/** What a job says. */
type Content = Pick<
  Job,
  | 'title'
  | 'description'
  | 'category'
  | 'budgetMin'
  | 'budgetMax'
  | 'currency'
  | 'skills'
  | 'location'
  | 'remote'
  | 'openings'
  | 'expiresAt'
>;

export type NewJob = Content & Pick<Job, 'id' | 'posterId' | 'companyId' | 'guildId' | 'createdAt'>;

/** Jobs as they are kept: one past its expiry is open here until the schedule gets to it. */
@Injectable()
export class JobsRepository {
  /** Keeps a new draft. */
  async insert(tx: Transaction, job: NewJob): Promise<Job> {
    return one(
      await tx.query<JobRow>(
        `INSERT INTO jobs AS j (id, title, description, category, budget_min, budget_max, currency, skills, location, remote,
           openings, expires_at, poster_id, company_id, guild_id, status, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'draft', $16, $16)
         RETURNING ${JOB_COLUMNS}`,
        [job.id, ...contentOf(job), job.posterId, job.companyId, job.guildId, job.createdAt],
      ),
    ) as Job;
  }

  async findById(source: Queryable, id: string): Promise<Job | undefined> {
    return one(await source.query<JobRow>(`SELECT ${JOB_COLUMNS} FROM jobs j WHERE j.id = $1`, [id], 'job'));
  }

  /** Holds a job until the transaction ends. What only refers to it need not wait. */
  async lock(tx: Transaction, id: string): Promise<Job | undefined> {
    return one(
      await tx.query<JobRow>(`SELECT ${JOB_COLUMNS} FROM jobs j WHERE j.id = $1 FOR NO KEY UPDATE`, [id]),
    );
  }

  /** Holds open jobs whose time is over, as far as nobody else holds them. */
  async lockOverdue(tx: Transaction, now: Date, limit: number): Promise<Job[]> {
    const rows = await tx.query<JobRow>(
      `SELECT ${JOB_COLUMNS} FROM jobs j WHERE j.status = 'open' AND j.expires_at <= $1
        ORDER BY j.expires_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED`,
      [now, limit],
    );
    return rows.map(toJob);
  }

  /** Gives a job, which the caller has locked, other content. A draft is as good as new then. */
  async rewrite(tx: Transaction, id: string, content: Content, now: Date): Promise<Job> {
    return one(
      await tx.query<JobRow>(
        `UPDATE jobs AS j
            SET title = $2, description = $3, category = $4, budget_min = $5, budget_max = $6, currency = $7, skills = $8,
                location = $9, remote = $10, openings = $11, expires_at = $12,
                version = version + 1, updated_at = $13, warned_at = NULL
          WHERE j.id = $1 RETURNING ${JOB_COLUMNS}`,
        [id, ...contentOf(content), now],
      ),
    ) as Job;
  }

  /** @returns `undefined` when the job is in no status from which it can make the move, or gone */
  async move(tx: Transaction, id: string, move: JobMove, now: Date): Promise<Job | undefined> {
    const { from, to } = JOB_MOVES[move];
    return one(
      await tx.query<JobRow>(
        `UPDATE jobs AS j
            SET status = $3, published_at = coalesce(published_at, $4), version = version + 1, updated_at = $4,
                warned_at = NULL
          WHERE j.id = $1 AND j.status = ANY ($2) RETURNING ${JOB_COLUMNS}`,
        [id, from, to, now],
      ),
    );
  }

  /** Says how long, and for how many, a job is reopened. The caller has locked it. */
  async extend(tx: Transaction, id: string, expiresAt: Date | null, openings: number): Promise<void> {
    await tx.query('UPDATE jobs SET expires_at = $2, openings = $3 WHERE id = $1', [id, expiresAt, openings]);
  }

  async delete(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM jobs WHERE id = $1', [id]);
  }

  async countApplication(tx: Transaction, id: string, by: 1 | -1): Promise<void> {
    await tx.query('UPDATE jobs SET application_count = application_count + $2 WHERE id = $1', [id, by]);
  }

  /**
   * Fills one opening of an open job; with the last, work begins.
   *
   * @returns `undefined` when it is not open, or has none left
   */
  async fill(tx: Transaction, id: string, now: Date): Promise<Job | undefined> {
    return one(
      await tx.query<JobRow>(
        `UPDATE jobs AS j
            SET hires = hires + 1,
                status = CASE WHEN hires + 1 = openings THEN 'in_progress' ELSE status END,
                version = version + (hires + 1 = openings)::integer,
                updated_at = CASE WHEN hires + 1 = openings THEN $2 ELSE updated_at END
          WHERE j.id = $1 AND j.status = 'open' AND (j.expires_at IS NULL OR j.expires_at > $2) AND j.hires < j.openings
          RETURNING ${JOB_COLUMNS}`,
        [id, now],
      ),
    );
  }
}

function contentOf(content: Content): unknown[] {
  return [
    content.title,
    content.description,
    content.category,
    content.budgetMin,
    content.budgetMax,
    content.currency,
    content.skills,
    content.location,
    content.remote,
    content.openings,
    content.expiresAt,
  ];
}

function one([row]: JobRow[]): Job | undefined {
  return row && toJob(row);
}
