import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import { Cache } from '@guildhall/platform/cache/cache';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type {
  Application,
  ApplicationChange,
  ApplicationStage,
  ApplicationWithLetter,
} from '../contract/application';
import { ApplicationsRepository } from '../persistence/applications.repository';
import { employerKey, type EmployerRecord, findEmployerRecord } from '../persistence/find-employer-record';
import { HiringAccess } from './hiring-access';

const RECORD_MS = 90 * 24 * 3_600_000;
const RECORD_CACHED_MS = 60_000;

export interface ApplicationHistory {
  readonly application: ApplicationWithLetter;
  /** Oldest first. */
  readonly changes: readonly ApplicationChange[];
}

/** What applications there are, as far as they are the caller's to see. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly access: HiringAccess,
    private readonly jobs: JobsService,
    private readonly applications: ApplicationsRepository,
    private readonly cache: Cache,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `APPLICATION_NOT_FOUND` */
  async get(ctx: UserContext, id: string): Promise<ApplicationHistory> {
    const { application } = await this.access.openApplication(ctx, id);
    return { application, changes: await this.applications.findChanges(this.database, id) };
  }

  /** Newest first; for those who act for the job. @throws DomainError `JOB_NOT_FOUND`, `JOB_PERMISSION_MISSING` */
  async listOfJob(
    ctx: UserContext,
    jobId: string,
    stage: ApplicationStage | null,
    { limit, after }: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<Application>> {
    await this.jobs.demandActingFor(ctx, jobId);
    const rows = await this.applications.findPageOfJob(this.database, jobId, stage, limit + 1, after);
    return cutPage(rows, limit, ({ id }) => id, encode);
  }

  /** The caller's own, newest first. */
  async listMine(
    { userId }: UserContext,
    stage: ApplicationStage | null,
    { limit, after }: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<Application>> {
    const rows = await this.applications.findPageOfCandidate(this.database, userId, stage, limit + 1, after);
    return cutPage(rows, limit, ({ id }) => id, encode);
  }

  /** How the employer of a job has answered applications that were due in the last 90 days. @throws DomainError `JOB_NOT_FOUND` */
  async employerRecord(ctx: ActorContext, jobId: string): Promise<EmployerRecord> {
    const job = await this.jobs.get(ctx, jobId);
    const now = this.clock.now();
    const since = new Date(now.getTime() - RECORD_MS);
    return this.cache.getOrSet(`employer:${employerKey(job)}:record`, { ttlMs: RECORD_CACHED_MS }, () =>
      findEmployerRecord(this.database, job, since, now),
    );
  }
}
