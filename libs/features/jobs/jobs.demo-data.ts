import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import type { Transaction } from '@guildhall/platform/database/transaction';
import {
  type DemoDataContributor,
  DemoDataContributors,
  type DemoWorld,
  idOf,
  personOf,
} from '@guildhall/platform/demo/demo-data';
import { Injectable } from '@nestjs/common';
import { type DemoJob, demoJobs } from './demo-jobs';

export const DEMO_JOB_COUNT = 3_000;
/** Rows of one statement, which has to be done long before the statement timeout. */
const BATCH = 500;
const DAY_MS = 24 * 3_600_000;

/** Who posts: for a company somebody who recruits for it, else these people in turn. */
const RECRUITERS: Readonly<Record<string, string>> = {
  'harbour-light': 'yusuf.demir',
  'vogel-tableware': 'greta.vogel',
  'petrov-solar': 'viktor.petrov',
  'al-warraq': 'layla.mansour',
  'lindqvist-joinery': 'tomas.lindqvist',
};
const POSTERS = [
  'tomas.lindqvist',
  'amara.okafor',
  'layla.mansour',
  'omar.alfarsi',
  'chloe.martin',
  'viktor.petrov',
];

/** A few thousand jobs, always the same ones, so that there is something to search in. */
@Injectable()
export class JobsDemoData implements DemoDataContributor {
  readonly name = 'jobs';
  readonly order = 40;

  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    contributors: DemoDataContributors,
  ) {
    contributors.register(this);
  }

  async seed(tx: Transaction, world: DemoWorld): Promise<void> {
    const jobs = demoJobs(DEMO_JOB_COUNT).map((job, n) => this.row(world, job, n));
    for (let from = 0; from < jobs.length; from += BATCH) await insert(tx, jobs.slice(from, from + BATCH));
  }

  private row(world: DemoWorld, { publishedDaysAgo, expiresInDays, company, ...job }: DemoJob, n: number) {
    const now = this.clock.now().getTime();
    const poster = company === null ? POSTERS[n % POSTERS.length] : RECRUITERS[company];
    return {
      ...job,
      id: this.ids.next(),
      posterId: personOf(world, poster as string),
      companyId: company === null ? null : idOf(world, `company:${company}`),
      publishedAt: new Date(now - publishedDaysAgo * DAY_MS),
      expiresAt: expiresInDays === null ? null : new Date(now + expiresInDays * DAY_MS),
    };
  }
}

/** Past their life: nobody is told of demo jobs, and nothing of them is audited. */
async function insert(tx: Transaction, jobs: readonly object[]): Promise<void> {
  await tx.query(
    `INSERT INTO jobs (id, poster_id, company_id, status, title, description, category, budget_min, budget_max, currency,
                       skills, location, remote, openings, expires_at, published_at, created_at, updated_at)
     SELECT id, "posterId", "companyId", status, title, description, category, "budgetMin", "budgetMax", currency,
            skills, location, remote, openings, "expiresAt", "publishedAt", "publishedAt", "publishedAt"
       FROM jsonb_to_recordset($1) AS job (id uuid, "posterId" uuid, "companyId" uuid, status text, title text,
            description text, category text, "budgetMin" bigint, "budgetMax" bigint, currency text, skills text[],
            location text, remote boolean, openings integer, "expiresAt" timestamptz, "publishedAt" timestamptz)`,
    [JSON.stringify(jobs)],
  );
}
