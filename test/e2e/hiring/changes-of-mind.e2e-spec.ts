import { systemContext } from '@guildhall/kernel/actor-context';
import { Schedules } from '@guildhall/platform/schedule/schedule';
import { admit, createGuild } from '../../factories/guilds';
import {
  type Application,
  apply,
  type Interview,
  moveOn,
  offerInterview,
  slotAt,
} from '../../factories/hiring';
import { foundCompany, type Job, publishJob } from '../../factories/jobs';
import { type Passerby, registerCrowd, signInAnew } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { dueTasksDone } from '../../support/due-tasks';
import { outcomeOf } from '../../support/outcome';
import { personalDataOf } from '../../support/personal-data';
import { until } from '../../support/until';
import { whileDeleted } from '../../support/while-deleted';
import { useTestApi } from '../../support/use-test-api';

const api = useTestApi({
  worker: true,
  environment: { OUTBOX_POLL_MS: '50', DATABASE_POOL_SIZE: '30', ACCESS_TOKEN_TTL_SECONDS: '86400' },
});
let owner: Passerby;
let recruiter: Passerby;
let candidate: Passerby;
let rival: Passerby;
let company: Schemas['Company'];
let job: Job;
let application: Application;

const call = <Body = Schemas['Problem']>(person: Passerby, method: string, path: string, json?: unknown) =>
  send<Body>(api, method, `/api/v1${path}`, { token: person.accessToken, json });
const outcome = (person: Passerby, method: string, path: string, json?: unknown) =>
  outcomeOf(call(person, method, path, json));
const inHours = (hours: number) => slotAt(new Date(api.clock.now().getTime() + hours * 3_600_000));
const move = (person: Passerby, { id }: { id: string }, to: string) =>
  outcome(person, 'POST', `/applications/${id}/transition`, { to });
const confirm = (person: Passerby, { id }: { id: string }, { startsAt }: { startsAt: string }) =>
  outcome(person, 'POST', `/interviews/${id}/confirm`, { startsAt });
const turn = (act: 'close' | 'reopen' | 'complete', by = owner) =>
  call(by, 'POST', `/jobs/${job.id}/${act}`, {});
const stageOf = async (person: Passerby, { id }: { id: string }) =>
  (await call<Schemas['ApplicationDetails']>(person, 'GET', `/applications/${id}`)).body;
const read = async (person: Passerby, { id }: { id: string }) =>
  (await call<Interview>(person, 'GET', `/interviews/${id}`)).body;
const dashboardOf = async (who: Passerby) =>
  (await call<Schemas['EmployerDashboard']>(who, 'GET', '/dashboards/employer')).body;
const titles = async (person: Passerby) => {
  const { body } = await call<Schemas['NotificationPage']>(person, 'GET', '/notifications?limit=100');
  return body.items.map(({ title }) => title);
};
const told = (person: Passerby, title: string) =>
  until(async () => (await titles(person)).includes(title), { what: `"${title}"` });
const settled = () => dueTasksDone(api);
const remind = () =>
  api.app
    .get(Schedules)
    .find('hiring.remind-employers')
    ?.run(systemContext('test'), new AbortController().signal);
const laterBy = async (time: { days?: number; hours?: number }) => {
  api.clock.advance(time);
  [owner, recruiter, candidate, rival] = (await Promise.all(
    [owner, recruiter, candidate, rival].map((person) => signInAnew(api, person)),
  )) as [Passerby, Passerby, Passerby, Passerby];
};
const dismiss = (person: Passerby) =>
  outcome(owner, 'DELETE', `/companies/${company.id}/members/${person.user.id}`);

beforeEach(async () => {
  [owner, recruiter, candidate, rival] = (await registerCrowd(api, 4)) as [
    Passerby,
    Passerby,
    Passerby,
    Passerby,
  ];
  company = await foundCompany(api.database, owner, { recruiters: [recruiter] });
  job = await publishJob(recruiter, { title: 'Mural', companyId: company.id });
  application = await apply(candidate, job);
});

describe('an interviewer who does not act for the job any more', () => {
  it('holds no interview: a colleague does, at the same time, and everybody knows', async () => {
    await moveOn(recruiter, application, 'shortlisted');
    const slot = inHours(30);
    const interview = await offerInterview(recruiter, application, [slot]);
    await confirm(candidate, interview, slot);
    await settled();
    expect(await dismiss(recruiter)).toBe('204');
    const path = `/interviews/${interview.id}`;
    for (const [method, at] of [
      ['GET', path],
      ['GET', `${path}.ics`],
      ['POST', `${path}/cancel`],
    ] as const)
      expect(await outcome(recruiter, method, at, method === 'POST' ? {} : undefined)).toBe(
        '404 INTERVIEW_NOT_FOUND',
      );
    await told(owner, 'You take over an interview: Mural');
    await told(candidate, 'Somebody else will interview you: Mural');
    await told(recruiter, 'Somebody else holds the interview: Mural');
    expect(await read(candidate, interview)).toMatchObject({
      ...slot,
      status: 'confirmed',
      interviewerId: owner.user.id,
      sequence: 2,
    });
    expect((await dashboardOf(recruiter)).nextInterviews).toEqual([]);
    expect((await dashboardOf(owner)).nextInterviews).toMatchObject([{ id: interview.id }]);
    // The time of whoever has gone is theirs again, and the colleague's is taken.
    const taken = await api.database.query<{ id: string }>(
      'SELECT user_id AS id FROM interview_attendances WHERE interview_id = $1 ORDER BY 1',
      [interview.id],
    );
    expect(taken.map(({ id }) => id)).toEqual([owner.user.id, candidate.user.id].toSorted());
    await laterBy({ hours: 29.5 });
    await told(owner, 'Interview in an hour: Mural');
    await settled();
    expect(await titles(recruiter)).not.toContain('Interview in an hour: Mural');
  });

  it('is followed by nobody who is taken then: the interview is called off, and both sides are told', async () => {
    await moveOn(recruiter, application, 'shortlisted');
    const slot = inHours(30);
    const interview = await offerInterview(recruiter, application, [slot]);
    const own = await apply(rival, await publishJob(owner, { title: 'Fresco' }));
    await moveOn(owner, own, 'shortlisted');
    const other = await offerInterview(owner, own, [slot]);
    expect([await confirm(rival, other, slot), await confirm(candidate, interview, slot)]).toEqual([
      '200',
      '200',
    ]);
    await dismiss(recruiter);
    for (const person of [owner, candidate, recruiter])
      await told(person, 'The interview is cancelled: Mural');
    expect(await read(owner, interview)).toMatchObject({ status: 'cancelled', cancelledBy: 'system' });
  });

  it.each(['company', 'guild'] as const)(
    'hands on what is only offered, as a mere member of a %s',
    async (of) => {
      let path = `/companies/${company.id}/members/${recruiter.user.id}`;
      if (of === 'guild') {
        const guild = await createGuild(owner);
        path = `/guilds/${guild.id}/members/${recruiter.user.id}`;
        await admit(owner, guild, recruiter);
        expect(await outcome(owner, 'PATCH', path, { role: 'officer' })).toBe('200');
        application = await apply(
          candidate,
          await publishJob(recruiter, { title: 'Mural', guildId: guild.id }),
        );
      }
      await moveOn(recruiter, application, 'shortlisted');
      const slot = inHours(30);
      const interview = await offerInterview(recruiter, application, [slot]);
      expect(await outcome(owner, of === 'guild' ? 'PATCH' : 'PUT', path, { role: 'member' })).toBe('200');
      await told(owner, 'You take over an interview: Mural');
      expect(await outcome(recruiter, 'GET', `/interviews/${interview.id}`)).toBe('404 INTERVIEW_NOT_FOUND');
      expect(await confirm(candidate, interview, slot)).toBe('200');
      await told(owner, 'The interview is confirmed: Mural');
    },
  );

  it('offers nothing any more, however late the offer was begun', async () => {
    await moveOn(recruiter, application, 'shortlisted');
    const offer = () =>
      outcome(recruiter, 'POST', `/applications/${application.id}/interviews`, { slots: [inHours(30)] });
    expect(
      await whileDeleted(api, ['DELETE FROM company_members WHERE user_id = $1', [recruiter.user.id]], offer),
    ).toBe('404 APPLICATION_NOT_FOUND');
  });

  it('is told when a colleague offers other times', async () => {
    await moveOn(recruiter, application, 'shortlisted');
    const slot = inHours(30);
    const interview = await offerInterview(recruiter, application, [slot]);
    await confirm(candidate, interview, slot);
    await call(owner, 'POST', `/interviews/${interview.id}/reschedule`, { slots: [inHours(40)] });
    await told(recruiter, 'Somebody else holds the interview: Mural');
    await told(candidate, 'Your interview is moved: Mural');
    await settled();
    expect(await titles(owner)).not.toContain('Somebody else holds the interview: Mural');
    const file = await call<string>(recruiter, 'GET', `/interviews/${interview.id}.ics`);
    expect(file.body).toContain('METHOD:CANCEL');
  });
});

describe('a job that is closed', () => {
  it('takes its interviews along and holds applications still, until it is opened again', async () => {
    const [second] = (await registerCrowd(api, 1)) as [Passerby];
    const [waiting, offered] = [await apply(rival, job), await apply(second, job)];
    await moveOn(recruiter, application, 'shortlisted');
    await moveOn(recruiter, offered, 'shortlisted', 'offer');
    const slot = inHours(30);
    const interview = await offerInterview(recruiter, application, [slot]);
    await confirm(candidate, interview, slot);
    await turn('close');
    for (const person of [recruiter, candidate]) await told(person, 'The interview is cancelled: Mural');
    expect(await read(candidate, interview)).toMatchObject({ status: 'cancelled', cancelledBy: 'system' });
    const answers = [
      await move(recruiter, waiting, 'shortlisted'),
      await move(recruiter, application, 'offer'),
      await outcome(recruiter, 'POST', `/applications/${application.id}/interviews`, {
        slots: [inHours(50)],
      }),
      await move(recruiter, offered, 'hired'),
    ];
    expect(answers).toEqual(Array(4).fill('409 JOB_NOT_OPEN'));
    const offers = async () =>
      (await call<Schemas['CandidateDashboard']>(second, 'GET', '/dashboards/candidate')).body.openOffers;
    expect(await offers()).toEqual([]);

    await laterBy({ days: 8 });
    await remind();
    await settled();
    expect(await titles(recruiter)).not.toContain('People wait for your answer: Mural');
    expect((await stageOf(rival, waiting)).overdue).toBe(false);
    const record = async () =>
      (await call<Schemas['EmployerRecord']>(rival, 'GET', `/jobs/${job.id}/employer`)).body.applicationsDue;
    // Those who were answered in time, and not who waited when it was closed.
    expect(await record()).toBe(2);
    expect((await dashboardOf(owner)).lateAnswers).toBe(0);

    await turn('reopen');
    await told(rival, 'The job is open again: Mural');
    await told(candidate, 'The job is open again: Mural');
    const { respondBy, overdue } = await stageOf(rival, waiting);
    expect([Date.parse(respondBy) > api.clock.now().getTime(), overdue]).toEqual([true, false]);
    expect(await move(recruiter, waiting, 'shortlisted')).toBe('200');
    expect(await move(recruiter, offered, 'hired')).toBe('200');
  });

  it('is told of to who was hired for it, as the end of the work is', async () => {
    for (const act of ['complete', 'close'] as const) {
      job = await publishJob(owner, { title: `To ${act}` });
      const hired = await apply(candidate, job);
      await moveOn(owner, hired, 'shortlisted', 'offer', 'hired');
      await settled();
      expect((await turn(act)).status).toBe(200);
    }
    await told(candidate, 'The work is done: To complete');
    await told(candidate, 'The job you were hired for was closed: To close');
  });

  it('ends for good when its poster is erased, also when it was closed before', async () => {
    const [poster] = (await registerCrowd(api, 1)) as [Passerby];
    const [open, closed] = [
      await publishJob(poster, { title: 'Open' }),
      await publishJob(poster, { title: 'Shut' }),
    ];
    const applications = [await apply(candidate, open), await apply(candidate, closed)];
    await call(poster, 'POST', `/jobs/${closed.id}/close`);
    await settled();
    await personalDataOf(api, 'jobs').erase(poster.user.id);
    for (const title of ['Open', 'Shut'])
      await told(candidate, `Nothing comes of your application: ${title}`);
    for (const { id } of applications) {
      const { stage, changes } = await stageOf(candidate, { id });
      expect([stage, changes.at(-1)?.by]).toEqual(['rejected', 'system']);
    }
    // Whoever can still be answered only waits.
    expect((await stageOf(candidate, application)).stage).toBe('applied');
    expect(await titles(candidate)).not.toContain('The job was closed: Open');
  });
});

describe('an application', () => {
  it('that ends in a hire leaves no slots on offer', async () => {
    await moveOn(recruiter, application, 'shortlisted');
    const interview = await offerInterview(recruiter, application, [inHours(30)]);
    await moveOn(recruiter, application, 'offer', 'hired');
    expect(await read(candidate, interview)).toMatchObject({ status: 'cancelled', cancelledBy: 'employer' });
  });

  it('is withdrawn however the employer moves it at the same moment', async () => {
    for (let round = 0; round < 6; round++) {
      const [somebody] = (await registerCrowd(api, 1)) as [Passerby];
      const theirs = await apply(somebody, job);
      const [withdrawn] = await Promise.all([
        move(somebody, theirs, 'withdrawn'),
        move(recruiter, theirs, 'shortlisted'),
        move(owner, theirs, 'shortlisted'),
      ]);
      expect(withdrawn).toBe('200');
    }
  });

  it('of somebody who is erased is no answer of the employer', async () => {
    await personalDataOf(api, 'hiring').erase(candidate.user.id);
    const { stage, respondedAt } = await stageOf(recruiter, application);
    expect([stage, respondedAt]).toEqual(['withdrawn', null]);
  });
});
