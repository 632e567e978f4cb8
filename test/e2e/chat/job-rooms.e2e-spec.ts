import { apply, moveOn } from '../../factories/hiring';
import { foundCompany, publishJob } from '../../factories/jobs';
import { type Passerby, registerCrowd } from '../../factories/people';
import type { Room } from '../../factories/rooms';
import { until } from '../../support/until';
import { useChat } from '../../support/use-chat';

const { api, connect } = useChat();
let employer: Passerby;
let recruiter: Passerby;
let candidate: Passerby;
let rival: Passerby;

beforeEach(async () => {
  [employer, recruiter, candidate, rival] = (await registerCrowd(api, 4)) as [
    Passerby,
    Passerby,
    Passerby,
    Passerby,
  ];
});

const jobRoomsOf = async ({ client }: Passerby): Promise<Room[]> => {
  const { data } = await client.GET('/api/v1/rooms', { params: { query: { limit: 100 } } });
  return (data?.items ?? []).filter(({ kind }) => kind === 'job');
};
const roomFor = (person: Passerby, { id }: { id: string }) =>
  until(async () => (await jobRoomsOf(person)).find(({ applicationId }) => applicationId === id), {
    what: 'The room of the application',
  });
const followed = () =>
  until(
    async () =>
      (await api.database.query(`SELECT FROM outbox_tasks WHERE name LIKE 'job-rooms.%' AND state <> 'done'`))
        .length === 0,
    { what: 'Every task of job rooms' },
  );

describe('the room of an application', () => {
  it('is there for the two sides once they are in talks, and for nobody else', async () => {
    const job = await publishJob(employer);
    const application = await apply(candidate, job);
    const other = await apply(rival, job);
    await moveOn(employer, other, 'rejected');
    await followed();
    expect(await jobRoomsOf(employer)).toEqual([]);

    await moveOn(employer, application, 'shortlisted');
    const room = await roomFor(candidate, application);
    expect(room).toMatchObject({ kind: 'job', jobId: job.id, guildId: null, userId: null, headSeq: 0 });
    const asking = await connect(employer);
    const answering = await connect(candidate);
    await answering.join(room.id, 0);
    await asking.send(room.id, 'first', 'When could you begin?');
    await until(() => answering.messages.length === 1, { what: 'The question' });
    const outsider = await connect(rival);
    expect(await outsider.outcome('room:join', { roomId: room.id })).toBe('CHAT_ROOM_NOT_FOUND');
    expect(await jobRoomsOf(rival)).toEqual([]);

    // However it ends, what was said stays, and there is no second room.
    await moveOn(candidate, application, 'withdrawn');
    await followed();
    expect(await jobRoomsOf(employer)).toMatchObject([{ id: room.id, headSeq: 1 }]);
    expect(await jobRoomsOf(candidate)).toMatchObject([{ id: room.id, unreadCount: 1 }]);
  });

  it('has everybody who speaks for the company, as long as they do', async () => {
    const company = await foundCompany(api.database, employer, { recruiters: [recruiter] });
    const job = await publishJob(employer, { companyId: company.id });
    const [application, second] = [await apply(candidate, job), await apply(rival, job)];
    for (const one of [application, second]) await moveOn(recruiter, one, 'shortlisted');
    const room = await roomFor(recruiter, application);
    await roomFor(recruiter, second);
    const phone = await connect(recruiter);
    await phone.join(room.id);
    await employer.client.DELETE('/api/v1/companies/{id}/members/{userId}', {
      params: { path: { id: company.id, userId: recruiter.user.id } },
    });
    await until(() => phone.heard('room:left').length === 1, { what: 'The end of the place' });
    await followed();
    expect(await jobRoomsOf(recruiter)).toEqual([]);
    expect(await jobRoomsOf(employer)).toHaveLength(2);
  });
});
