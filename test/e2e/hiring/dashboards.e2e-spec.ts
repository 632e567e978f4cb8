import type { ApplicationStage } from '@guildhall/features/hiring/contract/application';
import { DashboardsService } from '@guildhall/features/hiring/application/dashboards.service';
import { systemContext, type UserContext } from '@guildhall/kernel/actor-context';
import { Database } from '@guildhall/platform/database/database';
import { createGuild } from '../../factories/guilds';
import { draftJob, foundCompany, type Job, publishJob } from '../../factories/jobs';
import { type Passerby, registerCrowd, registerWithRole } from '../../factories/people';
import { useTestApi } from '../../support/use-test-api';

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

const api = useTestApi({ environment: { ACCESS_TOKEN_TTL_SECONDS: '86400' } });
let employer: Passerby;
let candidate: Passerby;
let other: Passerby;
let admin: Passerby;
let jobs: { own: Job; company: Job; guild: Job };

const at = (fromNowMs: number) => new Date(api.clock.now().getTime() + fromNowMs);
let made = 0;
/** Ids that grow with time, as the application makes them. */
const idAt = (time: Date) => {
  const milliseconds = time.getTime().toString(16).padStart(12, '0');
  const tail = (++made).toString(16).padStart(12, '0');
  return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-7000-8000-${tail}`;
};
async function apply(
  job: Job,
  who: Passerby,
  stage: ApplicationStage,
  madeMs: number,
  answeredAfterMs: number | null = null,
): Promise<string> {
  const createdAt = at(-madeMs);
  const id = idAt(createdAt);
  const respondedAt = answeredAfterMs === null ? null : new Date(createdAt.getTime() + answeredAfterMs);
  await api.database.query(
    `INSERT INTO applications (id, job_id, candidate_id, stage, cover_letter, created_at, changed_at, respond_by, responded_at)
     VALUES ($1, $2, $3, $4, 'Hello.', $5, $6, $7, $8)`,
    [
      id,
      job.id,
      who.user.id,
      stage,
      createdAt,
      respondedAt ?? createdAt,
      new Date(createdAt.getTime() + 7 * DAY_MS),
      respondedAt,
    ],
  );
  return id;
}
async function meet(application: string, status: string, startsInMs: number | null): Promise<string> {
  const id = idAt(api.clock.now());
  const startsAt = startsInMs === null ? null : at(startsInMs);
  await api.database.query(
    `INSERT INTO interviews (id, application_id, interviewer_id, candidate_id, status, time_zone, starts_at, ends_at,
                             cancelled_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, 'Europe/Berlin', $6, $7, CASE WHEN $5 = 'cancelled' THEN 'employer' END, now(), now())`,
    [
      id,
      application,
      employer.user.id,
      candidate.user.id,
      status,
      startsAt,
      startsAt && new Date(startsAt.getTime() + HOUR_MS),
    ],
  );
  return id;
}
async function offerSlot(application: string, startsInMs: number): Promise<void> {
  await api.database.query(
    `INSERT INTO interview_slots (interview_id, starts_at, ends_at) VALUES ($1, $2, $3)`,
    [await meet(application, 'offered', null), at(startsInMs), at(startsInMs + HOUR_MS)],
  );
}
const contextOf = ({ user }: Passerby): UserContext => ({
  ...systemContext('test'),
  userId: user.id,
  role: 'member',
  sessionId: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55',
});
const employerDashboard = async (who: Passerby) => (await who.client.GET('/api/v1/dashboards/employer')).data;
const candidateDashboard = async (who: Passerby) =>
  (await who.client.GET('/api/v1/dashboards/candidate')).data;
const dayOf = (time: Date) => time.toISOString().slice(0, 10);
const service = () => api.app.get(DashboardsService);
/** What is remembered is half a minute old then. */
const later = () => api.clock.advance({ seconds: 31 });

beforeAll(async () => {
  const names = ['Erika', 'Candice', 'Otto'];
  [employer, candidate, other] = (await registerCrowd(api, 3, (number) => names[number] as string)) as [
    Passerby,
    Passerby,
    Passerby,
  ];
  admin = await registerWithRole(api, 'admin');
  const company = await foundCompany(api.database, employer);
  const guild = await createGuild(employer);
  jobs = {
    own: await publishJob(employer, { title: 'Own', category: 'painting' }),
    company: await publishJob(employer, { title: 'Company', companyId: company.id, category: 'painting' }),
    guild: await publishJob(employer, { title: 'Guild', guildId: guild.id, category: 'welding' }),
  };
  await draftJob(employer);
  await publishJob(other, { title: 'Somebody else’s' });
});

describe('the dashboard of an employer', () => {
  it('counts what they act for, and nothing of others', async () => {
    const overdue = await publishJob(employer, { expiresAt: at(HOUR_MS).toISOString() });
    await api.database.query(`UPDATE jobs SET expires_at = $2 WHERE id = $1`, [overdue.id, at(-HOUR_MS)]);
    const shortlisted = await apply(jobs.own, candidate, 'shortlisted', 2 * DAY_MS, 10 * HOUR_MS);
    await apply(jobs.company, candidate, 'applied', 8 * DAY_MS);
    await apply(jobs.guild, candidate, 'rejected', 20 * DAY_MS, 2 * DAY_MS);
    await apply(jobs.guild, other, 'hired', 30 * DAY_MS, 9 * DAY_MS);
    await apply(jobs.own, other, 'withdrawn', 40 * DAY_MS);
    const soon = await meet(shortlisted, 'confirmed', HOUR_MS);
    const underWay = await meet(shortlisted, 'confirmed', -HOUR_MS / 2);
    await meet(shortlisted, 'confirmed', -2 * HOUR_MS);
    await meet(shortlisted, 'cancelled', 3 * HOUR_MS);

    const dashboard = await employerDashboard(employer);
    expect(dashboard).toMatchObject({
      jobs: { draft: 1, open: 3, expired: 1, closed: 0, in_progress: 0, completed: 0 },
      applications: {
        applied: 1,
        shortlisted: 1,
        interview: 0,
        offer: 0,
        hired: 1,
        rejected: 1,
        withdrawn: 1,
      },
      lateAnswers: 1,
      // Those of 8, 20 and 30 days ago: nobody has to answer one of two days ago yet.
      applicationsDue: 3,
      medianHours: ((2 + 9) / 2) * 24,
      bounded: false,
    });
    expect(dashboard?.responseRate).toBeCloseTo(1 / 3);
    expect(dashboard?.nextInterviews.map(({ id, withName, jobTitle }) => [id, withName, jobTitle])).toEqual([
      [underWay, 'Candice', 'Own'],
      [soon, 'Candice', 'Own'],
    ]);
    expect(
      dashboard?.latestApplications.map(({ candidateName, jobTitle, stage }) => [
        candidateName,
        jobTitle,
        stage,
      ]),
    ).toEqual([
      ['Candice', 'Own', 'shortlisted'],
      ['Candice', 'Company', 'applied'],
      ['Candice', 'Guild', 'rejected'],
      ['Otto', 'Guild', 'hired'],
      ['Otto', 'Own', 'withdrawn'],
    ]);
  });

  it('is empty for who acts for nothing', async () => {
    expect(await employerDashboard(candidate)).toMatchObject({
      jobs: { draft: 0, open: 0 },
      applications: { applied: 0 },
      responseRate: null,
      medianHours: null,
      nextInterviews: [],
      latestApplications: [],
    });
  });
});

describe('the dashboard of a candidate', () => {
  it('counts what they applied for, with offers that stand and slots to choose', async () => {
    const third = await publishJob(other, { title: 'Third' });
    const offered = await apply(third, candidate, 'offer', DAY_MS, HOUR_MS);
    await offerSlot(offered, DAY_MS);
    const dashboard = await candidateDashboard(candidate);
    expect(dashboard).toMatchObject({
      applications: { applied: 1, shortlisted: 1, offer: 1, rejected: 1, hired: 0 },
      lateAnswers: 1,
      interviewsToConfirm: 1,
      bounded: false,
      openOffers: [{ applicationId: offered, jobTitle: 'Third', stage: 'offer' }],
    });
    expect(dashboard?.latestChanges.map(({ jobTitle }) => jobTitle)).toEqual([
      'Third',
      'Own',
      'Company',
      'Guild',
    ]);
    expect(dashboard?.nextInterviews.map(({ withName }) => withName)).toEqual(['Erika', 'Erika']);
  });
});

describe('the dashboard of the installation', () => {
  it('counts jobs by status, day and category, and where applications stand', async () => {
    await api.database.query(`UPDATE jobs SET published_at = $2 WHERE id = $1`, [
      jobs.guild.id,
      at(-13 * DAY_MS),
    ]);
    await api.database.query(`UPDATE jobs SET published_at = $2 WHERE id = $1`, [
      jobs.company.id,
      at(-20 * DAY_MS),
    ]);
    const { data } = await admin.client.GET('/api/v1/dashboards/admin');
    expect(data).toMatchObject({
      jobs: { draft: 1, open: 5, expired: 1 },
      // The newest is of two days ago; those of 30 and 40 days are too old.
      applications: { applied: 1, shortlisted: 1, offer: 1, rejected: 1, hired: 0, withdrawn: 0 },
    });
    expect(data?.topCategories).toEqual([
      { category: 'painting', jobs: 4 },
      { category: 'welding', jobs: 1 },
    ]);
    const days = data?.publishedPerDay ?? [];
    expect(days).toHaveLength(14);
    expect([days[0], days.at(-1)]).toEqual([
      { day: dayOf(at(-13 * DAY_MS)), jobs: 1 },
      { day: dayOf(at(0)), jobs: 4 },
    ]);
    expect(days.slice(1, -1).every(({ jobs: count }) => count === 0)).toBe(true);
  });
});

describe('what a candidate can do nothing about', () => {
  it('is not on their dashboard: slots that are over, and jobs that are not open', async () => {
    later();
    const before = await candidateDashboard(candidate);
    const over = async (title: string, stage: ApplicationStage, daysAgo: number) =>
      apply(await publishJob(other, { title }), candidate, stage, daysAgo * DAY_MS, HOUR_MS);
    await offerSlot(await over('Past', 'interview', 1), -2 * HOUR_MS);
    await offerSlot(await over('Ended', 'hired', 1), DAY_MS);
    await over('Shut', 'offer', 10);
    await apply(await publishJob(other, { title: 'Shut' }), candidate, 'applied', 10 * DAY_MS);
    await api.database.query(`UPDATE jobs SET status = 'closed' WHERE title = 'Shut'`);
    later();
    const { interviewsToConfirm, openOffers, lateAnswers, applications } = (await candidateDashboard(
      candidate,
    )) as NonNullable<typeof before>;
    expect({ interviewsToConfirm, openOffers, lateAnswers }).toEqual({
      interviewsToConfirm: 1,
      openOffers: before?.openOffers,
      lateAnswers: 1,
    });
    expect(applications.offer).toBe(2);
  });
});

describe('each dashboard', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['employer', () => service().employer(contextOf(employer), ({ dashboard }) => dashboard)],
    ['candidate', () => service().candidate(contextOf(candidate), ({ dashboard }) => dashboard)],
    ['admin', () => service().admin(({ dashboard }) => dashboard)],
  ])('is one statement, and none for half a minute: %s', async (_, read) => {
    later();
    const statements = jest.spyOn(api.app.get(Database), 'query');
    try {
      await read();
      expect(statements).toHaveBeenCalledTimes(1);
      await Promise.all([read(), read()]);
      expect(statements).toHaveBeenCalledTimes(1);
      later();
      await Promise.all([read(), read()]);
      expect(statements).toHaveBeenCalledTimes(2);
    } finally {
      statements.mockRestore();
    }
  });

  it('is remembered for each user apart', async () => {
    later();
    expect((await employerDashboard(employer))?.jobs.draft).toBe(1);
    expect((await employerDashboard(other))?.jobs.draft).toBe(0);
  });
});
