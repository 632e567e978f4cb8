import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import type { Transaction } from '@guildhall/platform/database/transaction';
import {
  type DemoDataContributor,
  DemoDataContributors,
  type DemoWorld,
  personOf,
} from '@guildhall/platform/demo/demo-data';
import { Injectable } from '@nestjs/common';
import { DEMO_APPLICATIONS, type DemoApplication } from './demo-applications';
import { respondByOf } from './domain/response-clock';
import { ApplicationsRepository } from './persistence/applications.repository';
import { AttendancesRepository } from './persistence/attendances.repository';
import { InterviewsRepository } from './persistence/interviews.repository';

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

/** Applications of the demo people at every stage, and two interviews. Nobody is told of them. */
@Injectable()
export class HiringDemoData implements DemoDataContributor {
  readonly name = 'hiring';
  readonly order = 50;

  constructor(
    private readonly jobs: JobsService,
    private readonly applications: ApplicationsRepository,
    private readonly interviews: InterviewsRepository,
    private readonly attendances: AttendancesRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
    contributors: DemoDataContributors,
  ) {
    contributors.register(this);
  }

  async seed(tx: Transaction, world: DemoWorld): Promise<void> {
    for (const demo of DEMO_APPLICATIONS) await this.seedApplication(tx, world, demo);
  }

  private async seedApplication(tx: Transaction, world: DemoWorld, demo: DemoApplication): Promise<void> {
    const [candidateId, recruiterId] = [personOf(world, demo.candidate), personOf(world, demo.recruiter)];
    const createdAt = new Date(this.clock.now().getTime() - demo.daysAgo * DAY_MS);
    const job = await findJob(tx, demo, {
      companyId: world.get(`company:${demo.company}`),
      candidateId,
      appliedAt: createdAt,
      now: this.clock.now(),
    });
    if (!job) throw new Error(`The demo company ${demo.company} has no job to apply for.`);
    const id = this.ids.next();
    await this.applications.insert(tx, this.ids.next(), {
      id,
      jobId: job.id,
      candidateId,
      coverLetter: demo.letter,
      bidAmount: demo.bidShare === null ? null : Math.round((Number(job.budgetMax) * demo.bidShare) / 100),
      createdAt,
      respondBy: respondByOf(createdAt),
    });
    await this.jobs.countApplication(tx, job.id, 1);
    let from: DemoApplication['stages'][number] = 'applied';
    for (const [day, to] of demo.stages.entries()) {
      await this.applications.move(tx, {
        changeId: this.ids.next(),
        applicationId: id,
        from,
        to,
        by: to === 'withdrawn' ? 'candidate' : 'employer',
        actorId: to === 'withdrawn' ? candidateId : recruiterId,
        note: null,
        now: new Date(createdAt.getTime() + (day + 1) * DAY_MS),
      });
      from = to;
    }
    if (from === 'hired') await this.jobs.fillOpening(tx, job.id);
    if (demo.interview) await this.seedInterview(tx, id, recruiterId, candidateId, demo.interview);
  }

  private async seedInterview(
    tx: Transaction,
    applicationId: string,
    interviewerId: string,
    candidateId: string,
    { inDays, timeZone, confirmed }: NonNullable<DemoApplication['interview']>,
  ): Promise<void> {
    const now = this.clock.now();
    const id = this.ids.next();
    const wholeHour = Math.ceil(now.getTime() / HOUR_MS) * HOUR_MS;
    const slots = [inDays, inDays + 1].map((days) => ({
      startsAt: new Date(wholeHour + days * DAY_MS),
      endsAt: new Date(wholeHour + days * DAY_MS + HOUR_MS),
    }));
    const [slot] = slots;
    await this.interviews.insert(tx, {
      id,
      applicationId,
      interviewerId,
      candidateId,
      timeZone,
      location: 'https://meet.guildhall.test/demo',
      note: null,
      slots,
      createdAt: now,
    });
    if (!confirmed || !slot) return;
    await this.interviews.confirm(tx, id, slot, now);
    await this.attendances.take(tx, id, [interviewerId, candidateId], slot);
  }
}

/** The newest job of a company that was open by then, with room for one more, that they have not applied for. */
async function findJob(
  tx: Transaction,
  { category }: DemoApplication,
  {
    companyId,
    candidateId,
    appliedAt,
    now,
  }: { companyId: string | undefined; candidateId: string; appliedAt: Date; now: Date },
): Promise<{ id: string; budgetMax: string } | undefined> {
  const [job] = await tx.query<{ id: string; budgetMax: string }>(
    `SELECT id, budget_max AS "budgetMax" FROM jobs j
      WHERE company_id = $1 AND category = $2 AND status = 'open' AND published_at < $3
        AND (expires_at IS NULL OR expires_at > $4) AND hires < openings - 1
        AND NOT EXISTS (SELECT FROM applications WHERE job_id = j.id AND candidate_id = $5)
      ORDER BY id DESC LIMIT 1`,
    [companyId, category, appliedAt, now, candidateId],
  );
  return job;
}
