import { APPLICATION_STAGES, type ApplicationStage } from '@guildhall/features/hiring/contract/application';
import { APPLICATION_MOVES } from '@guildhall/features/hiring/domain/application-stage';
import { systemContext } from '@guildhall/kernel/actor-context';
import { Schedules } from '@guildhall/platform/schedule/schedule';
import { type Application, apply, moveOn } from '../../factories/hiring';
import { foundCompany, type Job, publishJob } from '../../factories/jobs';
import { type Passerby, registerCrowd, signInAnew } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { outcomeOf } from '../../support/outcome';
import { until } from '../../support/until';
import { useTestApi } from '../../support/use-test-api';

const api = useTestApi({
  worker: true,
  environment: {
    OUTBOX_POLL_MS: '50',
    // The worker's handlers and the requests of a whole crowd share it.
    DATABASE_POOL_SIZE: '30',
    ACCESS_TOKEN_TTL_SECONDS: '86400',
  },
});
let employer: Passerby;
let recruiter: Passerby;
let candidate: Passerby;
let others: Passerby[];
let job: Job;

type Details = Schemas['ApplicationDetails'];

const call = <Body = Schemas['Problem']>(
  person: { accessToken: string },
  method: string,
  path: string,
  json?: unknown,
) => send<Body>(api, method, `/api/v1${path}`, { token: person.accessToken, json });
const bid = (person: Passerby, id = job.id) =>
  call(person, 'POST', `/jobs/${id}/applications`, { coverLetter: 'Take me.' });
const move = (person: Passerby, { id }: { id: string }, to: string, note?: string) =>
  call<Details & Schemas['Problem']>(person, 'POST', `/applications/${id}/transition`, { to, note });
const read = async (person: Passerby, { id }: { id: string }) =>
  (await call<Details>(person, 'GET', `/applications/${id}`)).body;
const readJob = async () => (await call<Job>(employer, 'GET', `/jobs/${job.id}`)).body;
const ofJob = async (query: string) =>
  (await call<Schemas['ApplicationPage']>(employer, 'GET', `/jobs/${job.id}/applications${query}`)).body;
const titles = async (person: Passerby) => {
  const { data } = await person.client.GET('/api/v1/notifications', { params: { query: { limit: 100 } } });
  return (data?.items ?? []).map(({ title }) => title);
};
const told = (person: Passerby, title: string) =>
  until(async () => (await titles(person)).includes(title), { what: `"${title}"` });
const allTasksDone = () =>
  until(
    async () =>
      (await api.database.query(`SELECT 1 FROM outbox_tasks WHERE name LIKE 'hiring.%' AND state <> 'done'`))
        .length === 0,
    { what: 'every task' },
  );

const remind = () =>
  api.app
    .get(Schedules)
    .find('hiring.remind-employers')
    ?.run(systemContext('test'), new AbortController().signal);
const reminders = async () => {
  const { data } = await recruiter.client.GET('/api/v1/notifications');
  return (data?.items ?? []).filter(({ type }) => type === 'hiring.answers-late').map(({ body }) => body);
};
const laterBy = async (time: { days?: number; hours?: number }) => {
  api.clock.advance(time);
  [employer, recruiter, candidate] = (await Promise.all(
    [employer, recruiter, candidate].map((person) => signInAnew(api, person)),
  )) as [Passerby, Passerby, Passerby];
};
const record = async () =>
  (await call<Schemas['EmployerRecord']>(candidate, 'GET', `/jobs/${job.id}/employer`)).body;

beforeEach(async () => {
  const people = await registerCrowd(api, 24);
  [employer, recruiter, candidate] = people as [Passerby, Passerby, Passerby];
  others = people.slice(3);
  const company = await foundCompany(api.database, employer, { recruiters: [recruiter] });
  job = await publishJob(recruiter, { title: 'Mural', companyId: company.id, openings: 3 });
});

describe('applying', () => {
  it('happens once, however many try at the same time, and is counted', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(bid(candidate))));
    expect(answers.toSorted()).toEqual([
      '201',
      ...Array.from({ length: 19 }, () => '409 APPLICATION_EXISTS'),
    ]);
    await Promise.all(others.map((person) => apply(person, job)));
    expect((await readJob()).applicationCount).toBe(1 + others.length);
    await told(recruiter, 'Somebody has applied: Mural');
    await told(employer, 'Somebody has applied: Mural');
  });

  it('is repeated safely with a key, and refused when it makes no sense', async () => {
    const path = `/api/v1/jobs/${job.id}/applications`;
    const token = candidate.accessToken;
    const [headers, json] = [{ 'idempotency-key': 'once' }, { coverLetter: 'Take me.', bidAmount: 5 }];
    const first = await send<Application>(api, 'POST', path, { token, headers, json });
    const second = await send<Application>(api, 'POST', path, { token, headers, json });
    expect(first.headers.get('location')).toBe(`/api/v1/applications/${first.body.id}`);
    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
    for (const wrong of [{}, { coverLetter: '' }, { ...json, stage: 'hired' }, { ...json, bidAmount: -1 }])
      expect((await call(candidate, 'POST', `/jobs/${job.id}/applications`, wrong)).status).toBe(400);
    expect(await outcomeOf(bid(recruiter))).toBe('403 APPLICATION_OWN_JOB');
    await call(employer, 'POST', `/jobs/${job.id}/close`);
    expect(await outcomeOf(bid(others[0] as Passerby))).toBe('409 JOB_NOT_OPEN');
  });

  it('is refused from the moment that the job expires', async () => {
    const expiresAt = new Date(api.clock.now().getTime() + 3_600_000).toISOString();
    const short = await publishJob(employer, { title: 'Short', expiresAt });
    api.clock.advance({ hours: 1, minutes: 1 });
    expect(await outcomeOf(bid(candidate, short.id))).toBe('409 JOB_NOT_OPEN');
  });

  it('is listed on both sides, by stage, page by page', async () => {
    const [first, second, third] = (await Promise.all(
      others.slice(0, 3).map((person) => apply(person, job)),
    )) as [Application, Application, Application];
    await moveOn(recruiter, second, 'shortlisted');
    const ids = [first, second, third]
      .map(({ id }) => id)
      .toSorted()
      .toReversed();
    const page = await ofJob('?limit=2');
    const rest = await ofJob(`?limit=2&cursor=${page.nextCursor}`);
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(rest.nextCursor).toBeNull();
    expect((await ofJob('?stage=shortlisted')).items.map(({ id }) => id)).toEqual([second.id]);
    const mine = (query: string) =>
      call<Schemas['ApplicationPage']>(others[1] as Passerby, 'GET', `/applications${query}`);
    expect((await mine('')).body.items).toMatchObject([
      { id: second.id, jobTitle: 'Mural', stage: 'shortlisted' },
    ]);
    expect((await mine('?stage=applied')).body.items).toEqual([]);
    expect((await mine('?stage=lost')).status).toBe(400);
  });
});

describe('the way to a hire', () => {
  it('is seen by the candidate stage by stage, with what was said', async () => {
    const application = await apply(candidate, job);
    expect(application).toMatchObject({
      stage: 'applied',
      overdue: false,
      respondedAt: null,
      currency: 'EUR',
    });
    await move(recruiter, application, 'shortlisted', 'Lovely portfolio.');
    await told(candidate, 'You are shortlisted: Mural');
    await move(employer, application, 'interview');
    await told(candidate, 'You are invited to an interview: Mural');
    await move(employer, application, 'offer');
    await told(candidate, 'You have an offer: Mural');
    const hired = await move(employer, application, 'hired');
    expect([hired.status, hired.body.stage]).toEqual([200, 'hired']);
    await told(candidate, 'You are hired: Mural');
    const { changes, respondedAt, changedAt } = await read(candidate, application);
    expect(changes.map(({ from, to, by, note }) => [from, to, by, note])).toEqual([
      [null, 'applied', 'candidate', null],
      ['applied', 'shortlisted', 'employer', 'Lovely portfolio.'],
      ['shortlisted', 'interview', 'employer', null],
      ['interview', 'offer', 'employer', null],
      ['offer', 'hired', 'employer', null],
    ]);
    expect([respondedAt, changedAt]).toEqual([changes[1]?.changedAt, changes[4]?.changedAt]);
    expect(await readJob()).toMatchObject({ status: 'open', hires: 1 });
  });

  it('refuses every move that the table does not have', async () => {
    const application = await apply(candidate, job);
    const allowed = new Set(
      Object.entries(APPLICATION_MOVES).flatMap(([to, { from, by }]) =>
        from.map((stage) => `${by} ${stage} ${to}`),
      ),
    );
    const put = (stage: ApplicationStage) =>
      api.database.query('UPDATE applications SET stage = $2 WHERE id = $1', [application.id, stage]);
    for (const from of APPLICATION_STAGES) {
      await put(from);
      for (const to of APPLICATION_STAGES)
        for (const [by, person] of [
          ['employer', recruiter],
          ['candidate', candidate],
        ] as const) {
          if (allowed.has(`${by} ${from} ${to}`)) continue;
          const isOthers = to !== 'applied' && (to === 'withdrawn') !== (by === 'candidate');
          const { status, body } = await move(person, application, to);
          expect([from, to, by, status, body.code]).toEqual([
            from,
            to,
            by,
            ...(isOthers ? [403, 'APPLICATION_PERMISSION_MISSING'] : [409, 'APPLICATION_STAGE_CONFLICT']),
          ]);
          if (!isOthers) expect(body).toMatchObject({ from, to });
        }
    }
    expect((await read(candidate, application)).changes).toHaveLength(1);
  });

  it('is taken once by several who decide at the same time', async () => {
    const application = await apply(candidate, job);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        outcomeOf(
          move(index % 2 ? employer : recruiter, application, index % 3 ? 'shortlisted' : 'rejected'),
        ),
      ),
    );
    const { changes } = await read(candidate, application);
    const moves = changes.slice(1).map(({ from, to }) => `${from} → ${to}`);
    // Each of them once, and nothing after the rejection.
    expect([
      ['applied → rejected'],
      ['applied → shortlisted'],
      ['applied → shortlisted', 'shortlisted → rejected'],
    ]).toContainEqual(moves);
    expect(answers.filter((answer) => answer === '200')).toHaveLength(moves.length);
    expect(new Set(answers)).toEqual(new Set(['200', '409 APPLICATION_STAGE_CONFLICT']));
  });

  it('fills exactly the openings that there are, starts the work, and tells the others kindly', async () => {
    const applications = await Promise.all(others.slice(0, 20).map((person) => apply(person, job)));
    const late = await apply(candidate, job);
    for (const application of applications) await moveOn(recruiter, application, 'shortlisted', 'offer');
    const answers = await Promise.all(
      applications.map((application) => outcomeOf(move(employer, application, 'hired'))),
    );
    expect(answers.filter((answer) => answer === '200')).toHaveLength(3);
    expect(answers.filter((answer) => !answer.startsWith('200') && !answer.startsWith('409'))).toEqual([]);
    expect(await readJob()).toMatchObject({ status: 'in_progress', hires: 3, openings: 3 });
    await told(candidate, 'The job is taken: Mural');
    expect(await read(candidate, late)).toMatchObject({ stage: 'rejected', overdue: false });
    expect((await read(candidate, late)).changes.at(-1)).toMatchObject({ by: 'system', note: null });
    await allTasksDone();
    const stages = await api.database.query<{ stage: string; count: number }>(
      'SELECT stage, count(*)::integer AS count FROM applications WHERE job_id = $1 GROUP BY stage ORDER BY stage',
      [job.id],
    );
    expect(stages).toEqual([
      { stage: 'hired', count: 3 },
      { stage: 'rejected', count: 18 },
    ]);
    expect((await titles(candidate)).filter((title) => title === 'The job is taken: Mural')).toHaveLength(1);
  });

  it('ends when the candidate withdraws, for good, and the employer is told', async () => {
    const application = await apply(candidate, job);
    expect(await outcomeOf(move(candidate, application, 'withdrawn'))).toBe('200');
    await told(recruiter, 'An application was withdrawn: Mural');
    expect(await outcomeOf(bid(candidate))).toBe('409 APPLICATION_EXISTS');
    expect(await outcomeOf(move(recruiter, application, 'shortlisted'))).toBe(
      '409 APPLICATION_STAGE_CONFLICT',
    );
  });

  it('is told of when the job is closed, to those who still hope', async () => {
    const [hopes, gone] = [await apply(candidate, job), await apply(others[0] as Passerby, job)];
    await moveOn(employer, gone, 'rejected');
    await call(employer, 'POST', `/jobs/${job.id}/close`);
    await told(candidate, 'The job was closed: Mural');
    await allTasksDone();
    expect(await titles(others[0] as Passerby)).not.toContain('The job was closed: Mural');
    expect(await read(candidate, hopes)).toMatchObject({ stage: 'applied' });
  });
});

describe('the clock of an employer', () => {
  it('runs out after seven days, of which the employer is reminded once, and which everybody can see', async () => {
    // Those of other tests wait for nobody.
    await api.database.query('UPDATE applications SET reminded_at = created_at');
    const [answered, waiting, second] = (await Promise.all(
      others.slice(0, 3).map((person) => apply(person, job)),
    )) as [Application, Application, Application];
    expect(await record()).toEqual({ applicationsDue: 0, responseRate: null, medianHours: null });
    await laterBy({ hours: 30 });
    await moveOn(recruiter, answered, 'shortlisted');
    const early = await apply(candidate, job);
    await moveOn(candidate, early, 'withdrawn');
    await laterBy({ days: 5, hours: 17 });
    await remind();
    await allTasksDone();
    expect(await reminders()).toEqual([]);
    await laterBy({ hours: 2 });
    expect(await read(employer, waiting)).toMatchObject({ overdue: true, respondedAt: null });
    expect(await read(employer, answered)).toMatchObject({ overdue: false });
    await remind();
    await told(recruiter, 'People wait for your answer: Mural');
    await told(employer, 'People wait for your answer: Mural');
    await remind();
    await allTasksDone();
    expect(await reminders()).toEqual(['Applications without an answer for more than seven days: 2.']);
    // Late answers do not mend it; who withdrew in time is owed none.
    await moveOn(recruiter, second, 'shortlisted');
    await laterBy({ days: 2 });
    const shown = await record();
    expect(shown).toMatchObject({ applicationsDue: 3, responseRate: 1 / 3 });
    // Answers after 30 hours and after seven days and an hour.
    expect(shown.medianHours).toBeCloseTo((30 + 169) / 2, 0);
    await laterBy({ days: 91 });
    expect(await record()).toMatchObject({ applicationsDue: 0, responseRate: null });
  });
});
