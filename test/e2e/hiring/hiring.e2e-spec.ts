import {
  type Application,
  apply,
  type Interview,
  moveOn,
  offerInterview,
  slotAt,
} from '../../factories/hiring';
import { foundCompany, type Job, publishJob } from '../../factories/jobs';
import { type Passerby, registerCrowd, registerWithRole } from '../../factories/people';
import { type RawRequest, type Schemas, send } from '../../support/api-client';
import { OPERATIONS } from '../../support/api-document';
import { outcomeOf } from '../../support/outcome';
import { personalDataOf } from '../../support/personal-data';
import { until } from '../../support/until';
import { useTestApi } from '../../support/use-test-api';

const ACTORS = ['nobody', 'stranger', 'candidate', 'rival', 'owner', 'recruiter', 'member', 'admin'] as const;

type Actor = (typeof ACTORS)[number];
type Statuses = readonly [number, number, number, number, number, number, number, number];

/** A job of a company with two applications, one of them with slots on offer. */
interface Scene {
  readonly job: Job;
  readonly application: Application;
  readonly interview: Interview;
}

interface Row {
  /** One status for each of {@link ACTORS}, in their order. */
  readonly expected: Statuses;
  readonly request?: (scene: Scene) => RawRequest;
  /** What has to happen before. */
  readonly after?: (scene: Scene) => Promise<unknown>;
}

const OWN: Statuses = [401, 200, 200, 200, 200, 200, 200, 200];
const BOTH_SIDES: Statuses = [401, 404, 200, 404, 200, 200, 404, 404];
const EMPLOYER: Statuses = [401, 404, 403, 404, 200, 200, 404, 404];

const api = useTestApi({ worker: true, environment: { OUTBOX_POLL_MS: '50', DATABASE_POOL_SIZE: '30' } });
let people: Readonly<Record<Exclude<Actor, 'nobody'>, Passerby>>;
let company: Schemas['Company'];

beforeAll(async () => {
  const [stranger, candidate, rival, owner, recruiter, member] = (await registerCrowd(api, 6)) as [
    Passerby,
    Passerby,
    Passerby,
    Passerby,
    Passerby,
    Passerby,
  ];
  const admin = await registerWithRole(api, 'admin');
  people = { stranger, candidate, rival, owner, recruiter, member, admin };
  company = await foundCompany(api.database, owner, { recruiters: [recruiter], members: [member] });
});

const call = <Body = Schemas['Problem']>(who: Passerby, method: string, path: string, json?: unknown) =>
  send<Body>(api, method, `/api/v1${path}`, { token: who.accessToken, json });
const inHours = (hours: number) => slotAt(new Date(api.clock.now().getTime() + hours * 3_600_000));
const confirm = ({ interview }: Scene) =>
  call(people.candidate, 'POST', `/interviews/${interview.id}/confirm`, {
    startsAt: interview.slots[0]?.startsAt,
  });
const toReject = () => ({ json: { to: 'rejected' } });

const MATRIX: Readonly<Record<string, Row>> = {
  applyToJob: {
    expected: [401, 201, 409, 409, 403, 403, 201, 201],
    request: () => ({ json: { coverLetter: 'Take me.' } }),
  },
  listJobApplications: { expected: [401, 403, 403, 403, 200, 200, 403, 403] },
  getJobEmployer: { expected: [200, 200, 200, 200, 200, 200, 200, 200] },
  listMyApplications: { expected: OWN },
  getApplication: { expected: BOTH_SIDES },
  transitionApplication: { expected: EMPLOYER, request: toReject },
  offerInterview: {
    expected: [401, 404, 403, 404, 201, 201, 404, 404],
    request: () => ({ json: { slots: [inHours(30)] } }),
    after: ({ interview }) => call(people.recruiter, 'POST', `/interviews/${interview.id}/cancel`, {}),
  },
  listInterviews: { expected: BOTH_SIDES },
  listMyInterviews: { expected: OWN },
  getInterview: { expected: BOTH_SIDES },
  getInterviewCalendar: { expected: BOTH_SIDES, after: confirm },
  confirmInterview: {
    expected: [401, 404, 200, 404, 403, 403, 404, 404],
    request: ({ interview }) => ({ json: { startsAt: interview.slots[0]?.startsAt } }),
  },
  rescheduleInterview: { expected: EMPLOYER, request: () => ({ json: { slots: [inHours(40)] } }) },
  cancelInterview: { expected: BOTH_SIDES, request: () => ({ json: {} }) },
};

const HIRING_OPERATIONS = OPERATIONS.filter(({ template }) =>
  /^\/api\/v1\/(jobs\/\{id\}\/(applications|employer)|applications|interviews|users\/me\/interviews)/.test(
    template,
  ),
);

let scenes = 0;

async function setScene(after: Row['after']): Promise<Scene> {
  const job = await publishJob(people.recruiter, { title: 'Mural', companyId: company.id });
  const application = await apply(people.candidate, job);
  await apply(people.rival, job);
  await moveOn(people.recruiter, application, 'shortlisted');
  // Far from those of other scenes.
  const interview = await offerInterview(people.recruiter, application, [inHours(100 + 2 * ++scenes)]);
  const scene = { job, application, interview };
  await after?.(scene);
  return scene;
}

describe('who may do what in hiring', () => {
  it('is decided here for every route of applications and interviews', () => {
    const operations = HIRING_OPERATIONS.map(({ operation }) => operation.operationId);
    expect(Object.keys(MATRIX).toSorted()).toEqual(operations.toSorted());
  });

  it.each(Object.entries(MATRIX))('%s', async (operationId, { expected, request, after }) => {
    const { method, template } = HIRING_OPERATIONS.find(
      ({ operation }) => operation.operationId === operationId,
    ) as (typeof OPERATIONS)[number];
    const about = (scene: Scene) => {
      if (template.includes('/jobs/')) return scene.job.id;
      return template.includes('/interviews/{') ? scene.interview.id : scene.application.id;
    };
    const statuses: Array<readonly [Actor, number]> = [];
    let scene = await setScene(after);
    for (const actor of ACTORS) {
      // What nobody changes can be looked at by all.
      if (method !== 'GET') scene = await setScene(after);
      const token = actor === 'nobody' ? {} : { token: people[actor].accessToken };
      const path = template.replace('{id}', about(scene));
      const { status } = await send<unknown>(api, method, path, { ...request?.(scene), ...token });
      statuses.push([actor, status]);
    }
    expect(Object.fromEntries(statuses)).toEqual(
      Object.fromEntries(ACTORS.map((actor, index) => [actor, expected[index]])),
    );
  });

  it('lets candidates withdraw, and employers not', async () => {
    const { application } = await setScene(undefined);
    const withdraw = (who: Passerby) =>
      outcomeOf(call(who, 'POST', `/applications/${application.id}/transition`, { to: 'withdrawn' }));
    expect(await withdraw(people.recruiter)).toBe('403 APPLICATION_PERMISSION_MISSING');
    expect(await withdraw(people.candidate)).toBe('200');
  });

  it('opens the profile of a candidate to whom they applied to, until they withdraw', async () => {
    const [candidate, recruiter] = (await registerCrowd(api, 2)) as [Passerby, Passerby];
    const profile = { headline: 'Painter', skills: [], experience: [], education: [], openToWork: false };
    expect((await call(candidate, 'PUT', '/users/me/candidate-profile', profile)).status).toBe(201);
    const read = async (who: Passerby) =>
      (await call(who, 'GET', `/users/${candidate.user.id}/candidate-profile`)).status;
    expect(await read(recruiter)).toBe(404);
    const application = await apply(candidate, await publishJob(recruiter));
    expect([await read(recruiter), await read(people.stranger)]).toEqual([200, 404]);
    await moveOn(candidate, application, 'withdrawn');
    expect(await read(recruiter)).toBe(404);
  });
});

describe('from a company to a hire', () => {
  it('takes one walk, every step of which is where it should be', async () => {
    const [founder, candidate] = (await registerCrowd(api, 2)) as [Passerby, Passerby];
    // Within a second of its happening.
    const told = (title: string) =>
      until(
        async () => {
          const { body } = await call<Schemas['NotificationPage']>(candidate, 'GET', '/notifications');
          return body.items.some((item) => item.title === title);
        },
        { what: title, withinMs: 1_000 },
      );
    const move = (id: string, to: string) =>
      call<Application>(founder, 'POST', `/applications/${id}/transition`, { to });

    const { body: made } = await call<Schemas['Company']>(founder, 'POST', '/companies', {
      name: 'Quay Walls',
    });
    const plan = { title: 'Lighthouse mural', skills: ['mural'], companyId: made.id };
    const job = await publishJob(founder, plan);
    const find = async () => {
      const query = `/jobs?q=lighthouse&category=painting&companyId=${made.id}`;
      return (await call<Schemas['JobPage']>(candidate, 'GET', query)).body.items.map(({ id }) => id);
    };
    expect(await find()).toEqual([job.id]);

    const application = await apply(candidate, job);
    expect(
      await outcomeOf(call(candidate, 'POST', `/jobs/${job.id}/applications`, { coverLetter: 'Again.' })),
    ).toBe('409 APPLICATION_EXISTS');
    await move(application.id, 'shortlisted');
    await told('You are shortlisted: Lighthouse mural');
    const slots = [inHours(48), inHours(72)] as const;
    const interview = await offerInterview(founder, application, [...slots], { timeZone: 'Africa/Cairo' });
    await told('Choose a time for your interview: Lighthouse mural');
    const { startsAt } = slots[1];
    const confirms = await Promise.all(
      Array.from({ length: 20 }, () =>
        outcomeOf(call(candidate, 'POST', `/interviews/${interview.id}/confirm`, { startsAt })),
      ),
    );
    expect(confirms.filter((answer) => answer === '200')).toHaveLength(1);
    const file = await call<string>(candidate, 'GET', `/interviews/${interview.id}.ics`);
    expect(file.body).toContain('TZID=Africa/Cairo');
    await move(application.id, 'offer');
    await told('You have an offer: Lighthouse mural');
    expect((await move(application.id, 'hired')).body.stage).toBe('hired');
    await told('You are hired: Lighthouse mural');
    const { body } = await call<Job>(candidate, 'GET', `/jobs/${job.id}`);
    expect(body).toMatchObject({ status: 'in_progress', hires: 1, openings: 1, applicationCount: 1 });
    expect(await find()).toEqual([]);
  });
});

describe('somebody who is erased', () => {
  it('is handed everything first, and leaves nothing they wrote, nor anything under way', async () => {
    const [founder, candidate, recruiter] = (await registerCrowd(api, 3)) as [Passerby, Passerby, Passerby];
    const { id: companyId } = await foundCompany(api.database, founder, { recruiters: [recruiter] });
    const application = await apply(candidate, await publishJob(founder, { title: 'Fresco', companyId }));
    await moveOn(recruiter, application, 'shortlisted');
    const slot = inHours(48);
    const interview = await offerInterview(recruiter, application, [slot], { note: 'Bring brushes.' });
    await call(candidate, 'POST', `/interviews/${interview.id}/confirm`, { startsAt: slot.startsAt });
    const hiring = personalDataOf(api, 'hiring');
    expect(await hiring.export(candidate.user.id)).toMatchObject({
      applications: [{ job: 'Fresco', stage: 'interview', coverLetter: expect.stringContaining('liked it') }],
      interviews: [{ as: 'candidate', status: 'confirmed', note: 'Bring brushes.' }],
      decisions: [],
    });
    expect(await hiring.export(recruiter.user.id)).toMatchObject({
      applications: [],
      interviews: [{ as: 'interviewer' }],
      decisions: [{ to: 'shortlisted' }, { to: 'interview' }],
    });

    for (let run = 0; run < 2; run++) await hiring.erase(candidate.user.id);
    const path = `/applications/${application.id}`;
    expect((await call<Schemas['ApplicationDetails']>(recruiter, 'GET', path)).body).toMatchObject({
      stage: 'withdrawn',
      candidateId: null,
      candidateName: null,
      coverLetter: '',
      bidAmount: null,
    });
    await until(
      async () => {
        const { body } = await call<Schemas['NotificationPage']>(recruiter, 'GET', '/notifications');
        return body.items.some(({ title }) => title === 'The interview is cancelled: Fresco');
      },
      { what: 'word of the interview' },
    );
    await hiring.erase(recruiter.user.id);
    const { body } = await call<Schemas['InterviewPage']>(founder, 'GET', `${path}/interviews`);
    expect(body.items).toMatchObject([
      { status: 'cancelled', cancelledBy: 'system', interviewerId: null, candidateId: null, note: null },
    ]);
    for (const table of ['applications', 'interviews', 'interview_attendances', 'application_changes'])
      for (const { user } of [candidate, recruiter])
        expect(
          await api.database.query(`SELECT 1 FROM ${table} AS held WHERE held::text LIKE '%' || $1 || '%'`, [
            user.id,
          ]),
        ).toEqual([]);
  });
});
