import type { Schemas } from '../support/api-client';
import type { TestDatabase } from '../support/test-database';
import type { Passerby } from './people';

export type Job = Schemas['Job'];
export type JobPlan = Schemas['CreateJobRequest'];

let jobs = 0;

/** What a job may say, unless it is said otherwise. */
export function jobPlan(plan: Partial<JobPlan> = {}): JobPlan {
  return {
    title: `Job ${++jobs}`,
    description: 'Forty square metres of wall, weatherproof.',
    category: 'painting',
    budgetMin: 150_000,
    budgetMax: 220_000,
    currency: 'EUR',
    skills: ['mural'],
    remote: false,
    ...plan,
  };
}

/** @throws Error when it is refused */
export async function draftJob(poster: Pick<Passerby, 'client'>, plan: Partial<JobPlan> = {}): Promise<Job> {
  const { data, response } = await poster.client.POST('/api/v1/jobs', { body: jobPlan(plan) });
  if (!data) throw new Error(`The drafting of a job was answered ${response.status}.`);
  return data;
}

/** An open job. @throws Error when it is refused */
export async function publishJob(
  poster: Pick<Passerby, 'client'>,
  plan: Partial<JobPlan> = {},
): Promise<Job> {
  const { id } = await draftJob(poster, plan);
  const { data, response } = await poster.client.POST('/api/v1/jobs/{id}/publish', {
    params: { path: { id } },
  });
  if (!data) throw new Error(`The publishing of a job was answered ${response.status}.`);
  return data;
}

/** A company of somebody's, with people in it who need no invitation here. @throws Error when it is refused */
export async function foundCompany(
  database: TestDatabase,
  owner: Pick<Passerby, 'client'>,
  people: { readonly recruiters?: readonly Passerby[]; readonly members?: readonly Passerby[] } = {},
): Promise<Schemas['Company']> {
  const { data, response } = await owner.client.POST('/api/v1/companies', {
    body: { name: 'Harbour Light' },
  });
  if (!data) throw new Error(`The founding of a company was answered ${response.status}.`);
  const { recruiters = [], members = [] } = people;
  for (const [role, added] of [
    ['recruiter', recruiters],
    ['member', members],
  ] as const)
    for (const { user } of added)
      await database.query(
        'INSERT INTO company_members (company_id, user_id, role, joined_at) VALUES ($1, $2, $3, now())',
        [data.id, user.id, role],
      );
  return data;
}
