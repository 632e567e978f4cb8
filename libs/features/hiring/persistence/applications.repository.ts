import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type {
  Application,
  ApplicationChange,
  ApplicationStage,
  ApplicationWithLetter,
  Side,
} from '../contract/application';
import { OPEN_STAGES } from '../domain/application-stage';
import {
  APPLICATION_COLUMNS,
  APPLICATION_SOURCE,
  type ApplicationRow,
  toApplication,
} from './application-columns';
import { isOpenAt } from './job-ends';

export interface NewApplication {
  readonly id: string;
  readonly jobId: string;
  readonly candidateId: string;
  readonly coverLetter: string;
  readonly bidAmount: number | null;
  readonly createdAt: Date;
  readonly respondBy: Date;
}

export interface StageChange {
  readonly changeId: string;
  readonly applicationId: string;
  readonly from: ApplicationStage;
  readonly to: ApplicationStage;
  readonly by: Side;
  readonly actorId: string | null;
  readonly note: string | null;
  readonly now: Date;
}

/** What moving an application needs to know of it. */
export type Standing = Pick<Application, 'id' | 'jobId' | 'candidateId' | 'stage'>;

const STANDING = 'id, job_id AS "jobId", candidate_id AS "candidateId", stage';

@Injectable()
export class ApplicationsRepository {
  /** With its first entry in the history. @returns false when they have applied for the job before */
  async insert(tx: Transaction, changeId: string, application: NewApplication): Promise<boolean> {
    const rows = await tx.query(
      `WITH inserted AS (
         INSERT INTO applications (id, job_id, candidate_id, stage, cover_letter, bid_amount, created_at, changed_at, respond_by)
         VALUES ($1, $2, $3, 'applied', $4, $5, $6, $6, $7)
         ON CONFLICT (job_id, candidate_id) DO NOTHING RETURNING id)
       INSERT INTO application_changes (id, application_id, to_stage, made_by, actor_id, changed_at)
       SELECT $8, id, 'applied', 'candidate', $3, $6 FROM inserted RETURNING id`,
      [
        application.id,
        application.jobId,
        application.candidateId,
        application.coverLetter,
        application.bidAmount,
        application.createdAt,
        application.respondBy,
        changeId,
      ],
    );
    return rows.length > 0;
  }

  async find(source: Queryable, id: string): Promise<ApplicationWithLetter | undefined> {
    const [row] = await source.query<ApplicationRow<ApplicationWithLetter>>(
      `SELECT ${APPLICATION_COLUMNS}, a.cover_letter AS "coverLetter", a.attachment_ids AS "attachmentIds"
         FROM ${APPLICATION_SOURCE} WHERE a.id = $1`,
      [id],
    );
    return row && toApplication(row);
  }

  /** Holds an application, and with it its interviews, until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<Standing | undefined> {
    const [standing] = await tx.query<Standing>(
      `SELECT ${STANDING} FROM applications WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return standing;
  }

  /** Some of those that a job still has at an open stage, held until the transaction ends. */
  lockOpenOfJob(tx: Transaction, jobId: string, limit: number): Promise<Standing[]> {
    return tx.query<Standing>(
      `SELECT ${STANDING} FROM applications WHERE job_id = $1 AND stage = ANY ($2)
        ORDER BY id LIMIT $3 FOR NO KEY UPDATE`,
      [jobId, OPEN_STAGES, limit],
    );
  }

  /** All that somebody has made, held until the transaction ends. */
  lockAllOf(tx: Transaction, candidateId: string): Promise<Standing[]> {
    return tx.query<Standing>(
      `SELECT ${STANDING} FROM applications WHERE candidate_id = $1 ORDER BY id FOR NO KEY UPDATE`,
      [candidateId],
    );
  }

  /** The first change that is not the candidate's, nor their erasure, stops the employer's clock. @returns false when it is at another stage by now */
  async move(tx: Transaction, change: StageChange): Promise<boolean> {
    const rows = await tx.query(
      `WITH moved AS (
         UPDATE applications
            SET stage = $3, changed_at = $7,
                responded_at = CASE WHEN $4 = 'candidate' OR $3 = 'withdrawn' THEN responded_at ELSE coalesce(responded_at, $7) END
          WHERE id = $1 AND stage = $2 RETURNING id)
       INSERT INTO application_changes (id, application_id, from_stage, to_stage, made_by, actor_id, note, changed_at)
       SELECT $8, id, $2, $3, $4, $5, $6, $7 FROM moved RETURNING id`,
      [
        change.applicationId,
        change.from,
        change.to,
        change.by,
        change.actorId,
        change.note,
        change.now,
        change.changeId,
      ],
    );
    return rows.length > 0;
  }

  /** Oldest first. */
  findChanges(source: Queryable, applicationId: string): Promise<ApplicationChange[]> {
    return source.query<ApplicationChange>(
      `SELECT id, from_stage AS "from", to_stage AS "to", made_by AS "by", note, changed_at AS "changedAt"
         FROM application_changes WHERE application_id = $1 ORDER BY id`,
      [applicationId],
    );
  }

  /** Newest first. @param stage `null` for any */
  findPageOfJob(
    source: Queryable,
    jobId: string,
    stage: ApplicationStage | null,
    limit: number,
    before: string | null,
  ): Promise<Application[]> {
    return findPage(source, 'a.job_id = $1', jobId, stage, limit, before);
  }

  /** Newest first. @param stage `null` for any */
  findPageOfCandidate(
    source: Queryable,
    candidateId: string,
    stage: ApplicationStage | null,
    limit: number,
    before: string | null,
  ): Promise<Application[]> {
    return findPage(source, 'a.candidate_id = $1', candidateId, stage, limit, before);
  }

  /** Who is at one of these stages, in the order of their ids; for telling them in portions. */
  async nextCandidates(
    source: Queryable,
    jobId: string,
    stages: readonly ApplicationStage[],
    after: string | null,
    limit: number,
  ): Promise<string[]> {
    const rows = await source.query<{ candidateId: string }>(
      `SELECT candidate_id AS "candidateId" FROM applications
        WHERE job_id = $1 AND stage = ANY ($2) AND candidate_id IS NOT NULL AND ($3::uuid IS NULL OR candidate_id > $3)
        ORDER BY candidate_id LIMIT $4`,
      [jobId, stages, after, limit],
    );
    return rows.map(({ candidateId }) => candidateId);
  }

  /** How many of a job wait for an answer that is late. */
  async countLate(source: Queryable, jobId: string, now: Date): Promise<number> {
    const [row] = await source.query<{ late: number }>(
      `SELECT count(*)::integer AS late FROM applications WHERE job_id = $1 AND stage = 'applied' AND respond_by < $2`,
      [jobId, now],
    );
    return row?.late ?? 0;
  }

  /** Gives those of a job who wait for an answer, and were not late before it ended, a new clock. */
  async restartClocks(tx: Transaction, jobId: string, respondBy: Date): Promise<void> {
    await tx.query(
      `UPDATE applications SET respond_by = $2
        WHERE job_id = $1 AND stage = 'applied' AND reminded_at IS NULL AND respond_by < $2`,
      [jobId, respondBy],
    );
  }

  /**
   * Marks late answers as those that somebody is reminded of: each once, while the job is open. What has been late for a
   * month without a reminder belongs to a job that is over, and is not read again and again.
   *
   * @returns the jobs, one for each answer
   */
  async markReminded(tx: Transaction, now: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ jobId: string }>(
      `UPDATE applications SET reminded_at = $1
        WHERE id IN (SELECT a.id FROM applications a JOIN jobs j ON j.id = a.job_id
                      WHERE a.stage = 'applied' AND a.reminded_at IS NULL AND a.respond_by < $1
                        AND a.respond_by > $1::timestamptz - interval '30 days' AND ${isOpenAt('j', '$1')}
                      ORDER BY a.respond_by LIMIT $2 FOR NO KEY UPDATE OF a SKIP LOCKED)
        RETURNING job_id AS "jobId"`,
      [now, limit],
    );
    return rows.map(({ jobId }) => jobId);
  }

  /** Jobs that somebody has applied for and not withdrawn, newest first. */
  async findJobsAppliedFor(source: Queryable, candidateId: string, limit: number): Promise<string[]> {
    const rows = await source.query<{ jobId: string }>(
      `SELECT job_id AS "jobId" FROM applications WHERE candidate_id = $1 AND stage <> 'withdrawn'
        ORDER BY id DESC LIMIT $2`,
      [candidateId, limit],
    );
    return rows.map(({ jobId }) => jobId);
  }
}

/** @param whose a constant condition on `$1` */
async function findPage(
  source: Queryable,
  whose: string,
  id: string,
  stage: ApplicationStage | null,
  limit: number,
  before: string | null,
): Promise<Application[]> {
  const rows = await source.query<ApplicationRow>(
    `SELECT ${APPLICATION_COLUMNS} FROM ${APPLICATION_SOURCE}
      WHERE ${whose} AND ($2::text IS NULL OR a.stage = $2) AND ($4::uuid IS NULL OR a.id < $4)
      ORDER BY a.id DESC LIMIT $3`,
    [id, stage, limit, before],
  );
  return rows.map(toApplication<Application>);
}
