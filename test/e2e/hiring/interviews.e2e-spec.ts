import ICAL from 'ical.js';
import {
  type Application,
  apply,
  type Interview,
  moveOn,
  offerInterview,
  slotAt,
} from '../../factories/hiring';
import { foundCompany, publishJob } from '../../factories/jobs';
import { type Passerby, registerCrowd, signInAnew } from '../../factories/people';
import { type Problem, type Schemas, send } from '../../support/api-client';
import { outcomeOf } from '../../support/outcome';
import { until } from '../../support/until';
import { useTestApi } from '../../support/use-test-api';

const api = useTestApi({
  worker: true,
  environment: { OUTBOX_POLL_MS: '50', DATABASE_POOL_SIZE: '30', ACCESS_TOKEN_TTL_SECONDS: '86400' },
});
let employer: Passerby;
let recruiter: Passerby;
let candidate: Passerby;
let rival: Passerby;
let application: Application;

const call = <Body = Problem>(person: Passerby, method: string, path: string, json?: unknown) =>
  send<Body>(api, method, `/api/v1${path}`, { token: person.accessToken, json });
const inHours = (hours: number) => slotAt(new Date(api.clock.now().getTime() + hours * 3_600_000));
const confirm = (person: Passerby, { id }: { id: string }, { startsAt }: { startsAt: string }) =>
  call<Interview & Problem>(person, 'POST', `/interviews/${id}/confirm`, { startsAt });
const reschedule = (person: Passerby, { id }: { id: string }, ...slots: object[]) =>
  call<Interview & Problem>(person, 'POST', `/interviews/${id}/reschedule`, { slots });
const cancel = (person: Passerby, { id }: { id: string }, json: object = {}) =>
  call<Interview & Problem>(person, 'POST', `/interviews/${id}/cancel`, json);
const offer = (slots: object[], more: object = {}) =>
  call<Problem>(recruiter, 'POST', `/applications/${application.id}/interviews`, { slots, ...more });
const ics = (person: Passerby, { id }: { id: string }) =>
  call<string>(person, 'GET', `/interviews/${id}.ics`);
const titles = async (person: Passerby) => {
  const { data } = await person.client.GET('/api/v1/notifications', { params: { query: { limit: 100 } } });
  return (data?.items ?? []).map(({ title, body }) => `${title} | ${body}`);
};
const count = async (person: Passerby, start: string) =>
  (await titles(person)).filter((title) => title.startsWith(start)).length;
const told = (person: Passerby, start: string) =>
  until(async () => (await count(person, start)) === 1, { what: `"${start}"` });
const attendances = () =>
  api.database.query<{ id: string }>(
    'SELECT user_id AS id FROM interview_attendances WHERE user_id = ANY ($1) ORDER BY 1',
    [[employer, recruiter, candidate, rival].map(({ user }) => user.id)],
  );

const dueTasksDone = () =>
  until(
    async () =>
      (
        await api.database.query(
          `SELECT 1 FROM outbox_tasks WHERE name LIKE 'hiring.%' AND state <> 'done' AND due_at <= $1`,
          [api.clock.now()],
        )
      ).length === 0,
  );

/** The hours by which New York is behind UTC then: `05`. */
const offsetOn = (day: Date) =>
  new Intl.DateTimeFormat('en', { timeZone: 'America/New_York', timeZoneName: 'longOffset' })
    .format(day)
    .slice(-5, -3);

/** Two in the afternoon in New York, a day before and a day after its clocks are changed next. */
function aroundClockChange(): [Schemas['SlotRequest'], Schemas['SlotRequest']] {
  const day = new Date(api.clock.now());
  day.setUTCHours(12, 0, 0, 0);
  do day.setUTCDate(day.getUTCDate() + 1);
  while (offsetOn(day) === offsetOn(new Date(day.getTime() + 24 * 3_600_000)));
  const two = (when: Date) =>
    slotAt(new Date(`${when.toISOString().slice(0, 10)}T14:00:00-${offsetOn(when)}:00`));
  return [two(day), two(new Date(day.getTime() + 2 * 24 * 3_600_000))];
}

/** What a calendar program makes of the file. */
function calendar(text: string) {
  const file = new ICAL.Component(ICAL.parse(text));
  const zone = file.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const event = new ICAL.Event(file.getFirstSubcomponent('vevent') as ICAL.Component);
  return {
    method: file.getFirstPropertyValue('method'),
    zone: zone?.getFirstPropertyValue('tzid') ?? null,
    starts: new Date(event.startDate.toUnixTime() * 1000).toISOString(),
    wall: event.startDate.toString(),
    uid: event.uid,
    sequence: event.sequence,
    status: event.component.getFirstPropertyValue('status'),
  };
}

beforeEach(async () => {
  [employer, recruiter, candidate, rival] = (await registerCrowd(api, 4)) as [
    Passerby,
    Passerby,
    Passerby,
    Passerby,
  ];
  const company = await foundCompany(api.database, employer, { recruiters: [recruiter] });
  const job = await publishJob(recruiter, { title: 'Mural', companyId: company.id });
  application = await apply(candidate, job);
  await moveOn(recruiter, application, 'shortlisted');
});

/** Of somebody else for another job of the same recruiter. */
async function rivalInterview(...slots: Schemas['SlotRequest'][]): Promise<Interview> {
  const other = await apply(rival, await publishJob(recruiter, { title: 'Fresco' }));
  await moveOn(recruiter, other, 'shortlisted');
  return offerInterview(recruiter, other, slots);
}

describe('offering slots', () => {
  it('moves the application on, tells the candidate once, and waits for an answer', async () => {
    const slots = [inHours(50), inHours(26)];
    const more = { timeZone: 'Europe/Berlin', location: 'Pier 3', note: 'Bring brushes.' };
    const interview = await offerInterview(recruiter, application, slots, more);
    expect(interview).toMatchObject({
      ...more,
      status: 'offered',
      slots: slots.toReversed(),
      startsAt: null,
      sequence: 0,
      interviewerId: recruiter.user.id,
      candidateId: candidate.user.id,
    });
    const { body } = await call<Schemas['ApplicationDetails']>(
      candidate,
      'GET',
      `/applications/${application.id}`,
    );
    expect(body.stage).toBe('interview');
    await told(candidate, 'Choose a time for your interview: Mural');
    expect(await count(candidate, 'You are invited')).toBe(0);
    expect(await outcomeOf(offer([inHours(3)]))).toBe('409 INTERVIEW_UNDER_WAY');
    const parallel = await Promise.all(Array.from({ length: 8 }, () => outcomeOf(offer([inHours(3)]))));
    expect(new Set(parallel)).toEqual(new Set(['409 INTERVIEW_UNDER_WAY']));
    expect(await outcomeOf(ics(candidate, interview))).toBe('409 INTERVIEW_NOT_SCHEDULED');
  });

  it('happens once when several offer at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => outcomeOf(offer([inHours(3)]))));
    expect(answers.toSorted()).toEqual([
      '201',
      ...Array.from({ length: 9 }, () => '409 INTERVIEW_UNDER_WAY'),
    ]);
  });

  it('is refused for slots that cannot be, and for applications that are not that far', async () => {
    const [past, day] = [inHours(-1), inHours(24)];
    const { status, body } = await offer([past, day, day]);
    expect([status, body.code, body.errors?.map(({ path, code }) => `${path} ${code}`)]).toEqual([
      422,
      'INTERVIEW_SLOTS_INVALID',
      ['slots.0.startsAt past', 'slots.2 overlap'],
    ]);
    for (const [slots, more] of [
      [[{ startsAt: day.startsAt }], {}],
      [[{ ...day, startsAt: '2026-11-24T08:00:00' }], {}],
      [Array.from({ length: 21 }, (_, index) => inHours(index + 2)), {}],
      [[day], { timeZone: 'Mars/Olympus' }],
      [[day], { timeZone: '+02:00' }],
    ] as const)
      expect((await offer([...slots], more)).status).toBe(400);
    await moveOn(recruiter, application, 'rejected');
    expect(await outcomeOf(offer([day]))).toBe('409 APPLICATION_STAGE_CONFLICT');
  });
});

describe('confirming a slot', () => {
  it('succeeds once of twenty at the same time, and takes both people', async () => {
    const slot = inHours(30);
    const interview = await offerInterview(recruiter, application, [slot, inHours(40)]);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => outcomeOf(confirm(candidate, interview, slot))),
    );
    expect(answers.toSorted()).toEqual([
      '200',
      ...Array.from({ length: 19 }, () => '409 INTERVIEW_STATUS_CONFLICT'),
    ]);
    expect(await attendances()).toHaveLength(2);
    await told(recruiter, 'The interview is confirmed: Mural');
    await told(candidate, 'The interview is confirmed: Mural');
    for (const person of [recruiter, candidate]) {
      const { body } = await call<Schemas['InterviewPage']>(person, 'GET', '/users/me/interviews');
      expect(body.items).toMatchObject([{ id: interview.id, status: 'confirmed', ...slot, sequence: 1 }]);
    }
    const { body } = await call<Schemas['InterviewPage']>(employer, 'GET', '/users/me/interviews');
    expect(body.items).toEqual([]);
  });

  it('is refused where one of them is taken, also when both are confirmed at the same time', async () => {
    const slot = inHours(30);
    const [first, second] = [
      await offerInterview(recruiter, application, [slot, inHours(50)]),
      await rivalInterview({ ...slot, endsAt: inHours(30.5).startsAt }, slotAt(new Date(slot.endsAt))),
    ];
    const answers = await Promise.all([
      outcomeOf(confirm(candidate, first, slot)),
      outcomeOf(confirm(rival, second, slot)),
    ]);
    expect(answers.toSorted()).toEqual(['200', '409 INTERVIEW_OVERLAPS']);
    expect(await attendances()).toHaveLength(2);
    // Touching is not overlapping, and the other one is still on offer.
    const [loser, theirs, free] =
      answers[0] === '200'
        ? ([rival, second, second.slots[1]] as const)
        : ([candidate, first, first.slots[1]] as const);
    expect(await outcomeOf(confirm(loser, theirs, free as Schemas['InterviewSlot']))).toBe('200');
  });

  it('takes slots that are on offer and not over', async () => {
    const soon = inHours(1);
    const interview = await offerInterview(recruiter, application, [soon, inHours(5)]);
    expect(await outcomeOf(confirm(candidate, interview, inHours(2)))).toBe('422 INTERVIEW_SLOT_UNKNOWN');
    api.clock.advance({ hours: 1, minutes: 1 });
    expect(await outcomeOf(confirm(candidate, interview, soon))).toBe('409 INTERVIEW_SLOT_PAST');
    await moveOn(candidate, application, 'withdrawn');
    expect(await outcomeOf(confirm(candidate, interview, soon))).toBe('409 INTERVIEW_STATUS_CONFLICT');
  });
});

describe('an interview that was confirmed', () => {
  it('is put into calendars at the right hour, moved over a change of the clocks, and taken out', async () => {
    const [before, after] = aroundClockChange();
    const interview = await offerInterview(recruiter, application, [before], {
      timeZone: 'America/New_York',
    });
    await confirm(candidate, interview, before);
    const file = await ics(candidate, interview);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="interview.ics"');
    const same = { uid: interview.id };
    const put = { ...same, method: 'REQUEST', status: 'CONFIRMED', zone: 'America/New_York' };
    expect(calendar(file.body)).toMatchObject({ ...put, starts: before.startsAt, sequence: 1 });
    expect(calendar(file.body).wall).toMatch(/T14:00:00$/);

    const moved = await reschedule(employer, interview, after);
    expect(moved.body).toMatchObject({ status: 'offered', startsAt: null, interviewerId: employer.user.id });
    await told(candidate, 'Your interview is moved: Mural');
    expect(await attendances()).toEqual([]);
    expect(calendar((await ics(recruiter, interview)).body)).toMatchObject({
      ...same,
      method: 'CANCEL',
      starts: before.startsAt,
      sequence: 2,
    });
    await confirm(candidate, interview, after);
    const again = calendar((await ics(employer, interview)).body);
    expect(again).toMatchObject({ ...put, starts: after.startsAt, sequence: 3 });
    expect(again.wall).toMatch(/T14:00:00$/);

    const off = await cancel(employer, interview, { reason: 'The wall fell.' });
    expect(off.body).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'employer',
      cancelReason: 'The wall fell.',
    });
    await told(candidate, 'The interview is cancelled: Mural');
    expect(await count(employer, 'The interview is cancelled')).toBe(0);
    expect(calendar((await ics(candidate, interview)).body)).toMatchObject({
      ...same,
      method: 'CANCEL',
      status: 'CANCELLED',
      sequence: 4,
    });
    expect(await outcomeOf(cancel(candidate, interview))).toBe('409 INTERVIEW_STATUS_CONFLICT');
    expect(await outcomeOf(reschedule(employer, interview, after))).toBe('409 INTERVIEW_STATUS_CONFLICT');
    expect(await outcomeOf(offer([after]))).toBe('201');
  });

  it('is called off with the application, and frees both', async () => {
    const slot = inHours(30);
    const interview = await offerInterview(recruiter, application, [slot]);
    await confirm(candidate, interview, slot);
    await moveOn(candidate, application, 'withdrawn');
    expect(await attendances()).toEqual([]);
    await told(recruiter, 'The interview is cancelled: Mural');
    const { body } = await call<Interview>(recruiter, 'GET', `/interviews/${interview.id}`);
    expect(body).toMatchObject({ status: 'cancelled', cancelledBy: 'candidate' });
    expect(await outcomeOf(confirm(rival, await rivalInterview(slot), slot))).toBe('200');
  });

  it('reminds both sides a day and an hour before, and not of what was moved or is over', async () => {
    const slot = inHours(30);
    const interview = await offerInterview(recruiter, application, [slot], { timeZone: 'Asia/Tokyo' });
    await confirm(candidate, interview, slot);
    await reschedule(recruiter, interview, inHours(32));
    await confirm(
      candidate,
      interview,
      (await call<Interview>(candidate, 'GET', `/interviews/${interview.id}`)).body
        .slots[0] as Schemas['InterviewSlot'],
    );
    const laterBy = async (hours: number) => {
      api.clock.advance({ hours });
      [recruiter, candidate] = [await signInAnew(api, recruiter), await signInAnew(api, candidate)];
    };
    // A day before what was moved: nothing.
    await laterBy(6.5);
    await dueTasksDone();
    expect(await count(candidate, 'Interview tomorrow')).toBe(0);
    await laterBy(2);
    for (const person of [recruiter, candidate]) await told(person, 'Interview tomorrow: Mural');
    expect((await titles(candidate))[0]).toMatch(/Interview tomorrow: Mural \| \w+, .* (GMT\+9|Japan)/);
    await laterBy(22.6);
    for (const person of [recruiter, candidate]) await told(person, 'Interview in an hour: Mural');
    await laterBy(1);
    expect(await outcomeOf(cancel(candidate, interview))).toBe('409 INTERVIEW_BEGUN');
    expect(await outcomeOf(reschedule(recruiter, interview, inHours(5)))).toBe('409 INTERVIEW_BEGUN');
    expect(await outcomeOf(offer([inHours(50)]))).toBe('409 INTERVIEW_UNDER_WAY');
    await laterBy(1);
    const { body } = await call<Schemas['InterviewPage']>(candidate, 'GET', '/users/me/interviews');
    expect(body.items).toEqual([]);
    expect(await outcomeOf(offer([inHours(50)]))).toBe('201');
    await dueTasksDone();
    expect(await count(candidate, 'Interview')).toBe(2);
  });

  it('is listed soonest first, page by page', async () => {
    const [late, soon] = [inHours(60), inHours(40)];
    const mine = await offerInterview(recruiter, application, [late]);
    const theirs = await rivalInterview(soon);
    await confirm(candidate, mine, late);
    await confirm(rival, theirs, soon);
    const list = async (path: string) => (await call<Schemas['InterviewPage']>(recruiter, 'GET', path)).body;
    const page = await list('/users/me/interviews?limit=1');
    const rest = await list(`/users/me/interviews?limit=1&cursor=${page.nextCursor}`);
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([theirs.id, mine.id]);
    expect(rest.nextCursor).toBeNull();
    const ofOne = await list(`/applications/${application.id}/interviews`);
    expect(ofOne.items.map(({ id }) => id)).toEqual([mine.id]);
  });
});
